# How the project's programs are started. To be sourced.
# shellcheck shell=bash

# The engine's vector kernels need the module, without it the plain ones run; and they check arrays themselves, once a block.
# shellcheck disable=SC2034 # for the scripts that source this
readonly JVM_FLAGS=(--add-modules=jdk.incubator.vector -Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0)
