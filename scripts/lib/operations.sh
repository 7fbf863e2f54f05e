# Builds and runs the program behind scripts/cost, deploy-front-end, destroy, reap and rotate-identity. To be sourced.
# shellcheck shell=bash

# operations ROOT COMMAND ARGUMENTS...: becomes the program. What the build says goes to standard error, so that a command's
# output is its own.
operations() {
  local root=$1
  shift
  use_jdk
  build "$root" operations >&2
  exec "$JAVA_HOME/bin/java" "${TOOL_JVM_FLAGS[@]}" -jar "$(app_jar "$root" operations)" "$@"
}

# explain_operation ROOT COMMAND: prints what its script can do.
explain_operation() {
  explain "$1/scripts/$2" "$(app_jar "$1" operations)" "$2"
}
