// SPDX-License-Identifier: EUPL-1.2
import { author } from "./author.ts";
import { keepSpace } from "./docx-marks.ts";
import type { Portion } from "./fix-document.ts";
import { escapeXml, type Splice } from "./splice.ts";

type Change = (portions: readonly Portion[], text: string) => readonly Splice[];

/** The text in place of the first portion, nothing in place of the others: the formatting of the first word stays. */
export const plainChange: Change = (portions, text) =>
  portions.map(({ xml: { start, end } }, i) => ({ start, end, text: i === 0 ? escapeXml(text) : "" }));

/** The highest number of a change or comment range in a part, so that ours are new. */
const highestId = (xml: string): number => {
  let highest = 0;
  for (const [, id = "0"] of xml.matchAll(/ w:id="(\d{1,9})"/gu)) highest = Math.max(highest, Number(id));
  return highest;
};

/** Changes as Word tracks them: each portion is marked as deleted where it stands, the new text as inserted behind the last. */
export function trackedChange(xml: string): Change {
  let id = highestId(xml);
  const mark = (name: "w:ins" | "w:del", run: string): string =>
    `<${name} w:id="${++id}" w:author="${author}">${run}</${name}>`;
  const kept = new Set<number>();
  return (portions, text) =>
    portions.flatMap(({ piece: { tag, runXml }, xml: at }, i) => {
      if (!tag || !runXml) return [];
      const format = runXml.properties ? xml.slice(runXml.properties.start, runXml.properties.end) : "";
      const deleted = mark(
        "w:del",
        `<w:r>${format}<w:delText xml:space="preserve">${xml.slice(at.start, at.end)}</w:delText></w:r>`,
      );
      const first = portions[0]?.piece.runXml?.properties;
      const inserted =
        i === portions.length - 1 && text !== ""
          ? mark(
              "w:ins",
              `<w:r>${first ? xml.slice(first.start, first.end) : ""}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`,
            )
          : "";
      const isFirst = at.start === tag.end && tag.start === runXml.content;
      const tail = "</w:t></w:r>";
      const isLast = xml.startsWith(tail, at.end);
      const space = (isFirst && isLast) || kept.has(tag.start) ? [] : keepSpace(xml, tag.start);
      kept.add(tag.start);
      // A run of which the whole text goes is put inside the change; else it is closed before it and opened again behind it.
      return [
        ...(isFirst ? [] : space),
        {
          start: isFirst ? runXml.start : at.start,
          end: isLast ? at.end + tail.length : at.end,
          text: `${isFirst ? "" : tail}${deleted}${inserted}${isLast ? "" : `<w:r>${format}<w:t xml:space="preserve">`}`,
        },
      ];
    });
}
