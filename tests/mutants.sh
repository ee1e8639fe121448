#!/usr/bin/env bash
# mutants.sh SHARD [ARGUMENT…]: changes the rooms graph, calculus and rewrite of the engine in one place at a time and asks
# the engine's own tests whether they see it. SHARD is `k/n`, every n-th change beginning with the k-th, so that `0/60` is a
# sample of about fifty; further arguments go to cargo-mutants, `--list` and `--re 'rewrite/chain'` among them. What is
# changed and what is not stands in `mutants.toml`. It takes `cargo install cargo-mutants --locked --version 27.1.0`.
#
# Each change is a build of the engine's tests and a run of them, together three to five minutes of one processor. Lines in
# `mutants.out/missed.txt` are changes that no test sees: such a change has to be one of the cost or of the spelling of
# what is emitted, or without effect, which is for the reader to show; one that changes a value or a derivative takes a test.
set -euo pipefail
cd "$(dirname "$0")/.."
shard=${1:?mutants.sh SHARD, as 0/60}
export CARGO_PROFILE_TEST_DEBUG=0
exec cargo mutants --config tests/mutants.toml --package matgrad-engine --output "${CARGO_TARGET_DIR:-target}" \
    --baseline skip --timeout 1200 --shard "$shard" "${@:2}"
