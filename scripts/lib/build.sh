# Builds what scripts/run-local runs. To be sourced after maven.sh.
# shellcheck shell=bash

# The modules whose programs run, and those that they are made of.
readonly PROGRAMS=(ec2-worker gae-app local)
readonly PARTS=(contract identity var-engine worker-api lambda "${PROGRAMS[@]}")

# app_jar ROOT MODULE: prints where the module's program is, built or not.
app_jar() {
  local version
  version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$1/pom.xml")
  printf '%s\n' "$1/$2/target/$2-$version-app.jar"
}

# is_built ROOT: whether every program is there and younger than all sources. A jar's own date is fixed, so that builds can
# be repeated to the byte; what counts is when the file was last changed.
is_built() {
  local root=$1 program jar part sources=("$1/pom.xml")
  for part in "${PARTS[@]}"; do
    sources+=("$root/$part/pom.xml" "$root/$part/src/main")
  done
  for program in "${PROGRAMS[@]}"; do
    jar=$(app_jar "$root" "$program")
    if [[ ! -f $jar || -n $(find "${sources[@]}" -newermc "$jar") ]]; then
      return 1
    fi
  done
}

# build ROOT: builds the programs if need be, and shows what Maven says only if that fails. Tests and formatting are for
# scripts/test.
build() {
  local programs log=$1/.local/logs/build.log
  if ! is_built "$1"; then
    echo "Building; the first time takes a few minutes ..."
    mkdir -p "$(dirname "$log")"
    programs=$(IFS=, && echo "${PROGRAMS[*]}")
    if ! maven "$1" -q -Dmaven.test.skip=true -Dspotless.check.skip=true -pl "$programs" -am package >"$log" 2>&1; then
      cat "$log" >&2
      return 1
    fi
  fi
}
