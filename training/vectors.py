# SPDX-License-Identifier: EUPL-1.2
"""Word vectors from raw text: positive PMI of a word with its neighbours by place, reduced by an SVD."""
import gzip
import re
from collections import Counter

import numpy as np
import torch

import features as F

TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,:]\d+)*|[^\w\s]")


def raw_sentences(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield [F.word_key(F.fold(t)) for t in TOKEN.findall(line)]


def word_vectors(sentences, words, size, seed):
    """Vectors of unit root mean square for `words`; zero for a word that has no neighbours."""
    id_of = {w: i for i, w in enumerate(words)}
    unknown, edge = len(words), len(words) + 1
    stream = [edge]
    for sentence in sentences:
        stream.extend(id_of.get(w, unknown) for w in sentence)
        stream.extend((edge, edge))
    ids = np.array(stream, dtype=np.int64)
    frequency = np.bincount(ids, minlength=edge + 1)
    context = np.full(edge + 1, -1)
    top = np.argsort(-frequency[:unknown], kind="stable")[:2200]
    context[top] = np.arange(len(top))
    context[unknown], context[edge] = len(top), len(top) + 1
    width = len(top) + 2
    counts = np.zeros((len(words), 4 * width), dtype=np.float32)
    for slot, shift in enumerate((-2, -1, 1, 2)):
        a, b = (ids[-shift:], ids[:shift]) if shift < 0 else (ids[:-shift], ids[shift:])
        keep = (a < unknown) & (context[b] >= 0)
        pairs, n = np.unique(a[keep] * width + context[b[keep]], return_counts=True)
        counts[pairs // width, slot * width + pairs % width] = n
    row = counts.sum(1, keepdims=True)
    column = counts.sum(0, keepdims=True) ** 0.75
    expected = np.maximum(row, 1e-9) @ (column / column.sum())
    with np.errstate(divide="ignore"):
        pmi = np.log(counts / np.maximum(expected, 1e-12))
    pmi[~(pmi > 0)] = 0
    torch.manual_seed(seed)
    u, s, _ = torch.svd_lowrank(torch.from_numpy(pmi), q=size + 8, niter=3)
    vectors = u[:, :size] * s[:size].sqrt()
    norm = vectors.pow(2).mean(1, keepdim=True).sqrt()
    return vectors / norm.clamp(min=1e-6) * (norm > 1e-6)
