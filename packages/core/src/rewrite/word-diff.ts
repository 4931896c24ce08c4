// SPDX-License-Identifier: EUPL-1.2
import { diffArrays } from "diff";

/** A run of words that stayed, went or came. */
export interface DiffPiece {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** With more changes than this the texts have little in common, and are shown as a whole. */
const most = 1500;

const words = (text: string): string[] => text.match(/\s*\S+/gu) ?? [];

/** The difference of two texts by word; white space does not count. */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const pieces = diffArrays(words(before), words(after), {
    comparator: (one, other) => one.trim() === other.trim(),
    maxEditLength: most,
  });
  if (!pieces)
    return [
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ];
  return pieces.map(({ value, added, removed }) => ({
    kind: added ? "new" : removed ? "gone" : "same",
    text: value.join(""),
  }));
}
