#!/usr/bin/env bash
# run.sh SEED COUNT [SHRINK]: writes random programs from these seeds, compiles each with its attributes in a
# scratch crate and holds every companion to the interpreter of source. What the macro refuses and what does
# not compile is reported apart; the first SHRINK programs that fail are made small and printed.
set -euo pipefail
cd "$(dirname "$0")/../.."
SEED=${1:-1000} COUNT=${2:-300} SHRINK=${3:-0} \
    cargo test --quiet -p matgrad-engine --lib run_source_programs -- --ignored --nocapture
