// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod";
import { RequestError } from "../errors.ts";
import type { TextPiece } from "../work/jobs.ts";

const part = z.union([
  z.object({ text: z.string(), markup: z.undefined().optional(), interpretAs: z.undefined().optional() }),
  z.object({ markup: z.string(), text: z.undefined().optional(), interpretAs: z.string().optional() }),
]);
const data = z.union([
  z.object({ text: z.string(), annotation: z.undefined().optional() }),
  z.object({ annotation: z.array(part), text: z.undefined().optional() }),
]);

/** Text to check, with what the client sent; `pieces` lead from one to the other. */
export interface Annotated {
  readonly text: string;
  readonly original: string;
  readonly pieces?: readonly TextPiece[];
}

const refuse = (message: string): never => {
  throw new RequestError(400, "bad-data", message);
};

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return refuse("Het veld ‘data’ is geen JSON.");
  }
}

/** Reads the field `data`: text, or text with markup. Throws RequestError. */
export function readData(json: string): Annotated {
  const read = data.safeParse(parse(json));
  if (!read.success)
    return refuse(
      "Het veld ‘data’ klopt niet. Geef ‘text’, of ‘annotation’ met delen die ‘text’ of ‘markup’ hebben.",
    );
  if (read.data.text !== undefined) return { text: read.data.text, original: read.data.text };
  const pieces: TextPiece[] = [];
  const texts: string[] = [];
  const originals: string[] = [];
  let text = 0;
  let original = 0;
  for (const { text: own, markup, interpretAs = "" } of read.data.annotation ?? []) {
    if (own !== undefined) pieces.push({ text, original, length: own.length });
    texts.push(own ?? interpretAs);
    originals.push(own ?? markup ?? "");
    text += texts.at(-1)?.length ?? 0;
    original += originals.at(-1)?.length ?? 0;
  }
  return { text: texts.join(""), original: originals.join(""), pieces };
}

/** Index of the first piece for which `holds`; pieces stand in order, and what holds for one holds for all behind it. */
function firstPiece(pieces: readonly TextPiece[], holds: (piece: TextPiece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && holds(piece)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Where a range of the checked text stands in what the client sent. It begins and ends at text: never in markup. Undefined when all of
 * it was put in the place of markup.
 */
export function toOriginal(
  pieces: readonly TextPiece[],
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } | undefined {
  const first = pieces[firstPiece(pieces, (piece) => piece.text + piece.length > start)];
  const last = pieces[firstPiece(pieces, (piece) => piece.text >= end) - 1];
  if (!first || !last || last.text + last.length <= start || first.text >= end) return undefined;
  const from = first.original + Math.max(0, start - first.text);
  const to = last.original + Math.min(last.length, end - last.text);
  return from < to ? { start: from, end: to } : undefined;
}
