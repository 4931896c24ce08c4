# SPDX-License-Identifier: EUPL-1.2
"""What the network sees of a word. `word-features.ts` of the parser computes the same values; `export.py` writes cases that hold them equal."""

AFFIX_SLOTS = 10
BANDS = 8
NOUN_CLASSES = 9
SHAPES = 36
QUOTES = {",,": '"', "''": '"', "``": '"', "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "`": "'", "´": "'", "–": "-", "—": "-", "−": "-"}


def fold(form):
    """Lower case, one kind of quote and dash."""
    text = form.lower()
    for old, new in QUOTES.items():
        if old in text:
            text = text.replace(old, new)
    return text


def word_key(folded):
    """The folded form with each digit as 0."""
    return "".join("0" if "0" <= c <= "9" else c for c in folded)


def units(text):
    """UTF-16 code units, as JavaScript counts them."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return [raw[i] | raw[i + 1] << 8 for i in range(0, len(raw), 2)]


def fnv1a(codes):
    """32-bit FNV-1a over UTF-16 code units."""
    value = 0x811C9DC5
    for code in codes:
        value = ((value ^ code) * 0x01000193) & 0xFFFFFFFF
    return value


def affix_rows(key, rows):
    """Rows of the affix table for one word: endings of 2 to 7 and beginnings of 3 to 6 units of ^word$."""
    codes = units("^" + key + "$")
    size = len(codes)
    found = [fnv1a(codes[size - k:]) % rows for k in range(2, 8) if k <= size]
    found += [fnv1a(codes[:k]) % rows for k in range(3, 7) if k < size]
    return found


def shape(form, initial):
    """One of 36 classes: letter case or kind, hyphen inside, first word of the sentence."""
    digit = upper = lower = other = 0
    for c in form:
        if "0" <= c <= "9":
            digit += 1
        elif c.lower() != c:
            upper += 1
        elif c.upper() != c:
            lower += 1
        else:
            other += 1
    letters = upper + lower
    if digit:
        kind = 6 if letters else 7 if other else 5
    elif not letters:
        kind = 8
    elif not upper:
        kind = 0
    elif not lower:
        kind = 1 if upper == 1 else 2
    else:
        first = next(c for c in form if c.lower() != c.upper())
        kind = 3 if upper == 1 and first.lower() != first else 4
    hyphen = 1 if "-" in form and len(form) > 1 else 0
    return kind * 4 + hyphen * 2 + (1 if initial else 0)


def has_word_character(form):
    """True when a letter or a digit stands in it; the first such token is the first word of the sentence."""
    return any("0" <= c <= "9" or c.lower() != c.upper() for c in form)
