#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Runs `klarebrief` from a clone of this project, and sets the clone up at the first run. For CI and Git hooks, as long as there is
# no published package. Only the outcome goes to standard output.
set -euo pipefail
source_folder="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# The last file that a build writes.
if [ ! -f "$source_folder/packages/core/dist/rules.json" ] || [ ! -d "$source_folder/node_modules" ]; then
  (cd "$source_folder" && npm ci --no-audit --no-fund) >&2
fi
node="$source_folder/node_modules/.bin/node"
[ -x "$node" ] || node=node
exec "$node" "$source_folder/packages/cli/bin/klarebrief.js" "$@"
