# SPDX-License-Identifier: EUPL-1.2
"""Word features → two BiLSTM layers → joint tag, head (biaffine) and label (biaffine)."""
import torch
from torch import nn
from torch.nn import functional as T

import features as F

DISTANCE_STEPS = (1, 2, 3, 4, 5, 6, 8, 10, 14, 20, 30)
ROOT_BUCKET = 2 * (len(DISTANCE_STEPS) + 1)
BUCKETS = ROOT_BUCKET + 1


def distance_buckets(length):
    """Bucket of (dependent i, head j): side and distance of the head, and one for the root."""
    at = torch.arange(length)
    gap = at[None, :] - at[:, None]
    step = torch.bucketize(gap.abs(), torch.tensor(DISTANCE_STEPS))
    table = step + (gap > 0).long() * (len(DISTANCE_STEPS) + 1)
    table[:, 0] = ROOT_BUCKET
    return table


def shared_dropout(x, rate, training):
    """Dropout with one mask for all positions of a sentence."""
    if not training or rate == 0:
        return x
    return x * (torch.rand(x.shape[0], 1, x.shape[2]) >= rate).float().div(1 - rate)


def reorder(x, order):
    """Positions of each column of x in the given order."""
    n, b, d = x.shape
    return x.reshape(n * b, d).index_select(0, (order * b + torch.arange(b)).reshape(-1)).reshape(n, b, d)


class BiLstm(nn.Module):
    def __init__(self, inputs, state):
        super().__init__()
        self.state = state
        for side in ("f", "b"):
            self.register_parameter("w_" + side, nn.Parameter(nn.init.xavier_uniform_(torch.empty(4 * state, inputs))))
            self.register_parameter("u_" + side, nn.Parameter(torch.cat([nn.init.orthogonal_(torch.empty(state, state)) for _ in range(4)])))
            bias = torch.zeros(4 * state)
            bias[state:2 * state] = 1
            self.register_parameter("b_" + side, nn.Parameter(bias))
        self.register_buffer("zero", torch.zeros(4 * state), persistent=False)

    def forward(self, x, turned, drop):
        """`x` [length, batch, inputs]; `turned` [length, batch] reverses each sentence in its own length."""
        start = torch.zeros(1, x.shape[1], self.state)
        run = lambda data, side: torch._VF.lstm(
            data, (start, start), [getattr(self, "w_" + side), T.dropout(getattr(self, "u_" + side), drop, self.training), getattr(self, "b_" + side), self.zero],
            True, 1, 0.0, self.training, False, False)[0]
        return torch.cat([run(x, "f"), reorder(run(reorder(x, turned), "b"), turned)], 2)


class Network(nn.Module):
    def __init__(self, sizes, vectors=None):
        super().__init__()
        s = self.sizes = dict(sizes)
        d, x, h, a, r = s["embed"], s["input"], s["state"], s["arc"], s["rel"]
        self.register_buffer("given", torch.zeros(s["words"] + 1, d) if vectors is None else torch.cat([torch.zeros(1, d), vectors]))
        self.turn = nn.Parameter(torch.eye(d) * 0.5)
        self.word = nn.Parameter(torch.zeros(s["words"] + 1, d))
        self.affix = nn.EmbeddingBag(s["affixes"] + 1, d, mode="sum", padding_idx=s["affixes"])
        nn.init.normal_(self.affix.weight, std=0.15)
        self.affix.weight.data[-1] = 0
        self.shape = nn.Embedding(F.SHAPES + 1, d)
        self.band = nn.Embedding(F.BANDS, d)
        self.noun = nn.Embedding(F.NOUN_CLASSES, d)
        for table in (self.shape, self.band, self.noun):
            nn.init.normal_(table.weight, std=0.15)
        self.style = nn.Embedding(4, x)
        nn.init.zeros_(self.style.weight)
        self.join = nn.Linear(2 * d, x)
        self.lower, self.upper = BiLstm(x, h), BiLstm(2 * h, h)
        self.mix = nn.Parameter(torch.tensor([0.5, 0.5]))
        self.tag = nn.Linear(2 * h, s["tags"])
        self.arc_dep, self.arc_head = nn.Linear(2 * h, a), nn.Linear(2 * h, a)
        self.arc = nn.Parameter(nn.init.xavier_uniform_(torch.empty(a + 1, a)))
        self.distance = nn.Parameter(torch.zeros(BUCKETS))
        self.rel_dep, self.rel_head = nn.Linear(2 * h, r), nn.Linear(2 * h, r)
        self.rel = nn.Parameter(torch.randn(s["labels"], r + 1, r + 1) * 0.05)

    def forward(self, b):
        """`b`: padded arrays. Gives tag scores, head scores [B, dep, head] and the two label projections."""
        on, drop = self.training, self.sizes["drop"]
        word = T.embedding(b["word"], self.given) @ self.turn + T.embedding(b["word"], self.word)
        word = word + self.band(b["band"]) + self.noun(b["noun"])
        B, N = b["word"].shape
        affix = self.affix(b["affix"].reshape(B * N, -1)).reshape(B, N, -1) + self.shape(b["shape"])
        both = T.dropout(torch.cat([word, affix], 2), drop * 0.5, on)
        x = torch.tanh(self.join(both) + self.style(b["style"])[:, None, :])
        x = shared_dropout(x, drop * 0.7, on)
        at = torch.arange(N)[:, None]
        turned = torch.where(at < b["length"], b["length"] - 1 - at, at)
        one = self.lower(x.transpose(0, 1), turned, self.sizes["udrop"]).transpose(0, 1)
        one = shared_dropout(one, drop, on)
        two = self.upper(one.transpose(0, 1), turned, self.sizes["udrop"]).transpose(0, 1)
        two = shared_dropout(two, drop, on)
        tags = self.tag(self.mix[0] * one + self.mix[1] * two)
        act = lambda layer: shared_dropout(T.leaky_relu(layer(two), 0.1), drop * 0.7, on)
        dep, head = act(self.arc_dep), act(self.arc_head)
        dep = torch.cat([dep, torch.ones(B, N, 1)], 2)
        arcs = (dep @ self.arc) @ head.transpose(1, 2) + self.distance[distance_buckets(N)]
        arcs = arcs.masked_fill(b["pad"][:, None, :], -1e9).masked_fill(torch.eye(N, dtype=torch.bool)[None], -1e9)
        one_more = torch.ones(B, N, 1)
        return tags, arcs, torch.cat([act(self.rel_dep), one_more], 2), torch.cat([act(self.rel_head), one_more], 2)

    def label_scores(self, rel_dep, rel_head, heads):
        """Scores [B, N, labels] of each token's label under the given heads."""
        B, N, r = rel_dep.shape
        chosen = torch.gather(rel_head, 1, heads[:, :, None].expand(B, N, r))
        left = (rel_dep.reshape(B * N, r) @ self.rel.permute(1, 0, 2).reshape(r, -1)).reshape(B * N, -1, r)
        return torch.bmm(left, chosen.reshape(B * N, r, 1)).reshape(B, N, -1)


def losses(net, b):
    tags, arcs, rel_dep, rel_head = net(b)
    K = tags.shape[-1]
    tag = T.cross_entropy(tags.reshape(-1, K), b["tag"].reshape(-1), ignore_index=-100)
    arc = T.cross_entropy(arcs.reshape(-1, arcs.shape[-1]), b["head"].reshape(-1), ignore_index=-100)
    rel = net.label_scores(rel_dep, rel_head, b["head"].clamp(min=0))
    rel = T.cross_entropy(rel.reshape(-1, rel.shape[-1]), b["label"].reshape(-1), ignore_index=-100)
    return tag, arc, rel
