# How the project's programs are started. To be sourced.
# shellcheck shell=bash

# The engine's vector kernels need the module; without it the plain ones run.
# shellcheck disable=SC2034 # for the scripts that source this
readonly JVM_FLAGS=(--add-modules=jdk.incubator.vector)
