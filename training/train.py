# SPDX-License-Identifier: EUPL-1.2
"""Trains the network. One seed, resumable; see README.md."""
import argparse
import json
import math
import os
import pathlib
import random
import time
from collections import Counter

import numpy as np
import torch

import features as F
import treebank as TB
from decode import decode
from evaluate import evaluate, show
from network import Network, losses
from vectors import raw_sentences, word_vectors


def options():
    p = argparse.ArgumentParser()
    p.add_argument("--work", type=pathlib.Path, default=os.environ.get("KLAREBRIEF_WORK", "work"))
    p.add_argument("--sections", choices=("all", "cc-by-sa"), default="all")
    p.add_argument("--keep-untagged", action="store_true", help="also train on the sections whose tags are missing")
    p.add_argument("--start-from", type=pathlib.Path, help="work folder whose best network and lists this run starts from")
    p.add_argument("--limit", type=int, default=0, help="train on this many sentences only (smoke test)")
    p.add_argument("--epochs", type=int, default=40)
    p.add_argument("--stop-after", type=int, default=0, help="stop after this epoch; the learning rate still follows --epochs")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--seed", type=int, default=7)
    p.add_argument("--lr", type=float, default=2.5e-3)
    p.add_argument("--batch", type=int, default=2000)
    p.add_argument("--state", type=int, default=128)
    p.add_argument("--drop", type=float, default=0.33)
    p.add_argument("--udrop", type=float, default=0.15)
    p.add_argument("--decay", type=float, default=1e-6)
    p.add_argument("--words", type=int, default=11500)
    p.add_argument("--raw-words", type=int, default=2500)
    p.add_argument("--affixes", type=int, default=13000)
    return p.parse_args()


def prepare(o, root):
    """Sentences, encoder and word vectors; the lists are kept in the work folder."""
    train = list(TB.read_conllu(root / "treebank" / "train.conllu"))
    if o.sections == "cc-by-sa":
        train = [s for s in train if s.section in TB.CC_BY_SA]
    everything = train
    if not o.keep_untagged:
        train = [s for s in train if s.section not in TB.UNTAGGED]
    if o.limit:
        train = train[:: max(1, len(train) // o.limit)][: o.limit]
    dev = list(TB.read_conllu(root / "treebank" / "dev.conllu"))
    raw = list(raw_sentences(root / "raw" / "regulations.txt.gz"))
    raw_counts = Counter(w for s in raw for w in s)
    words, counts = TB.choose_words(train, raw_counts, o.words, o.raw_words)
    joint = Counter(TB.joint_tag(u, x) for s in train for u, x in zip(s.upos, s.xpos))
    tags = sorted(t for t in joint if joint[t] >= 3 or o.limit)
    labels = sorted({d for s in train for d in s.deprel})
    if o.start_from:
        lists = json.loads((o.start_from / "lists.json").read_text(encoding="utf-8"))
        words, tags, labels, o.affixes = lists["words"], lists["tags"], lists["labels"], lists["affixes"]
        counts = Counter(F.word_key(F.fold(f)) for s in everything for f in s.form)
    kept = o.work / "vectors.pt"
    if o.start_from:
        vectors = torch.load(o.start_from / "vectors.pt")
    elif kept.exists():
        vectors = torch.load(kept)
    else:
        text = raw + [[F.word_key(F.fold(f)) for f in s.form] for s in train]
        vectors = word_vectors(text, words, 64, o.seed)
        torch.save(vectors, kept)
    (o.work / "lists.json").write_text(json.dumps({"words": words, "tags": tags, "labels": labels, "affixes": o.affixes}), encoding="utf-8")
    encoder = TB.Encoder(words, tags, labels, o.affixes, TB.Lexicon(root / "lexicon"))
    rare = np.array([0.0] + [0.4 / (0.4 + counts[w]) if counts[w] else 0.0 for w in words])
    return train, dev, encoder, vectors, rare


def batch_of(items, rng=None, rare=None):
    """Padded tensors, longest first. With `rng`, a training batch with noise on the input."""
    items = sorted(items, key=lambda a: -len(a.word))
    if rng is not None:
        items = [noisy(a, rng, rare) for a in items]
        items.sort(key=lambda a: -len(a.word))
    N = len(items[0].word)
    def pad(name, fill):
        out = np.full((len(items), N) + items[0]._asdict()[name].shape[1:], fill)
        for k, a in enumerate(items):
            out[k, : len(a.word)] = getattr(a, name)
        return torch.from_numpy(out)
    length = torch.tensor([len(a.word) for a in items])
    b = {"word": pad("word", 0), "affix": pad("affix", int(items[0].affix[0, 0])), "shape": pad("shape", 0), "band": pad("band", 0), "noun": pad("noun", 0),
         "tag": pad("tag", -100), "head": pad("head", -100), "label": pad("label", -100), "style": torch.tensor([a.style for a in items])}
    b["length"], b["pad"] = length, torch.arange(N)[None, :] >= length[:, None]
    return b


def noisy(a, rng, rare):
    """Unknown words, missing lexicon, sentences in capitals, a lost full stop, unknown style: what letters bring and the treebank lacks."""
    cut = len(a.word)
    if rng.random() < 0.03 and cut > 4 and not (a.head == cut - 1).any() and a.shape[-1] // 4 == 8:
        a = TB.Arrays(*[v[: cut - 1] for v in a[:9]], a.style)
    hide = rng.random(len(a.word)) < rare[a.word] + 0.04
    word = np.where(hide, 0, a.word)
    shape = a.caps if rng.random() < 0.015 else a.shape
    plain = rng.random() < 0.06
    style = TB.ANY_STYLE if rng.random() < 0.2 else a.style
    return a._replace(word=word, shape=shape, band=a.band * 0 if plain else a.band, noun=a.noun * 0 if plain else a.noun, style=style)


def batches(arrays, size, rng):
    """Sentences of like length together, about `size` tokens each, in random order."""
    order = sorted(range(len(arrays)), key=lambda i: (len(arrays[i].word) + rng.random() * 3))
    groups, group, longest = [], [], 0
    for i in order:
        longest = max(longest, len(arrays[i].word))
        if group and longest * (len(group) + 1) > size:
            groups.append(group)
            group, longest = [], len(arrays[i].word)
        group.append(i)
    groups.append(group)
    rng.shuffle(groups)
    return groups


def predict(net, encoder, sentences, style):
    """Joint tags, heads and labels per sentence."""
    net.eval()
    out = [None] * len(sentences)
    order = sorted(range(len(sentences)), key=lambda i: -len(sentences[i].form))
    arrays = {i: encoder.sentence(sentences[i])._replace(style=style) for i in order}
    with torch.no_grad():
        at = 0
        while at < len(order):
            width = len(arrays[order[at]].word)
            chunk = order[at: at + max(1, 4000 // width)]
            at += len(chunk)
            b = batch_of([arrays[i] for i in chunk])
            tags, arcs, rel_dep, rel_head = net(b)
            heads = torch.zeros(b["word"].shape, dtype=torch.long)
            for k, i in enumerate(chunk):
                n = len(arrays[i].word)
                heads[k, :n] = torch.tensor(decode(arcs[k, :n, :n].numpy()))
            labels = net.label_scores(rel_dep, rel_head, heads)
            tags[:, :, [t for t, name in enumerate(encoder.tags) if name.endswith(" _")]] = -1e9
            root = encoder.label_id.get("root", 0)
            labels[:, :, root] = -1e9
            tag, label = tags.argmax(2).numpy(), labels.argmax(2).numpy()
            for k, i in enumerate(chunk):
                n = len(arrays[i].word)
                h = heads[k, 1:n].tolist()
                out[i] = ([encoder.tags[t] for t in tag[k, 1:n]], h,
                          ["root" if g == 0 else encoder.labels[t] for g, t in zip(h, label[k, 1:n])])
    return out


def rate_at(step, total, warm, peak):
    if step < warm:
        return peak * (step + 1) / warm
    return peak * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, total - warm))))


def main():
    o = options()
    o.work.mkdir(parents=True, exist_ok=True)
    root = pathlib.Path(os.environ["KLAREBRIEF_DATA"])
    torch.set_num_threads(o.threads)
    torch.set_flush_denormal(True)
    random.seed(o.seed)
    torch.manual_seed(o.seed)
    train, dev, encoder, vectors, rare = prepare(o, root)
    arrays = [encoder.sentence(s) for s in train]
    sizes = {"words": len(encoder.words), "affixes": o.affixes, "embed": 64, "input": 128, "state": o.state, "arc": 80, "rel": 40,
             "tags": len(encoder.tags), "labels": len(encoder.labels), "drop": o.drop, "udrop": o.udrop}
    net = Network(sizes, vectors)
    optim = torch.optim.AdamW(net.parameters(), lr=o.lr, betas=(0.9, 0.95), weight_decay=0.0)
    per_epoch = len(batches(arrays, o.batch, np.random.default_rng(0)))
    total, step, start, best = per_epoch * o.epochs, 0, 0, -1.0
    print(json.dumps({"sentences": len(train), "tokens": sum(len(s.form) for s in train), "parameters": sum(p.numel() for p in net.parameters()), **sizes, "batches": per_epoch}), flush=True)
    if o.start_from:
        net.load_state_dict(torch.load(o.start_from / "best.pt")["net"])
    last = o.work / "last.pt"
    if last.exists():
        kept = torch.load(last)
        net.load_state_dict(kept["net"])
        optim.load_state_dict(kept["optim"])
        torch.set_rng_state(kept["random"])
        step, start, best = kept["step"], kept["epoch"], kept["best"]
        print("resumed after epoch", start, flush=True)
    for epoch in range(start, o.epochs):
        began, sums = time.time(), np.zeros(3)
        rng = np.random.default_rng([o.seed, epoch])
        net.train()
        groups = batches(arrays, o.batch, rng)
        for group in groups:
            for g in optim.param_groups:
                g["lr"] = rate_at(step, total, min(300, total // 10), o.lr)
            b = batch_of([arrays[i] for i in group], rng, rare)
            tag, arc, rel = losses(net, b)
            optim.zero_grad(set_to_none=True)
            (0.7 * tag + arc + rel + o.decay * net.word.pow(2).sum()).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optim.step()
            step += 1
            sums += (float(tag), float(arc), float(rel))
        trained = time.time() - began
        scores = evaluate(dev, predict(net, encoder, dev, 0), encoder.lexicon.manner)
        value = scores["las"] + scores["upos"]
        print(f"epoch {epoch + 1} {trained:.0f}s+{time.time() - began - trained:.0f}s loss {np.round(sums / len(groups), 3)} dev {show(scores)}", flush=True)
        state = {"net": net.state_dict(), "sizes": sizes, "scores": scores, "epoch": epoch + 1}
        if value > best:
            best = value
            torch.save(state, o.work / "best.pt.new")
            os.replace(o.work / "best.pt.new", o.work / "best.pt")
        torch.save({**state, "optim": optim.state_dict(), "random": torch.get_rng_state(), "step": step, "best": best}, o.work / "last.pt.new")
        os.replace(o.work / "last.pt.new", last)
        if o.stop_after and epoch + 1 >= o.stop_after:
            break


if __name__ == "__main__":
    main()
