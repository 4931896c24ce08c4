// SPDX-License-Identifier: EUPL-1.2
import type { Span, Token } from "../letter.ts";
import { lookupForm } from "./characters.ts";
import { scan } from "./scan.ts";

/**
 * Tokens of text[span.start, span.end), normally one sentence, in the way of the Dutch Universal Dependencies treebanks:
 * punctuation apart, abbreviations with their full stop, `auto's`, `3:45`, `5%`, `reden(en)` and `en/of` whole.
 *
 * Offsets are absolute. Tokens stand in order, do not overlap and cover all but white space. Each span of `opaque` (sorted,
 * absolute, not overlapping) is one token of kind `field`; web and e-mail addresses are one token of kind `link`.
 * The grammar of each token is empty. `lower` is in NFC and without soft hyphens and zero-width characters. Linear in the length of the text.
 */
export function tokenise(text: string, span: Span, opaque: readonly Span[]): Token[] {
  return scan(text, span, opaque).map(({ start, end, kind }) => {
    const own = text.slice(start, end);
    const lower = lookupForm(own);
    return { start, end, text: own, lower, kind, upos: "", xpos: "", lemma: lower, head: -1, deprel: "" };
  });
}
