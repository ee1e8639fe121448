#!/usr/bin/env bash
# Builds the page, serves it and uses it in a browser: `run.sh [FOLDER]`, where screenshots go into the folder. What is
# missing is installed where that can be, else the test is skipped and says so.
set -euo pipefail
cd "$(dirname "$0")/../../.."
TARGET="${CARGO_TARGET_DIR:-$PWD/target}"
PORT=8437

skipped() {
    echo "skipped: $1"
    exit 0
}

install() {
    command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || return 1
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes "$@"; } >/dev/null 2>&1
}

browser() {
    command -v chromium || command -v chromium-browser || command -v google-chrome
}

compiler() {
    rustup target list --installed 2>/dev/null | grep -qx wasm32-unknown-unknown || ls /usr/lib/rustlib/src/rust/library/std/Cargo.toml >/dev/null 2>&1
}

browser >/dev/null || install chromium || skipped "no browser"
command -v npm >/dev/null || skipped "no npm for what drives the browser"
compiler || rustup target add wasm32-unknown-unknown 2>/dev/null || install rustc-web cargo-web rust-web-src lld-19 ||
    skipped "no compiler for WebAssembly"

DRIVER="$TARGET/page/driver"
[ -d "$DRIVER/node_modules/playwright-core" ] ||
    npm install --silent --no-save --no-audit --no-fund --prefix "$DRIVER" playwright-core@1.65 || skipped "what drives the browser cannot be installed"

cargo build --package matgrad-page
: >"$TARGET/page/served"
"$TARGET/debug/matgrad-page" --port "$PORT" >"$TARGET/page/served" &
SERVER=$!
trap 'kill "$SERVER"' EXIT
until grep -q http "$TARGET/page/served"; do
    kill -0 "$SERVER"
    sleep 0.2
done
[ $# = 0 ] || mkdir -p "$1"
PLAYWRIGHT="$DRIVER/package.json" node examples/page/tests/browser.mjs "http://localhost:$PORT/" "$(browser)" "$@"
