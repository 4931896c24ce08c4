// SPDX-License-Identifier: EUPL-1.2
import type { Counts } from "./json.ts";

/** A number with its noun, in one or more. */
export const plural = (n: number, [one, more]: readonly [string, string]): string =>
  `${n} ${n === 1 ? one : more}`;

/** `1 fout, 2 waarschuwingen, 0 tips in 3 brieven.` */
export const countText = ({ errors, warnings, infos, letters }: Counts): string =>
  `${[
    plural(errors, ["fout", "fouten"]),
    plural(warnings, ["waarschuwing", "waarschuwingen"]),
    plural(infos, ["tip", "tips"]),
  ].join(", ")} in ${plural(letters, ["brief", "brieven"])}.`;
