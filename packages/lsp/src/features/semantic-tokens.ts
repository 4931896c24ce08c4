// SPDX-License-Identifier: EUPL-1.2
import { type Range, type SemanticTokens, SemanticTokensBuilder } from "vscode-languageserver";
import type { Checked } from "../checks.ts";

/** A field is a variable, a tag that steers the template a keyword. */
export const legend = { tokenTypes: ["variable", "keyword"], tokenModifiers: [] as string[] };

const isBefore = (a: Range, b: Range): number =>
  a.start.line - b.start.line || a.start.character - b.start.character;

/** The fields and tags of a template. One that goes over more lines is left out: few editors can show it. */
export function semanticTokens({ read }: Checked): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  if (!read) return builder.build();
  const { letter, places } = read;
  const shift = places.inDocument({ start: 0, end: 0 }).start - (letter.map.segments[0]?.source ?? 0);
  const marked = [
    ...letter.fields.map((field) => ({ type: 0, range: places.range(field) })),
    ...letter.tags.map(({ source }) => ({
      type: 1,
      range: places.documentRange({ start: source.start + shift, end: source.end + shift }),
    })),
  ];
  for (const { type, range } of marked.sort((a, b) => isBefore(a.range, b.range)))
    if (range.start.line === range.end.line)
      builder.push(
        range.start.line,
        range.start.character,
        range.end.character - range.start.character,
        type,
        0,
      );
  return builder.build();
}
