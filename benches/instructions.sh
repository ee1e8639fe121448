#!/bin/sh
# Compares the numbers of instructions of companions with recorded ones; --bless records them anew.
set -eu
cd "$(dirname "$0")/.."
exec cargo run --quiet --release --package matgrad-machine-code --bin instructions -- "$@"
