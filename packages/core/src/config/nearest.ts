// SPDX-License-Identifier: EUPL-1.2
import { closest, distance } from "fastest-levenshtein";

/** The known name nearest to a wrong one, when it is near enough to be a slip of the finger. */
export function nearest(wrong: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(wrong, known);
  return distance(wrong, near) <= Math.max(2, Math.floor(wrong.length / 3)) ? near : undefined;
}
