#!/usr/bin/env bash
# What is asserted of companions in a release: that none can panic, and how many instructions run.
set -euo pipefail
cd "$(dirname "$0")/../.."
# It links only if no companion can panic.
cargo build --release --package matgrad-machine-code
# It must not link if one can, or the check would check nothing.
if errors=$(cargo build --release --package matgrad-machine-code --features canary --bin no_panic 2>&1); then
    echo "no_panic: a companion that can panic was not noticed" >&2
    exit 1
elif ! grep -q 'detected panic in function `canary_grad`' <<<"$errors"; then
    echo "$errors" >&2
    exit 1
fi
echo "no_panic: no companion can panic"
benches/instructions.sh
