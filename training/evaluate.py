# SPDX-License-Identifier: EUPL-1.2
"""Accuracy as the project's bars define it."""
SAME = {"obl:arg": "obl", "obl:agent": "obl", "fixed": "flat"}
CONTENT = {"NOUN", "PROPN", "VERB", "ADJ"}


def final_upos(joint, deprel):
    upos, xpos = joint.split(" ", 1)
    return "AUX" if upos == "VERB" and xpos.startswith("WW") and deprel in ("aux", "aux:pass", "cop") else upos


def longest_dependency(head, deprel):
    """Largest number of words (not punctuation) between a word and its head; None when no word has a head among the words.

    A conjunct hangs on the head of its first conjunct (the root: on the first conjunct itself), and a subject reaches
    to the farthest conjunct of its verb, as LiNT-II has it.
    """
    n = len(head)
    word = [d != "punct" for d in deprel]
    before = [0]
    for w in word:
        before.append(before[-1] + (1 if w else 0))
    conjuncts = {}
    for i, (h, d) in enumerate(zip(head, deprel)):
        if d == "conj":
            conjuncts.setdefault(h - 1, []).append(i)
    gap = lambda a, b: 0 if a == b else before[max(a, b)] - before[min(a, b) + 1]
    best = None
    for i in range(n):
        j = head[i] - 1
        if not word[i] or j < 0:
            continue
        if deprel[i] == "conj":
            first = j
            while deprel[first] == "conj" and head[first] > 0:
                first = head[first] - 1
            longest = gap(i, head[first] - 1 if head[first] > 0 else j)
        else:
            longest = gap(i, j)
            if deprel[i].startswith("nsubj"):
                longest = max([longest] + [gap(i, k) for k in conjuncts.get(j, ())])
        best = longest if best is None or longest > best else best
    return best


def f1(hit, found, gold):
    return 200 * hit / max(1, found + gold)


def is_content(upos, form, manner):
    return upos in CONTENT or (upos == "ADV" and form.lower() in manner)


def evaluate(sentences, predictions, manner):
    """`predictions`: per sentence (joint tags, heads, labels). Gives percentages and the mean error of the longest dependency."""
    n = upos = xpos = uas = las = punct_free = las_free = 0
    finite, content, gaps = [0, 0, 0], [0, 0, 0], []
    for s, (tags, heads, labels) in zip(sentences, predictions):
        for i, form in enumerate(s.form):
            u, x = final_upos(tags[i], labels[i]), tags[i].split(" ", 1)[1]
            right_head = heads[i] == s.head[i]
            right = right_head and SAME.get(labels[i], labels[i]) == SAME.get(s.deprel[i], s.deprel[i])
            n += 1
            upos += u == s.upos[i]
            xpos += x == s.xpos[i]
            uas += right_head
            las += right
            if s.deprel[i] != "punct":
                punct_free += 1
                las_free += right
            for count, found, gold in ((finite, x.startswith("WW|pv"), s.xpos[i].startswith("WW|pv")),
                                       (content, is_content(u, form, manner), is_content(s.upos[i], form, manner))):
                count[0] += found and gold
                count[1] += found
                count[2] += gold
        gold, found = longest_dependency(s.head, s.deprel), longest_dependency(heads, labels)
        if gold is not None:
            gaps.append((gold, 0 if found is None else found))
    return {"tokens": n, "upos": 100 * upos / n, "xpos": 100 * xpos / n, "uas": 100 * uas / n, "las": 100 * las / n,
            "las-no-punct": 100 * las_free / max(1, punct_free), "finite": f1(*finite), "content": f1(*content),
            "sdl-error": sum(abs(a - b) for a, b in gaps) / max(1, len(gaps)), "sdl-gold": sum(a for a, _ in gaps) / max(1, len(gaps))}


def show(scores):
    return " ".join(f"{k} {v:.2f}" if isinstance(v, float) else f"{k} {v}" for k, v in scores.items())
