// SPDX-License-Identifier: EUPL-1.2
import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { DraftBuilder } from "./draft-builder.ts";

const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([0-9a-z]{1,31}));/iuy;
const punctuation = /[!-/:-@[-`{-~]/u;

/** The text of a character reference at this place, as CommonMark decodes it, or undefined. */
function referenceAt(
  source: string,
  at: number,
): { readonly text: string; readonly end: number } | undefined {
  reference.lastIndex = at;
  const match = reference.exec(source);
  if (!match) return undefined;
  const [whole, hex, decimal, name] = match;
  const end = at + whole.length;
  if (name !== undefined) {
    const text = decodeNamedCharacterReference(name);
    return text === false ? undefined : { text, end };
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const bad =
    code < 9 ||
    code === 11 ||
    (code > 13 && code < 32) ||
    (code > 126 && code < 160) ||
    (code > 55_295 && code < 57_344) ||
    code > 1_114_111;
  return { text: bad ? "\uFFFD" : String.fromCodePoint(code), end };
}

/**
 * Gives the builder the decoded `value` of a Markdown text node piece by piece, each with its own place in the source,
 * which begins at `from`. Returns the source offset behind it. Escapes, references and line prefixes are skipped as CommonMark does.
 */
export function alignMarkdown(source: string, from: number, value: string, builder: DraftBuilder): number {
  let at = from;
  let runStart = at;
  const flush = (): void => {
    if (at > runStart) builder.text(runStart, at);
  };
  for (let v = 0; v < value.length; ) {
    const unit = source.charAt(at);
    const wanted = value.charAt(v);
    if (unit === "\\" && punctuation.test(source.charAt(at + 1)) && source.charAt(at + 1) === wanted) {
      flush();
      builder.atom(wanted, at, at + 2);
      at += 2;
      runStart = at;
      v++;
      continue;
    }
    const entity = unit === "&" ? referenceAt(source, at) : undefined;
    if (entity && value.startsWith(entity.text, v)) {
      flush();
      builder.atom(entity.text, at, entity.end);
      at = entity.end;
      runStart = at;
      v += entity.text.length;
      continue;
    }
    if (unit === wanted) {
      at++;
      v++;
      if (unit !== "\n" && unit !== "\r") continue;
      if (unit === "\r" && source.charAt(at) === "\n" && value.charAt(v) === "\n") continue;
      // The prefix of a quote or an indented line is no text.
      let next = at;
      while (/[ \t>]/u.test(source.charAt(next))) next++;
      if (next > at) {
        flush();
        at = next;
        runStart = at;
      }
      continue;
    }
    if (at >= source.length) break;
    // White space before a line end, or a carriage return the parser dropped.
    flush();
    at++;
    runStart = at;
  }
  flush();
  return at;
}
