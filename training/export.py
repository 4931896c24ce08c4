# SPDX-License-Identifier: EUPL-1.2
"""Writes the model file from a checkpoint, reads it back, and measures the int8 network on dev and the fixed tests."""
import argparse
import json
import os
import pathlib

import numpy as np
import torch

import features as F
import lemmas as L
import model_file
import treebank as TB
from evaluate import evaluate, show
from network import DISTANCE_STEPS, Network
from train import batch_of, predict

# Our own sentences, in the manner of letters. `parser.test.ts` compares its scores with ours.
SAMPLES = ["U krijgt vanaf 1 maart 2025 geen bijstandsuitkering meer .", "Stuur ons vóór 15 mei de gevraagde bewijsstukken toe .",
           "Bent u het niet eens met dit besluit ? Maak dan binnen 6 weken bezwaar .", "De gemeente heeft uw aanvraag niet in behandeling genomen , omdat u de brief van 3 april niet hebt beantwoord .",
           "GEACHTE HEER DE VRIES ,", "Met vriendelijke groet ,", "12.30-13.00 uur", "Zo'n kinderopvangtoeslagbeschikking wordt door ' Dienst Toeslagen ' afgegeven"]


def tensors_of(net, encoder, style, table):
    """The trained numbers, folded: given and learned word vectors are one table, the style is in a bias, the mix is two numbers."""
    n = lambda t: t.detach().numpy().astype(np.float32)
    out = {"word": n(net.given @ net.turn + net.word), "affix": n(net.affix.weight[:-1]), "shape": n(net.shape.weight), "band": n(net.band.weight), "noun": n(net.noun.weight),
           "join": n(net.join.weight), "join.bias": n(net.join.bias + net.style.weight[style])}
    for name, layer in (("lower", net.lower), ("upper", net.upper)):
        for side in "fb":
            out[f"{name}.{side}.input"] = n(getattr(layer, "w_" + side))
            out[f"{name}.{side}.state"] = n(getattr(layer, "u_" + side))
            out[f"{name}.{side}.bias"] = n(getattr(layer, "b_" + side))
    out["mix"] = n(net.mix)
    for name, layer in (("tag", net.tag), ("arc.dep", net.arc_dep), ("arc.head", net.arc_head), ("rel.dep", net.rel_dep), ("rel.head", net.rel_head)):
        out[name], out[name + ".bias"] = n(layer.weight), n(layer.bias)
    # The last row and column of arc and rel belong to the constant 1.
    labels, r = net.rel.shape[0], net.rel.shape[1]
    out["arc"], out["distance"] = n(net.arc), n(net.distance)
    out["rel"] = n(net.rel).reshape(labels * r, r)
    out["words"] = np.array([F.fnv1a(F.units(w)) for w in encoder.words], dtype=np.uint32)
    scripts = sorted(set(table.values()))
    hashes = {F.fnv1a(F.units(k)): scripts.index(v) for k, v in table.items()}
    if len(set(out["words"].tolist())) < len(encoder.words) or len(hashes) < len(table):
        print("note: two keys share a hash; the later one wins")
    keys = sorted(hashes)
    out["lemma.keys"], out["lemma.scripts"] = np.array(keys, dtype=np.uint32), np.array([hashes[k] for k in keys], dtype=np.uint16)
    return out, scripts


def load_into(net, tensors):
    """Puts the int8 numbers of a model file into a network, so that what we measure is what we ship."""
    def value(name):
        t = tensors[name]
        return torch.from_numpy(t.astype(np.float32) * tensors[name + ".scale"][:, None] if t.dtype == np.int8 else t.copy())
    with torch.no_grad():
        net.given.zero_()
        net.word.copy_(value("word"))
        net.affix.weight[:-1] = value("affix")
        net.style.weight.zero_()
        for name in ("shape", "band", "noun"):
            getattr(net, name).weight.copy_(value(name))
        for name, layer in (("join", net.join), ("tag", net.tag), ("arc.dep", net.arc_dep), ("arc.head", net.arc_head), ("rel.dep", net.rel_dep), ("rel.head", net.rel_head)):
            layer.weight.copy_(value(name))
            layer.bias.copy_(value(name + ".bias"))
        for name, layer in (("lower", net.lower), ("upper", net.upper)):
            for side in "fb":
                for ours, theirs in (("w_", "input"), ("u_", "state"), ("b_", "bias")):
                    getattr(layer, ours + side).copy_(value(f"{name}.{side}.{theirs}"))
        net.mix.copy_(value("mix"))
        net.arc.copy_(value("arc"))
        net.distance.copy_(value("distance"))
        net.rel.copy_(value("rel").reshape(net.rel.shape))
    return net


def sample_scores(net, encoder):
    """For each sample: what goes in, and the scores that come out."""
    rows = []
    net.eval()
    for text in SAMPLES:
        form = text.split(" ")
        k = len(form)
        a = encoder.sentence(TB.Sentence(form, form, ["X"] * k, ["X"] * k, [0] * k, ["root"] * k, "", 0))
        with torch.no_grad():
            tags, arcs, rel_dep, rel_head = net(batch_of([a]))
        (tag, head, label), = predict(net, encoder, [TB.Sentence(form, form, ["X"] * k, ["X"] * k, [0] * k, ["root"] * k, "", 0)], 0)
        with torch.no_grad():
            rel = net.label_scores(rel_dep, rel_head, torch.tensor([[0] + head]))[0, 1:]
        short = lambda m: [[round(v, 3) for v in row] for row in m.tolist()]
        rows.append({"form": form, "band": a.band[1:].tolist(), "noun": a.noun[1:].tolist(), "word": a.word[1:].tolist(), "shape": a.shape[1:].tolist(),
                     "tag": tag, "head": head, "label": label, "tagBest": [round(v, 3) for v in tags[0, 1:].max(1).values.tolist()], "labelScores": short(rel),
                     "headScores": [[None if v < -1e8 else round(v, 3) for v in row] for row in arcs[0, 1:].tolist()]})
    return rows


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--work", type=pathlib.Path, default=os.environ.get("KLAREBRIEF_WORK", "work"))
    p.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent.parent / "packages/core/language/nl.kbm")
    p.add_argument("--check", type=pathlib.Path, default=pathlib.Path(__file__).parent.parent / "packages/core/src/dutch/parser/check.json")
    p.add_argument("--style", type=int, default=0)
    p.add_argument("--dump", type=pathlib.Path, help="also write forms and predictions of the tests here, for comparing")
    o = p.parse_args()
    root = pathlib.Path(os.environ["KLAREBRIEF_DATA"])
    torch.set_num_threads(1)
    lists = json.loads((o.work / "lists.json").read_text(encoding="utf-8"))
    encoder = TB.Encoder(lists["words"], lists["tags"], lists["labels"], lists["affixes"], TB.Lexicon(root / "lexicon"))
    kept = torch.load(o.work / "best.pt")
    net = Network(kept["sizes"])
    net.load_state_dict(kept["net"])
    # The tag of untagged text (UPOS X, XPOS "_") is no answer.
    keep = [i for i, t in enumerate(lists["tags"]) if not t.endswith(" _")]
    lists["tags"] = encoder.tags[:] = [lists["tags"][i] for i in keep]
    net.tag.weight, net.tag.bias = torch.nn.Parameter(net.tag.weight[keep]), torch.nn.Parameter(net.tag.bias[keep])
    print("checkpoint of epoch", kept["epoch"], show(kept["scores"]))
    tensors, scripts = tensors_of(net, encoder, o.style, L.learn(TB.read_conllu(root / "treebank" / "train.conllu")))
    o.out.parent.mkdir(parents=True, exist_ok=True)
    header = {"name": "nl", "licence": "CC-BY-SA-4.0 AND LGPL-2.1-or-later", "tags": lists["tags"], "labels": lists["labels"], "scripts": scripts,
              "distanceSteps": DISTANCE_STEPS, "affixRows": lists["affixes"], "state": kept["sizes"]["state"]}
    model_file.write(o.out, header, tensors)
    print("bytes", o.out.stat().st_size)
    load_into(net, model_file.read(o.out)[1])
    samples = sample_scores(net, encoder)
    rows = ",\n".join(json.dumps(r, ensure_ascii=False) for r in samples)
    o.check.write_text("[\n" + rows + "\n]\n", encoding="utf-8")
    for name in ("dev", "alpino-test", "lassysmall-test"):
        sentences = list(TB.read_conllu(root / "treebank" / f"{name}.conllu"))
        found = predict(net, encoder, sentences, 0)
        print(name, show(evaluate(sentences, found, encoder.lexicon.manner)), flush=True)
        if o.dump:
            o.dump.mkdir(parents=True, exist_ok=True)
            lines = [json.dumps({"form": s.form, "band": [encoder.word(f)[2] for f in s.form], "noun": [encoder.word(f)[3] for f in s.form], "tag": t, "head": h, "label": l})
                     for s, (t, h, l) in zip(sentences, found)]
            (o.dump / f"{name}.ndjson").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
