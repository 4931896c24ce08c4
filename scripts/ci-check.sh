#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Runs `klarebrief check` with options from KLAREBRIEF_* variables, for the action and the GitLab template. Variables are never
# run as code. KLAREBRIEF_PATHS and KLAREBRIEF_MAX hold one value a line.
set -euo pipefail
args=(check)
option() {
  if [ -n "$2" ]; then args+=("--$1=$2"); fi
}
option format "${KLAREBRIEF_FORMAT:-}"
option output "${KLAREBRIEF_OUTPUT:-}"
option baseline "${KLAREBRIEF_BASELINE:-}"
option fail-on "${KLAREBRIEF_FAIL_ON:-}"
option max-warnings "${KLAREBRIEF_MAX_WARNINGS:-}"
option max-level "${KLAREBRIEF_MAX_LEVEL:-}"
option config "${KLAREBRIEF_CONFIG:-}"
while IFS= read -r line; do option max "${line%$'\r'}"; done <<<"${KLAREBRIEF_MAX:-}"
args+=(--)
while IFS= read -r line; do
  line="${line%$'\r'}"
  if [ -n "$line" ]; then args+=("$line"); fi
done <<<"${KLAREBRIEF_PATHS:-.}"
exec "$(dirname "${BASH_SOURCE[0]}")/run-from-source.sh" "${args[@]}"
