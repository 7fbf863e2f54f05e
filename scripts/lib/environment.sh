# Synthesizes the environment. To be sourced after build.sh.
# shellcheck shell=bash

# What is deployed and what describes it. The local run comes along for the demo prices.
readonly DEPLOYED=(ec2-worker lambda lambda/setup local cdk-app)

# demo_prices ROOT: prints the folder of the demo prices, fetched or generated if need be; nothing if the context names
# another.
demo_prices() {
  if [[ ${CDK_CONTEXT_JSON:-} != *'"prices":'* ]]; then
    "$JAVA_HOME/bin/java" "${TOOL_JVM_FLAGS[@]}" -jar "$(artifact "$1" local)" demo-prices --root "$1"
  fi
}

# synthesize ROOT: writes the cloud assembly to where the command line wants it.
synthesize() {
  local root=$1 prices
  build "$root" "${DEPLOYED[@]}" || return
  prices=$(demo_prices "$root") || return
  # node 20 is enough for this project; the library warns of it in a banner
  JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20 "$JAVA_HOME/bin/java" "${TOOL_JVM_FLAGS[@]}" \
    -cp "$(artifact "$root" cdk-app):$root/cdk-app/target/lib/*" io.tradeanalysis.cdk.Main \
    "$(artifact "$root" ec2-worker)" "$(artifact "$root" lambda)" "$(artifact "$root" lambda/setup)" "$prices"
}
