#!/usr/bin/env bash
# run.sh SEED COUNT: writes random programs from other seeds, compiles each with its attributes in a scratch
# crate and holds every companion to the interpreter of source. What does not compile is dropped and reported.
set -euo pipefail
seed=${1:-1000}
count=${2:-300}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=${MATGRAD_SCRATCH:-${TMPDIR:-/tmp}/matgrad-random-programs}
mkdir -p "$work/src"
rm -f "$work"/src/*
MATGRAD_PROGRAMS="$work/src" SEED=$seed COUNT=$count \
    cargo test --quiet --manifest-path "$root/Cargo.toml" -p matgrad-macros --lib write_source_programs -- --ignored --nocapture | grep written
cp "$root/tests/random/checker.rs" "$work/src/checker.rs"
cp "$root/tests/random/scratch.rs" "$work/src/main.rs"
cat >"$work/Cargo.toml" <<TOML
[package]
name = "matgrad-random-programs"
edition = "2024"
[workspace]
[dependencies]
matgrad = { path = "$root" }
nalgebra = "0.35"
[profile.dev]
debug = false
TOML
export CARGO_TARGET_DIR="$work/target"
: >"$work/broken.txt"
for _ in $(seq 30); do
    {
        while read -r name; do echo "mod $name;"; done <"$work/src/names.txt"
        echo "const ALL: &[(&str, fn(&mut Checker))] = &["
        while read -r name; do echo "(\"$name\", $name::check),"; done <"$work/src/names.txt"
        echo "];"
    } >"$work/src/all.rs"
    if (cd "$work" && cargo build --message-format short) >"$work/build.txt" 2>&1; then break; fi
    grep -E '^src/p[0-9]+\.rs.* error' "$work/build.txt" | sort -u -t: -k1,1 >"$work/new.txt" || true
    if [ ! -s "$work/new.txt" ]; then
        tail -40 "$work/build.txt"
        exit 2
    fi
    cat "$work/new.txt" >>"$work/broken.txt"
    sed -E 's/^src\/(p[0-9]+)\.rs.*/\1/' "$work/new.txt" >"$work/drop.txt"
    grep -vxFf "$work/drop.txt" "$work/src/names.txt" >"$work/left.txt" || true
    mv "$work/left.txt" "$work/src/names.txt"
done
(cd "$work" && cargo run --quiet 2>/dev/null) | tee "$work/result.txt" || true
cut -d: -f2- "$work/src/refused.txt" | sed -E 's/`[^`]*`/`…`/g' | sort | uniq -c | sort -rn | sed 's/^/refused /'
sed 's/^/does not compile: /' "$work/broken.txt"
echo "$(grep -c . "$work/src/refused.txt" || true) refused, $(grep -c . "$work/broken.txt" || true) do not compile, $(tail -1 "$work/result.txt")"
