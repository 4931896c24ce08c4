// SPDX-License-Identifier: EUPL-1.2
import { inflect, inflectTo, type WordClass } from "../dutch/inflect.ts";
import { UserError } from "../errors.ts";
import type { Entry } from "./card.ts";

/** Classes of the column `soort` that inflect. All others are matched as they stand. */
const classes: Readonly<Record<string, WordClass>> = {
  ww: "verb",
  "ww-sch": "separable-verb",
  zn: "noun",
  bn: "adjective",
  "ww-uitdr": "verb",
};
const fixed = new Set(["bw", "vw", "vz", "uitdr", "afk"]);

const columns = new Set([
  "woord",
  "term",
  "afkorting",
  "uitdrukking",
  "soort",
  "beter",
  "voluit",
  "uitleg",
  "vormen",
  "tenzij",
  "veilig",
  "reden",
  "toelichting",
]);

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string, content: string): readonly { readonly row: Row; readonly line: number }[] {
  const [head = "", ...lines] = content.replaceAll("\r", "").split("\n");
  const names = head.split("\t");
  const odd = names.find((name) => !columns.has(name));
  if (odd !== undefined) throw new UserError(`${file}, regel 1: onbekende kolom ‘${odd}’`);
  return lines.flatMap((line, i) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const cells = line.split("\t");
    if (cells.length > names.length)
      throw new UserError(
        `${file}, regel ${i + 2}: te veel kolommen (${cells.length} in plaats van ${names.length})`,
      );
    return [
      { row: Object.fromEntries(names.map((name, c) => [name, (cells[c] ?? "").trim()])), line: i + 2 },
    ];
  });
}

const list = (cell: string | undefined, separator: string): readonly string[] =>
  (cell ?? "")
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);

/** A wording to fill in, or to leave the word out, is advice and no replacement. */
const isWording = (text: string): boolean => !/[…()]/u.test(text);

/** The verb of a phrase such as `aandacht besteden aan` is its infinitive: the word before a last preposition. */
function phraseForms(phrase: string): readonly { readonly form: string; readonly feature: string }[] {
  const words = phrase.split(" ");
  const at = words.findLastIndex(
    (word) =>
      /(?:en|aan|gaan|staan|doen|zien|zijn)$/u.test(word) &&
      word.length > 3 &&
      word !== "aan" &&
      word !== "tegen" &&
      word !== "tussen" &&
      word !== "binnen" &&
      word !== "boven" &&
      word !== "samen",
  );
  const verb = words[at];
  if (verb === undefined) return [{ form: phrase, feature: "inf" }];
  const before = words.slice(0, at).join(" ");
  const after = words.slice(at + 1).join(" ");
  const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");
  return inflect(verb, "verb").flatMap(({ form, feature }) => {
    const isFinite = feature.startsWith("pres") || feature.startsWith("past");
    const subclause = { form: join(before, form, after), feature };
    const te =
      feature === "inf" && before !== ""
        ? [{ form: join(before, "te", form, after), feature: "te-inf" }]
        : [];
    return isFinite && before !== ""
      ? [subclause, { form: `${form} … ${join(before, after)}`, feature: "split" }]
      : [subclause, ...te];
  });
}

/** All surface forms of a row with the feature each stands for. */
function formsOf(
  word: string,
  sort: string,
  cell: string,
): readonly { readonly form: string; readonly feature: string }[] {
  const wordClass = classes[sort];
  const marked = cell.trim();
  if (marked.startsWith("="))
    return list(marked.slice(1), "|").map((form) => ({ form, feature: form === word ? "inf" : "given" }));
  const all: readonly { readonly form: string; readonly feature: string }[] =
    sort === "ww-uitdr"
      ? phraseForms(word)
      : wordClass && !word.includes(" ")
        ? inflect(word, wordClass)
        : [{ form: word, feature: "fixed" }];
  const added = marked.startsWith("+")
    ? list(marked.slice(1), "|").map((form) => ({ form, feature: "given" }))
    : [];
  const dropped = new Set(marked.startsWith("-") ? list(marked.slice(1), "|") : []);
  return [...all, ...added].filter(({ form }) => !dropped.has(form));
}

/** The alternatives in the form the match has; what cannot be brought into it is advice. */
function inForm(
  alternatives: readonly string[],
  sort: string,
  feature: string,
): { readonly expected: readonly string[]; readonly advice: readonly string[] } {
  const wordClass = classes[sort];
  const base =
    feature === "fixed" ||
    feature === "base" ||
    feature === "sg" ||
    (feature === "inf" && sort !== "ww-uitdr");
  const expected: string[] = [];
  const advice: string[] = [];
  for (const alternative of alternatives) {
    const form = !isWording(alternative)
      ? undefined
      : !wordClass || wordClass === "separable-verb" || sort === "ww-uitdr"
        ? feature === "fixed" || feature === "inf" || feature === "base"
          ? alternative
          : wordClass === "separable-verb"
            ? inflectTo(alternative, "verb", feature)
            : undefined
        : base && wordClass !== "verb"
          ? alternative
          : inflectTo(alternative, wordClass, feature);
    if (form === undefined) advice.push(alternative);
    else expected.push(form);
  }
  return { expected, advice };
}

/** Reads a table of words (tab-separated, header line) into surface forms. Throws UserError with file and line. */
export function readTable(file: string, content: string): readonly Entry[] {
  const seen = new Map<string, number>();
  return rowsOf(file, content).flatMap(({ row, line }) => {
    const word = row["woord"] ?? row["term"] ?? row["afkorting"] ?? row["uitdrukking"] ?? "";
    const sort = row["soort"] ?? (row["afkorting"] === undefined ? "uitdr" : "afk");
    if (word === "") throw new UserError(`${file}, regel ${line}: het woord ontbreekt`);
    if (!classes[sort] && !fixed.has(sort))
      throw new UserError(
        `${file}, regel ${line}: onbekende soort ‘${sort}’. Kies uit: ${[...Object.keys(classes), ...fixed].join(", ")}`,
      );
    const before = seen.get(`${word}\t${sort}`);
    if (before !== undefined)
      throw new UserError(`${file}, regel ${line}: ‘${word}’ staat ook op regel ${before}`);
    seen.set(`${word}\t${sort}`, line);
    const alternatives = list(row["beter"] ?? row["voluit"], ";");
    const unless = list(row["tenzij"], "|").map((context) => context.toLowerCase());
    const explanation = row["uitleg"];
    const entries = new Map<string, Entry>();
    for (const { form, feature } of formsOf(word, sort, row["vormen"] ?? "")) {
      const { expected, advice } = inForm(alternatives, sort, feature);
      const key = form.toLowerCase();
      if (entries.has(key)) continue;
      entries.set(key, {
        form: key,
        term: word,
        expected,
        safe: row["veilig"] === "ja" && expected.length > 0,
        ...(advice.length > 0 ? { advice } : {}),
        ...(unless.length > 0 ? { unless } : {}),
        ...(explanation ? { explanation } : {}),
      });
    }
    return [...entries.values()];
  });
}
