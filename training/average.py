# SPDX-License-Identifier: EUPL-1.2
"""Averages the best networks of work folders that share their word lists, and measures the average on dev."""
import json
import os
import pathlib
import shutil
import sys

import torch

import treebank as TB
from evaluate import evaluate, show
from network import Network
from train import predict


def main():
    *parts, out = [pathlib.Path(a) for a in sys.argv[1:]]
    root = pathlib.Path(os.environ["KLAREBRIEF_DATA"])
    torch.set_num_threads(1)
    kept = [torch.load(p / "best.pt") for p in parts]
    mean = {k: sum(p["net"][k] for p in kept) / len(kept) if v.is_floating_point() else v for k, v in kept[0]["net"].items()}
    lists = json.loads((parts[0] / "lists.json").read_text(encoding="utf-8"))
    encoder = TB.Encoder(lists["words"], lists["tags"], lists["labels"], lists["affixes"], TB.Lexicon(root / "lexicon"))
    net = Network(kept[0]["sizes"])
    net.load_state_dict(mean)
    dev = list(TB.read_conllu(root / "treebank" / "dev.conllu"))
    scores = evaluate(dev, predict(net, encoder, dev, 0), encoder.lexicon.manner)
    print("average, dev", show(scores))
    out.mkdir(parents=True, exist_ok=True)
    shutil.copy(parts[0] / "lists.json", out / "lists.json")
    torch.save({"net": mean, "sizes": kept[0]["sizes"], "scores": scores, "epoch": [k["epoch"] for k in kept]}, out / "best.pt")


if __name__ == "__main__":
    main()
