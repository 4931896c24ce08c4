# SPDX-License-Identifier: EUPL-1.2
"""Reads the treebank and the lexicons, and turns sentences into arrays."""
import gzip
import math
from collections import Counter, namedtuple

import numpy as np

import features as F

Sentence = namedtuple("Sentence", "form lemma upos xpos head deprel section style")
Arrays = namedtuple("Arrays", "word affix shape caps band noun tag head label style")

# Two annotation styles meet in the training set. The fixed tests follow the first.
STYLES = {"lassysmall-dev-head": 0, "ud-history/LassySmall": 1, "ud-history/Alpino": 1}
OTHER_STYLE, ANY_STYLE = 2, 3
CC_BY_SA = ("alpino/cdb", "alpino/qa", "alpino/wpspel", "alpino/g_suite", "alpino/h_suite", "alpino/leuven_yellow_pages",
            "alpino/eans", "lassysmall-dev-head", "ud-history/LassySmall", "ud-history/Alpino")
# The source of these sections has no tags ("_", UPOS X), and the converter needs tags for its labels: noise.
UNTAGGED = ("alpino/paco-test", "alpino/paco-realtest", "alpino/noisy")
MERGED = {"obl:arg": "obl"}


def read_conllu(path):
    with open(path, encoding="utf-8") as lines:
        rows, section = [], ""
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# section = "):
                section = line[12:]
            elif not line:
                if rows:
                    yield make_sentence(rows, section)
                rows = []
            elif not line.startswith("#"):
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
        if rows:
            yield make_sentence(rows, section)


def make_sentence(rows, section):
    lemma = [next((p[7:] for p in r[9].split("|") if p.startswith("SLemma=")), r[2]) for r in rows]
    return Sentence([r[1] for r in rows], lemma, [r[3] for r in rows], [r[4] for r in rows], [int(r[6]) for r in rows],
                    [MERGED.get(r[7], r[7]) for r in rows], section, STYLES.get(section, OTHER_STYLE))


def joint_tag(upos, xpos):
    """One tag for both columns. AUX follows from the label of the arc, so it is VERB here."""
    return ("VERB" if upos == "AUX" else upos) + " " + xpos


class Lexicon:
    """Frequency band and noun class of a folded word."""

    def __init__(self, folder):
        self.band, self.noun, self.manner = {}, {}, set()
        with gzip.open(folder / "subtlex_wordfreq.tsv.gz", "rt", encoding="utf-8") as rows:
            next(rows)
            for row in rows:
                value, word = row.rstrip("\n").split("\t")
                self.band[word] = 1 + max(0, min(6, math.floor(float(value) - 1.3)))
        classes = {"concrete": 1, "abstract": 2, "undefined": 3}
        with gzip.open(folder / "nouns_sem_types_20260420.tsv.gz", "rt", encoding="utf-8") as rows:
            names = next(rows).rstrip("\n").split("\t")
            for row in rows:
                cells = dict(zip(names, row.rstrip("\n").split("\t")))
                self.noun[cells["word"].lower()] = classes.get(cells["super_sem_type"], 4) + (4 if cells["is_plural"] == "true" else 0)
        with gzip.open(folder / "manner_adverbs_20251017.tsv.gz", "rt", encoding="utf-8") as rows:
            self.manner = {row.strip() for row in rows}


class Encoder:
    """Turns sentences into arrays with fixed lists of words, tags and labels."""

    def __init__(self, words, tags, labels, affix_rows, lexicon):
        self.words, self.tags, self.labels = words, tags, labels
        self.word_id = {w: i + 1 for i, w in enumerate(words)}
        self.tag_id = {t: i for i, t in enumerate(tags)}
        self.label_id = {t: i for i, t in enumerate(labels)}
        self.affix_rows, self.lexicon, self.cache = affix_rows, lexicon, {}

    def word(self, form):
        if form not in self.cache:
            folded = F.fold(form)
            key = F.word_key(folded)
            rows = F.affix_rows(key, self.affix_rows)
            rows += [self.affix_rows] * (F.AFFIX_SLOTS - len(rows))
            self.cache[form] = (self.word_id.get(key, 0), rows, self.lexicon.band.get(folded, 0), self.lexicon.noun.get(folded, 0))
        return self.cache[form]

    def sentence(self, s):
        """Position 0 is the root: word, band and noun 0, no affixes, shape SHAPES."""
        known = [self.word(f) for f in s.form]
        shapes, caps, seen = [F.SHAPES], [F.SHAPES], False
        for form in s.form:
            initial = not seen and F.has_word_character(form)
            seen = seen or initial
            shapes.append(F.shape(form, initial))
            caps.append(F.shape(form.upper(), initial))
        pad = [self.affix_rows] * F.AFFIX_SLOTS
        tag = [self.tag_id.get(joint_tag(u, x), -100) for u, x in zip(s.upos, s.xpos)]
        label = [self.label_id.get(d, -100) for d in s.deprel]
        return Arrays(np.array([0] + [k[0] for k in known]), np.array([pad] + [k[1] for k in known]), np.array(shapes), np.array(caps),
                      np.array([0] + [k[2] for k in known]), np.array([0] + [k[3] for k in known]),
                      np.array([-100] + tag), np.array([-100] + s.head), np.array([-100] + label), s.style)


def choose_words(train, raw_counts, from_train, from_raw):
    """The most frequent training words (2 or more), then the most frequent raw words that are not among them."""
    counts = Counter(F.word_key(F.fold(f)) for s in train for f in s.form)
    ranked = sorted((w for w in counts if counts[w] >= 2), key=lambda w: (-counts[w], w))[:from_train]
    have = set(ranked)
    extra = sorted((w for w in raw_counts if w not in have and raw_counts[w] >= 10), key=lambda w: (-raw_counts[w], w))[:from_raw]
    return ranked + extra, counts
