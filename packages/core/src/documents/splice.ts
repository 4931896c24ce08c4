// SPDX-License-Identifier: EUPL-1.2

/** New text for a piece of XML; an insertion where `end` is `start`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap. Of several at one place the first given stands first. */
export function spliceXml(xml: string, splices: readonly Splice[]): string {
  const sorted = splices
    .map((splice, order) => ({ splice, order }))
    .sort((a, b) => a.splice.start - b.splice.start || a.order - b.order);
  let text = "";
  let at = 0;
  for (const { splice } of sorted) {
    text += xml.slice(at, splice.start) + splice.text;
    at = Math.max(at, splice.end);
  }
  return text + xml.slice(at);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands in XML, without what XML cannot hold. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "")
    .toWellFormed()
    .replaceAll(/[&<>"]/gu, (unit) => entities[unit] ?? unit);
