#!/usr/bin/env bash
# Everything that has to hold, from a fresh clone on a bare Debian machine: packages, build, checks, tests.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(gcc libc6-dev gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user clang-22 llvm-22 chromium
  libclang-rt-22-dev mlir-22-tools mlir-19-tools mlir-16-tools python3-numpy make cmake zsh fish)

missing=()
for package in "${packages[@]}"; do
  dpkg -s "$package" 2>/dev/null | grep -q '^Status: install ok installed' || missing+=("$package")
done

if [ ${#missing[@]} -gt 0 ]; then
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

npm ci --no-audit --no-fund
npm run --silent build
npm run --silent check
