// SPDX-License-Identifier: EUPL-1.2
import type { Draft } from "../../letter.ts";
import type { Paragraph, Piece } from "./paragraph.ts";

/** The blocks of a draft as paragraphs of a part, so that it can be one of more parts of a document. Places are those in its source. */
export function paragraphsOf(draft: Draft, part: string, page = 0): readonly Paragraph[] {
  let at = 0;
  const { segments } = draft.map;
  return draft.blocks.map(({ start, end, ...block }, index) => {
    const pieces: Piece[] = [];
    while ((segments[at]?.textEnd ?? end) <= start) at++;
    for (let i = at; (segments[i]?.text ?? end) < end; i++) {
      const segment = segments[i];
      if (!segment) break;
      const from = Math.max(start, segment.text);
      const to = Math.min(end, segment.textEnd);
      const linear = segment.textEnd - segment.text === segment.sourceEnd - segment.source;
      const shift = segment.source - segment.text;
      pieces.push({
        text: draft.text.slice(from, to),
        xml: linear
          ? { start: from + shift, end: to + shift }
          : { start: segment.source, end: segment.sourceEnd },
        run: i - at,
        offset: 0,
        locked: true,
      });
    }
    return { part, index, block, pieces, page, joinsNext: false };
  });
}
