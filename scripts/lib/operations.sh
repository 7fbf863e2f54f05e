# Builds and runs the program behind scripts/destroy, reap, rotate-identity and deploy-front-end. To be sourced.
# shellcheck shell=bash

# operations ROOT COMMAND ARGUMENTS...: becomes the program. What the build says goes to standard error, so that a command's
# output is its own.
operations() {
  local root=$1
  shift
  use_jdk
  build "$root" operations >&2
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto \
    -jar "$(app_jar "$root" operations)" "$@"
}
