#!/bin/sh
# The workloads with default flags and for this machine's processor. Arguments select workloads.
set -eu
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
echo "# default flags"
CARGO_TARGET_DIR="$target" cargo bench --quiet --bench workloads -- "$@"
echo
echo "# -C target-cpu=native"
CARGO_TARGET_DIR="$target-native" RUSTFLAGS="${RUSTFLAGS:-} -C target-cpu=native" cargo bench --quiet --bench workloads -- "$@"
