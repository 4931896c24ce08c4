// SPDX-License-Identifier: EUPL-1.2
import type { Predict, Prediction } from "./network.ts";

/** Longest run of forms that is parsed in one go: scoring all pairs of words takes quadratic time. */
const longest = 120;

const marks = /^[;:.,!?)]$/u;

/** Where to cut: after the last mark in the second half of the window, else at its end. */
function cutAfter(forms: readonly string[], from: number): number {
  const end = Math.min(forms.length, from + longest);
  if (end === forms.length) return end;
  for (let i = end; i > from + longest / 2; i--) if (marks.test(forms[i - 1] ?? "")) return i;
  return end;
}

/** As `predict`, in linear time: a very long sentence is parsed in pieces, each hanging from the first as `parataxis`. */
export function parseLong(
  predict: Predict,
  forms: readonly string[],
): Pick<Prediction, "tags" | "heads" | "labels"> {
  if (forms.length <= longest) return predict(forms);
  const tags: string[] = [];
  const heads: number[] = [];
  const labels: string[] = [];
  let first = 0;
  for (let from = 0; from < forms.length; ) {
    const to = cutAfter(forms, from);
    const piece = predict(forms.slice(from, to));
    const root = from + piece.heads.indexOf(0) + 1;
    if (from === 0) first = root;
    piece.heads.forEach((head, i) => {
      const top = head === 0 && from > 0;
      tags.push(piece.tags[i] ?? "");
      heads.push(head === 0 ? (top ? first : 0) : from + head);
      labels.push(top ? "parataxis" : (piece.labels[i] ?? ""));
    });
    from = to;
  }
  return { tags, heads, labels };
}
