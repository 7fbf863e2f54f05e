# The kinds of tests and what each needs. To be sourced after maven.sh.
# shellcheck shell=bash

plain_tests() {
  maven "$1" verify
}

# kind_tests ROOT PROFILE: tests that have a profile and a package of that name. They need the other modules built, but not
# tested again.
kind_tests() {
  maven "$1" verify "-P$2" -pl e2e -am \
    "-Dtest=io/tradeanalysis/e2e/$2/**/*Test" -Dsurefire.failIfNoSpecifiedTests=false
}

browser_tests() {
  kind_tests "$1" browser
}

# Deploy tests use the project's own CDK command line.
deploy_tests() {
  if [[ ! -x $1/node_modules/.bin/cdk ]]; then
    (cd "$1" && npm ci --no-audit --no-fund)
  fi
  kind_tests "$1" deploy
}

# needs PROGRAM HOW: prints how to get a program that is not there.
needs() {
  command -v "$1" >/dev/null || echo "$1 ($2)"
}

# Prints the tools that are missing here for browser tests, nothing if they are all there.
tools_missing_for_browser_tests() {
  needs chromium "Debian, Ubuntu: apt-get install chromium" || true
}

# Prints what is missing here for browser tests, nothing if they can run.
missing_for_browser_tests() {
  tools_missing_for_browser_tests
  if [[ ! -f ${TRADE_ANALYSIS_DATA:-}/AMZN.csv ]]; then
    echo "the price files of the original, AMZN.csv among them, in the folder that TRADE_ANALYSIS_DATA names"
  fi
}

# Prints what is missing here for deploy tests, nothing if they can run.
missing_for_deploy_tests() {
  tools_missing_for_deploy_tests
}

# Prints the tools that are missing here for deploy tests, nothing if they are all there.
tools_missing_for_deploy_tests() {
  local python="pip install --requirement e2e/stand-ins/requirements.txt"
  needs node "version 20 or newer, with npm: https://nodejs.org" || true
  needs npm "comes with node: https://nodejs.org" || true
  needs python3 "version 3.11 or newer; Debian, Ubuntu: apt-get install python3" || true
  needs aws "$python" || true
  needs moto_server "$python" || true
  needs cfn-lint "$python" || true
  needs gcloud "https://cloud.google.com/sdk/docs/install" || true
  needs curl "Debian, Ubuntu: apt-get install curl" || true
  needs haproxy "Debian, Ubuntu: apt-get install haproxy" || true
  needs shellcheck "Debian, Ubuntu: apt-get install shellcheck" || true
}

# only_tests ROOT KIND: the tests of one kind, or what they miss.
only_tests() {
  local missing
  missing=$("missing_for_$2_tests")
  if [[ -n $missing ]]; then
    printf 'The %s tests can not run here. Missing:\n%s\n' "$2" "$missing" >&2
    return 1
  fi
  "$2_tests" "$1"
}

# all_tests ROOT STRICT: runs every kind that can run here, whatever the others did, and lists the outcomes. Where STRICT is
# true, a tool that is missing is a failure: nobody reads the list of a pipeline that is green. Price files are no tool; they
# belong to others, so a hosted machine can't have them.
all_tests() {
  local root=$1 strict=$2 kind missing tools status=0 report=()
  if plain_tests "$root"; then
    report+=("passed   plain tests")
  else
    status=1
    report+=("FAILED   plain tests")
  fi
  for kind in browser deploy; do
    missing=$("missing_for_${kind}_tests")
    tools=$("tools_missing_for_${kind}_tests")
    if [[ -n $tools && $strict == true ]]; then
      status=1
      report+=("FAILED   $kind tests; missing: ${missing//$'\n'/; }")
    elif [[ -n $missing ]]; then
      report+=("not run  $kind tests; missing: ${missing//$'\n'/; }")
    elif "${kind}_tests" "$root"; then
      report+=("passed   $kind tests")
    else
      status=1
      report+=("FAILED   $kind tests")
    fi
  done
  report+=("not run  fault tests; there are none yet")
  printf '\n'
  printf '%s\n' "${report[@]}"
  return "$status"
}
