// SPDX-License-Identifier: EUPL-1.2

/** `\b` that knows letters with accents: a border between a letter, digit or `_` and something else. */
const wordBorder = "(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))";

/** Compiles a pattern of a card: Unicode, without regard to case unless asked, `\b` aware of accents. Throws SyntaxError. */
export function compilePattern(
  source: string,
  options: { readonly case?: boolean; readonly flags?: string } = {},
): RegExp {
  const flags = `u${options.case ? "" : "i"}${options.flags ?? ""}`;
  return new RegExp(
    source.replaceAll(/(\\\\)|\\b/gu, (whole, escaped) => (escaped ? whole : wordBorder)),
    flags,
  );
}
