# Finds the JDK that the project is built and run with. To be sourced.
# shellcheck shell=bash

readonly JDK_FEATURE=25

# How the project's tools are started: they are short, and need little.
# shellcheck disable=SC2034 # for the scripts that source this
readonly TOOL_JVM_FLAGS=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto)

# Where JDKs usually are, one folder a line, the most deliberate choice first.
jdk_candidates() {
  local folder
  printf '%s\n' "${JAVA_HOME:-}"
  if command -v java >/dev/null; then
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' || true
  fi
  for folder in /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    printf '%s\n' "$folder"
  done
}

# Reads folders from its input and prints the first that is a JDK of the wanted version.
first_jdk() {
  local folder
  while IFS= read -r folder; do
    if [[ -x $folder/bin/javac ]] && grep -Eqs "^JAVA_VERSION=\"$JDK_FEATURE(\.|\")" "$folder/release"; then
      printf '%s\n' "$folder"
      return 0
    fi
  done
  return 1
}

# Makes JAVA_HOME and PATH those of the JDK, or says what to install and ends.
use_jdk() {
  local home
  if ! home=$(first_jdk < <(jdk_candidates)); then
    cat >&2 <<END
This needs JDK $JDK_FEATURE, and there is none in JAVA_HOME, on the PATH or in the usual folders.
Install one (Debian, Ubuntu: the package temurin-$JDK_FEATURE-jdk of Eclipse Adoptium, or openjdk-$JDK_FEATURE-jdk;
macOS: brew install --cask temurin@$JDK_FEATURE), or set JAVA_HOME to the folder of one.
END
    return 1
  fi
  export JAVA_HOME=$home PATH=$home/bin:$PATH
}
