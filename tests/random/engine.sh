#!/usr/bin/env bash
# engine.sh SEED COUNT [SHRINK]: holds what the engine makes of the programs of these seeds, as derived and as
# written out, to the interpreter of source, without a compiler. The first SHRINK programs that are wrong are
# made small and printed. A million programs are `engine.sh 100000 1130000`, about three hours of one processor.
set -euo pipefail
cd "$(dirname "$0")/../.."
SEED=${1:-100000} COUNT=${2:-10000} SHRINK=${3:-0} \
    cargo test --quiet -p matgrad-engine --lib source::engine::engine -- --ignored --nocapture
