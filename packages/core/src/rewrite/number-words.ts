// SPDX-License-Identifier: EUPL-1.2

const small =
  "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split(
    " ",
  );
const tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
const ordinals: Readonly<Record<string, number>> = { eerste: 1, derde: 3, achtste: 8 };

/** All numbers below 100 by their word. */
const words = new Map<string, number>([
  ...small.map((word, n) => [word, n] as const),
  ...tens.map((word, i) => [word, (i + 2) * 10] as const),
  ...tens.flatMap((ten, i) =>
    small
      .slice(1, 10)
      .map((one, n) => [`${one}${one.endsWith("e") ? "ën" : "en"}${ten}`, (i + 2) * 10 + n + 1] as const),
  ),
]);

function below1000(word: string): number | undefined {
  const at = word.indexOf("honderd");
  if (at < 0) return words.get(word);
  const before = word.slice(0, at);
  const after = word.slice(at + "honderd".length).replace(/^en/u, "");
  const hundreds = before === "" ? 1 : words.get(before);
  const rest = after === "" ? 0 : words.get(after);
  return hundreds === undefined || rest === undefined ? undefined : hundreds * 100 + rest;
}

/** The number a Dutch word stands for, up to a million; `één` counts, the article `een` too. Undefined for other words. */
export function numberOf(lower: string): number | undefined {
  const word = lower.replaceAll("é", "e");
  const at = word.indexOf("duizend");
  if (at < 0) return below1000(word);
  const before = word.slice(0, at);
  const after = word.slice(at + "duizend".length).replace(/^en/u, "");
  const thousands = before === "" ? 1 : below1000(before);
  const rest = after === "" ? 0 : below1000(after);
  return thousands === undefined || rest === undefined ? undefined : thousands * 1000 + rest;
}

/** The number of an ordinal: `tweede`, `twintigste`, `2e`, `2de`. */
export function ordinalOf(lower: string): number | undefined {
  const digits = /^(\d{1,4})(?:e|de|ste)$/u.exec(lower)?.[1];
  if (digits !== undefined) return Number(digits);
  return (
    ordinals[lower] ??
    numberOf(lower.replace(/(?:de|ste)$/u, "") === lower ? "" : lower.replace(/(?:de|ste)$/u, ""))
  );
}
