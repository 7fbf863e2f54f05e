# Explains a script. To be sourced.
# shellcheck shell=bash

# usage SCRIPT: prints what the script's first comment says.
usage() {
  sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$1"
}

# asks_for_help ARGUMENTS...: whether they do.
asks_for_help() {
  local argument
  for argument in "$@"; do
    if [[ $argument == --help || $argument == -h ]]; then
      return 0
    fi
  done
  return 1
}

# explain SCRIPT JAR ARGUMENTS...: prints what the program says of its options, or the script's first comment as long as
# there is no program: nobody waits for a build to read how to call it.
explain() {
  local script=$1 jar=$2 home
  shift 2
  if [[ -f $jar ]] && home=$(first_jdk < <(jdk_candidates)) && "$home/bin/java" "${TOOL_JVM_FLAGS[@]}" \
    -jar "$jar" "$@" --help 2>/dev/null; then
    return
  fi
  usage "$script"
}
