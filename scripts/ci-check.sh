#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Runs `klarebrief check` with options from KLAREBRIEF_* variables, for the action and the GitLab template. Variables are never
# run as code. KLAREBRIEF_PATHS and KLAREBRIEF_MAX hold one value a line. With KLAREBRIEF_OUTPUT the log has the outcome for people too.
set -euo pipefail
options=()
option() {
  if [ -n "$2" ]; then options+=("--$1=$2"); fi
}
option baseline "${KLAREBRIEF_BASELINE:-}"
option fail-on "${KLAREBRIEF_FAIL_ON:-}"
option max-warnings "${KLAREBRIEF_MAX_WARNINGS:-}"
option max-level "${KLAREBRIEF_MAX_LEVEL:-}"
option config "${KLAREBRIEF_CONFIG:-}"
while IFS= read -r line; do option max "${line%$'\r'}"; done <<<"${KLAREBRIEF_MAX:-}"
paths=()
while IFS= read -r line; do
  line="${line%$'\r'}"
  if [ -n "$line" ]; then paths+=("$line"); fi
done <<<"${KLAREBRIEF_PATHS:-.}"
check() { "$(dirname "${BASH_SOURCE[0]}")/run-from-source.sh" check "$@" -- "${paths[@]}"; }

status=0
if [ -z "${KLAREBRIEF_OUTPUT:-}" ]; then
  option format "${KLAREBRIEF_FORMAT:-}"
  check "${options[@]}" || status=$?
  exit "$status"
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
options+=(--cache "--cache-folder=$work/cache")
check "${options[@]}" || status=$?
option format "${KLAREBRIEF_FORMAT:-}"
option output "$KLAREBRIEF_OUTPUT"
file_status=0
check "${options[@]}" >/dev/null 2>"$work/said" || file_status=$?
# What the file has, the log said; what went wrong with the file alone, it did not.
if [ "$file_status" -ne "$status" ]; then cat "$work/said" >&2; fi
exit "$((file_status > status ? file_status : status))"
