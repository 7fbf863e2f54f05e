# The kinds of tests and what each needs. To be sourced after maven.sh.
# shellcheck shell=bash

plain_tests() {
  maven "$1" verify
}

# Browser tests need the other modules built, but not tested again.
browser_tests() {
  maven "$1" verify -Pbrowser -pl e2e -am \
    -Dtest='io.tradeanalysis.e2e.browser.*Test' -Dsurefire.failIfNoSpecifiedTests=false
}

# Prints what is missing here for browser tests, nothing if they can run.
missing_for_browser_tests() {
  if ! command -v chromium >/dev/null; then
    echo "chromium (Debian, Ubuntu: apt-get install chromium)"
  fi
  if [[ ! -f ${TRADE_ANALYSIS_DATA:-}/AMZN.csv ]]; then
    echo "the price files of the original, AMZN.csv among them, in the folder that TRADE_ANALYSIS_DATA names"
  fi
}

only_browser_tests() {
  local missing
  missing=$(missing_for_browser_tests)
  if [[ -n $missing ]]; then
    printf 'The browser tests can not run here. Missing:\n%s\n' "$missing" >&2
    return 1
  fi
  browser_tests "$1"
}

# Runs every kind that can run here, whatever the others did, and lists the outcomes.
all_tests() {
  local root=$1 missing status=0 report=()
  if plain_tests "$root"; then
    report+=("passed   plain tests")
  else
    status=1
    report+=("FAILED   plain tests")
  fi
  missing=$(missing_for_browser_tests)
  if [[ -n $missing ]]; then
    report+=("not run  browser tests; missing: ${missing//$'\n'/; }")
  elif browser_tests "$root"; then
    report+=("passed   browser tests")
  else
    status=1
    report+=("FAILED   browser tests")
  fi
  report+=("not run  fault and deploy tests; there are none yet")
  printf '\n'
  printf '%s\n' "${report[@]}"
  return "$status"
}
