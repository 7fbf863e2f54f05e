# Builds programs of the project. To be sourced after maven.sh.
# shellcheck shell=bash

# The modules that programs are made of.
readonly PARTS=(contract identity var-engine worker-api lambda)

# project_version ROOT: prints the version of all modules.
project_version() {
  sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$1/pom.xml"
}

# app_jar ROOT MODULE: prints where the module's program is, built or not.
app_jar() {
  printf '%s\n' "$1/$2/target/$2-$(project_version "$1")-app.jar"
}

# artifact ROOT MODULE: prints where that is which the module is built for: a program, a function of AWS Lambda, or classes.
artifact() {
  local file=$2/target/${2//\//-} kind=-app.jar
  case $2 in
    lambda | lambda/setup) kind=-function.zip ;;
    cdk-app | benchmarks) kind=.jar ;;
  esac
  printf '%s\n' "$1/$file-$(project_version "$1")$kind"
}

# is_built ROOT MODULE...: whether the program of every module is there and younger than all sources. A jar's own date is
# fixed, so that builds can be repeated to the byte; what counts is when the file was last changed.
is_built() {
  local root=$1 program jar part sources=("$1/pom.xml")
  shift
  for part in "${PARTS[@]}" "$@"; do
    sources+=("$root/$part/pom.xml" "$root/$part/src/main")
  done
  for program in "$@"; do
    jar=$(artifact "$root" "$program")
    if [[ ! -f $jar || -n $(find "${sources[@]}" -newermc "$jar") ]]; then
      return 1
    fi
  done
}

# build ROOT MODULE...: builds the programs if need be, and shows what Maven says only if that fails. Tests and formatting
# are for scripts/test. Maven leaves alone what would come out the same; that counts as built now, too.
build() {
  local root=$1 programs module log=$1/.local/logs/build.log
  if ! is_built "$@"; then
    echo "Building; the first time takes a few minutes ..."
    mkdir -p "$(dirname "$log")"
    shift
    programs=$(IFS=, && echo "$*")
    if ! maven "$root" -q -Dmaven.test.skip=true -Dspotless.check.skip=true -pl "$programs" -am package >"$log" 2>&1; then
      cat "$log" >&2
      return 1
    fi
    for module in "$@"; do
      touch -c "$(artifact "$root" "$module")"
    done
  fi
}

# unpack ROOT MODULE...: unpacks the built programs to target/app, as machines in the cloud do: Java reads a jar in a jar slowly.
unpack() {
  local root=$1 module jar app
  shift
  for module in "$@"; do
    jar=$(app_jar "$root" "$module")
    app=$root/$module/target/app
    if [[ ! -f $app/${jar##*/} || -n $(find "$jar" -newercm "$app/${jar##*/}") ]]; then
      rm -rf "$app.new"
      "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$app.new"
      rm -rf "$app"
      mv "$app.new" "$app"
      touch "$app/${jar##*/}"
    fi
  done
}
