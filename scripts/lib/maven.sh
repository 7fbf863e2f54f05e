# Runs Maven on the project. To be sourced after jdk.sh.
# shellcheck shell=bash

# Prints the path of Maven.
find_maven() {
  local program
  for program in "$(command -v mvn || true)" /opt/*maven*/bin/mvn "$HOME"/.sdkman/candidates/maven/current/bin/mvn; do
    if [[ -x $program ]]; then
      printf '%s\n' "$program"
      return 0
    fi
  done
  return 1
}

# Runs a command in the project's folder. A signal to the script goes on to the command and all that it has started, at
# once: they are a group of processes of their own. (Bash alone would wait for the command's end before it heeds SIGTERM.)
# Archives hold the permissions of what is packed, so whoever builds must build with the same ones.
run_in_project() {
  local root=$1 status=0 stopped=0 pid
  shift
  set -m
  (umask 022 && cd "$root" && exec "$@") </dev/null &
  pid=$!
  set +m
  trap 'stopped=143; kill -TERM -- "-$pid" 2>/dev/null' TERM
  trap 'stopped=130; kill -TERM -- "-$pid" 2>/dev/null' INT
  wait "$pid" || status=$?
  trap - TERM INT
  if ((stopped)); then
    wait "$pid" || true
    exit "$stopped"
  fi
  return "$status"
}

# maven ROOT ARGUMENTS...: runs Maven with the JDK that use_jdk has found, or says what to install.
maven() {
  local root=$1 program
  shift
  if ! program=$(find_maven); then
    cat >&2 <<'END'
This needs Maven 3.8.7 or newer, and there is no mvn on the PATH.
Install it (Debian, Ubuntu: apt-get install maven; macOS: brew install maven).
END
    return 1
  fi
  # Maven's own libraries: without the flags, Java remarks on them in every run.
  run_in_project "$root" env \
    MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
    "$program" -B "$@"
}
