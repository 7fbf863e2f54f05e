# The kinds of tests and what each needs. To be sourced after maven.sh and build.sh.
# shellcheck shell=bash

plain_tests() {
  maven "$1" verify
}

# kind_tests ROOT PROFILE OPTIONS...: tests that have a profile and a package of that name. They need the other modules built,
# but not tested again. Options are Maven's.
kind_tests() {
  local root=$1 kind=$2
  shift 2
  maven "$root" verify "-P$kind" -pl e2e -am \
    "-Dtest=io/tradeanalysis/e2e/$kind/**/*Test" -Dsurefire.failIfNoSpecifiedTests=false "$@"
}

browser_tests() {
  kind_tests "$1" browser
}

# Deploy tests use the project's own CDK command line, and its scripts, which build what is not built. Two of them at a time must
# not do that in the same folders.
deploy_tests() {
  if [[ ! -x $1/node_modules/.bin/cdk ]]; then
    (cd "$1" && npm ci --no-audit --no-fund)
  fi
  build "$1" ec2-worker gae-app lambda lambda/setup local cdk-app operations || return
  kind_tests "$1" deploy
}

# Fault and fuzz tests write down what they find, and print it as the table of docs/reliability.md. BRIEF=true makes fault tests
# shorter and runs two at a time; then their figures are not for the table.
faults_tests() {
  local brief=${BRIEF:-false}
  finding "$1" kind_tests "$1" faults "-Dreliability.brief=$brief" "-Dfaults.parallel=$brief"
}

# Fuzz tests: JSON, forms, files and messages that Jazzer makes up. BRIEF=true halves their time.
fuzz_tests() {
  local options=()
  if [[ ${BRIEF:-false} == true ]]; then
    options=(-Dfuzz.seconds=10)
  fi
  finding "$1" kind_tests "$1" fuzz "${options[@]}"
}

# finding ROOT COMMAND...: runs tests that write down what they find, and prints that, and nothing that earlier runs found.
finding() {
  local root=$1 status=0
  shift
  rm -f "$root"/e2e/target/reliability/*.row
  "$@" || status=$?
  print_findings "$root"
  return "$status"
}

print_findings() {
  if compgen -G "$1/e2e/target/reliability/*.row" >/dev/null; then
    printf '\n| test | figure | target | measured |\n|---|---|---|---|\n'
    cat "$1"/e2e/target/reliability/*.row
  fi
}

# The long runs: the proofs of intervals and gradings with all their series; each fuzz test for half of LONG_SECONDS, two at a time;
# then an unsteady network and a soak at the same time for all of them.
long_tests() {
  finding "$1" long_parts "$1"
}

long_parts() {
  local root=$1 seconds=${LONG_SECONDS:-3600} status=0
  maven "$root" verify -pl var-engine -am -Dtest=ModelCoverageTest,RightModelsTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dcoverage.runs=2000 -Dgrading.series=1000 || status=1
  kind_tests "$root" fuzz "-Dfuzz.seconds=$((seconds / 2))" || status=1
  maven "$root" verify -Pfaults -pl e2e -am -Dtest=UnsteadyWireTest,SoakTest -Dsurefire.failIfNoSpecifiedTests=false \
    -DforkCount=2 -DreuseForks=false "-Dreliability.seconds=$seconds" "-Dfaults.timeout=$((seconds / 60 + 15)) m" || status=1
  return "$status"
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

# Prints what is missing here for fault tests, nothing if they can run.
missing_for_faults_tests() {
  tools_missing_for_faults_tests
}

# Prints the tools that are missing here for fault tests, nothing if they are all there.
tools_missing_for_faults_tests() {
  needs haproxy "Debian, Ubuntu: apt-get install haproxy" || true
}

# Fuzz tests need nothing that the build does not bring.
missing_for_fuzz_tests() {
  tools_missing_for_fuzz_tests
}

tools_missing_for_fuzz_tests() {
  :
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
  for kind in browser faults fuzz deploy; do
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
  printf '\n'
  printf '%s\n' "${report[@]}"
  return "$status"
}
