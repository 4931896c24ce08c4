#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Trains the Dutch model, exports it and measures it on the fixed tests. See README.md.
# One thread for each process: the matrices are small, and more threads only wait for each other.
set -eu
cd "$(dirname "$0")"
: "${KLAREBRIEF_DATA:?set KLAREBRIEF_DATA to the folder that holds treebank, lexicon and raw}"
KLAREBRIEF_WORK="${KLAREBRIEF_WORK:-${TMPDIR:-/tmp}/train}"
PYTHON="${PYTHON:-/usr/bin/python3}"
export KLAREBRIEF_DATA KLAREBRIEF_WORK OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1
# Large tensors come and go at each step. Without this the C library returns their pages to the system every time.
export MALLOC_MMAP_THRESHOLD_=2000000000 MALLOC_TRIM_THRESHOLD_=4000000000 MALLOC_TOP_PAD_=100000000
# First everything, then without the sections whose tags are missing, then the mean of the two networks.
"$PYTHON" train.py --work "$KLAREBRIEF_WORK/first" --keep-untagged --epochs 40 --stop-after 36 "$@"
"$PYTHON" train.py --work "$KLAREBRIEF_WORK/second" --start-from "$KLAREBRIEF_WORK/first" --epochs 10 --lr 1.2e-3 --seed 8 "$@"
"$PYTHON" average.py "$KLAREBRIEF_WORK/first" "$KLAREBRIEF_WORK/second" "$KLAREBRIEF_WORK/mean"
"$PYTHON" export.py --work "$KLAREBRIEF_WORK/mean" --dump "$KLAREBRIEF_WORK/mean/dump"
