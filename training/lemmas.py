# SPDX-License-Identifier: EUPL-1.2
"""Learns the lemmatiser: edit scripts by (ending, tag), and by (word, tag) where the ending leads astray.

A script `n|text|g` takes the folded word, removes `ge` (g = 1: at the start, g = 2: the first one inside), strips n
units from the end and appends the text. Both kinds of key live in one table of hashes: `word tag` and `~ending tag`.
"""
from collections import Counter, defaultdict

import features as F

LONGEST_ENDING = 7


def without_ge(word, mode):
    if mode == 1:
        return word[2:] if word.startswith("ge") else None
    if mode == 2:
        at = word.find("ge", 1)
        return word[:at] + word[at + 2:] if at > 0 else None
    return word


def script_of(word, lemma):
    """The cheapest script that turns word into lemma."""
    best = None
    for mode in (0, 1, 2):
        base = without_ge(word, mode)
        if base is None:
            continue
        same = 0
        while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
            same += 1
        cost = len(base) - same + len(lemma) - same + mode
        if best is None or cost < best[0]:
            best = (cost, f"{len(base) - same}|{lemma[same:]}|{mode}")
    return best[1]


def apply_script(word, script):
    """The lemma, or the word itself where the script does not fit it."""
    strip, rest = script.split("|", 1)
    text, mode = rest.rsplit("|", 1)
    base = without_ge(word, int(mode))
    n = int(strip)
    return word if base is None or n > len(base) else base[: len(base) - n] + text


def lookup(table, word, xpos):
    found = table.get(f"{word} {xpos}")
    for size in range(min(LONGEST_ENDING, len(word)), -1, -1):
        if found is not None:
            break
        found = table.get(f"~{word[len(word) - size:]} {xpos}")
    return word if found is None else apply_script(word, found)


def learn(sentences):
    """Table of key → script."""
    seen = defaultdict(Counter)
    for s in sentences:
        for form, lemma, xpos in zip(s.form, s.lemma, s.xpos):
            word = F.fold(form)
            seen[word, xpos][F.fold(lemma)] += 1
    endings = [defaultdict(Counter) for _ in range(LONGEST_ENDING + 1)]
    for (word, xpos), lemmas in seen.items():
        script = script_of(word, lemmas.most_common(1)[0][0])
        for size in range(min(LONGEST_ENDING, len(word)) + 1):
            endings[size][word[len(word) - size:], xpos][script] += 1
    table = {}
    for size in range(LONGEST_ENDING + 1):
        for (ending, xpos), scripts in sorted(endings[size].items()):
            best, count = min(scripts.items(), key=lambda e: (-e[1], e[0]))
            shorter = next((table[k] for k in (f"~{ending[len(ending) - z:]} {xpos}" for z in range(size - 1, -1, -1)) if k in table), None)
            if best != shorter and (size == 0 or count >= 2):
                table[f"~{ending} {xpos}"] = best
    for (word, xpos), lemmas in sorted(seen.items()):
        lemma = min(lemmas.items(), key=lambda e: (-e[1], e[0]))[0]
        if lookup(table, word, xpos) != lemma:
            table[f"{word} {xpos}"] = script_of(word, lemma)
    return table
