// SPDX-License-Identifier: EUPL-1.2
import type { DocumentPiece } from "../letter.ts";
import type { Splice } from "./splice.ts";

/** A place in the XML where marks go: what must be closed before them and opened behind them. */
interface Cut {
  readonly at: number;
  readonly close: string;
  readonly open: string;
  /** The start tag of a text that is cut: its white space must now be kept. */
  readonly tag?: number;
}

const keep = '<w:t xml:space="preserve">';

const formatting = (xml: string, { runXml }: DocumentPiece): string =>
  `<w:r>${runXml?.properties ? xml.slice(runXml.properties.start, runXml.properties.end) : ""}`;

/** Where marks before a unit of a piece go; `unit` counts from the start of the piece. */
export function cutBefore(xml: string, piece: DocumentPiece, unit: number): Cut {
  const { whole, tag, runXml } = piece;
  const atRun = { at: whole?.start ?? runXml?.start ?? piece.xml.start, close: "", open: "" };
  if (whole) return atRun;
  const open = formatting(xml, piece);
  if (!tag)
    return piece.xml.start === runXml?.content ? atRun : { at: piece.xml.start, close: "</w:r>", open };
  const linear = piece.end - piece.start === piece.xml.end - piece.xml.start;
  const at = piece.xml.start + (linear ? unit : 0);
  if (at !== tag.end) return { at, close: "</w:t></w:r>", open: open + keep, tag: tag.start };
  return tag.start === runXml?.content ? atRun : { at: tag.start, close: "</w:r>", open };
}

/** Where marks behind a unit of a piece go; `unit` is the number of units of the piece before the marks. */
export function cutBehind(xml: string, piece: DocumentPiece, unit: number): Cut {
  const { whole, tag } = piece;
  if (whole) return { at: whole.end, close: "", open: "" };
  const open = formatting(xml, piece);
  const linear = piece.end - piece.start === piece.xml.end - piece.xml.start;
  let at = tag && linear ? piece.xml.start + unit : piece.xml.end;
  if (tag && !xml.startsWith("</w:t>", at))
    return { at, close: "</w:t></w:r>", open: open + keep, tag: tag.start };
  if (tag) at += "</w:t>".length;
  return xml.startsWith("</w:r>", at)
    ? { at: at + "</w:r>".length, close: "", open: "" }
    : { at, close: "</w:r>", open };
}

/** Collects marks and makes the splices for them. Marks at one place stand there in the order they were added. */
export function markCollector(xml: string): {
  readonly add: (cut: Cut, mark: string) => void;
  readonly splices: () => readonly Splice[];
} {
  const cuts = new Map<number, { readonly cut: Cut; marks: string }>();
  const tags = new Set<number>();
  return {
    add(cut, mark) {
      const known = cuts.get(cut.at);
      if (known) known.marks += mark;
      else cuts.set(cut.at, { cut, marks: mark });
      if (cut.tag !== undefined) tags.add(cut.tag);
    },
    splices: () => [
      ...[...tags].flatMap((at) => keepSpace(xml, at)),
      ...[...cuts.values()].map(({ cut, marks }) => ({
        start: cut.at,
        end: cut.at,
        text: cut.close + marks + cut.open,
      })),
    ],
  };
}

/** Makes a text element keep its white space. */
export function keepSpace(xml: string, tag: number): readonly Splice[] {
  const start = tag + "<w:t".length;
  return xml.slice(tag, xml.indexOf(">", tag)).includes("xml:space")
    ? []
    : [{ start, end: start, text: ' xml:space="preserve"' }];
}
