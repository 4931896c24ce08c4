// SPDX-License-Identifier: EUPL-1.2
import type { Letter } from "@klarebrief/core";
import { partNames } from "@klarebrief/core/node";
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import type { Checked } from "../checks.ts";
import type { Client } from "../client.ts";
import type { Places } from "../places.ts";

type Part = Letter["parts"][number];

interface Node {
  readonly part: Part;
  readonly children: Node[];
}

/** Parts in order, each below the smallest part that holds it. */
function nest(parts: readonly Part[]): readonly Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (open.length > 0 && (open.at(-1)?.part.end ?? 0) < part.end) open.pop();
    const node: Node = { part, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

const kinds: Partial<Record<Part["part"], SymbolKind>> = {
  heading: SymbolKind.String,
  body: SymbolKind.Module,
};

const detailOf = ({ text }: Letter, { start, end }: Part): string => {
  const even = text.slice(start, Math.min(end, start + 60)).replaceAll(/\s+/gu, " ");
  return end - start > 60 ? `${even}…` : even;
};

const toSymbol = (letter: Letter, places: Places, { part, children }: Node): DocumentSymbol => {
  const range = places.range(part);
  return {
    name: partNames[part.part],
    detail: detailOf(letter, part),
    kind: kinds[part.part] ?? SymbolKind.Field,
    range,
    selectionRange: range,
    children: children.map((child) => toSymbol(letter, places, child)),
  };
};

/** The parts of the letter, as a tree where the editor shows trees. */
export function documentSymbols(
  { read, document }: Checked,
  { nestsSymbols }: Client,
): DocumentSymbol[] | SymbolInformation[] {
  if (!read) return [];
  const { letter, places } = read;
  if (nestsSymbols) return nest(letter.parts).map((node) => toSymbol(letter, places, node));
  return letter.parts.map((part) => ({
    name: partNames[part.part],
    kind: kinds[part.part] ?? SymbolKind.Field,
    location: { uri: document.uri, range: places.range(part) },
  }));
}
