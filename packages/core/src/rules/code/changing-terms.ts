// SPDX-License-Identifier: EUPL-1.2
import { allMatches } from "../../all-matches.ts";
import type { Letter, Span } from "../../letter.ts";
import { isAddressing } from "../measures.ts";
import type { Checker } from "../rule.ts";

/** Names for one thing. Both in one letter: the reader thinks of two things. */
const concepts: readonly (readonly string[])[] = [
  ["besluit", "beschikking"],
  ["factuur", "nota"],
  ["betalingsregeling", "betaalregeling", "afbetalingsregeling"],
  ["machtiging", "volmacht"],
  ["wijkteam", "buurtteam"],
  ["identiteitsbewijs", "legitimatiebewijs"],
  ["hoorzitting", "hoorgesprek"],
  ["klantmanager", "inkomensconsulent", "casemanager", "klantregisseur", "werkcoach"],
];

/** Names for the number of a letter or case. They may well be different numbers: only the same value makes them one thing. */
const numberName =
  /(?<!\p{L})((?:zaak|dossier|case|referentie|registratie|aanvraag|klant|debiteur|debiteuren|relatie|cliënt|vorderings|factuur|betalings|ons |uw )?(?:nummer|kenmerk)|referentie)(?!\p{L})(?:\s(?:is|van\s\S+))?\s?:?[\s*]*/giu;

interface Use {
  readonly name: string;
  readonly at: Span;
}

const isInText = (letter: Letter, at: number): boolean => {
  const sentence = letter.sentences.find(({ start, end }) => start <= at && at < end);
  return sentence !== undefined && !isAddressing(letter, sentence);
};

/** Singular and plural of each name, to the concept it belongs to. A word at the end of another (`bouwbesluit`) is another thing. */
const forms: ReadonlyMap<string, { readonly concept: number; readonly name: string }> = new Map(
  concepts.flatMap((names, concept) =>
    names.flatMap((name) =>
      [name, `${name}en`, `${name.replace(/(.)$/u, "$1$1")}en`].map(
        (form) => [form, { concept, name }] as const,
      ),
    ),
  ),
);

/** First use of each name, by concept, in order of place. */
function firstUses(letter: Letter): ReadonlyMap<number, readonly Use[]> {
  const uses = new Map<number, Use[]>();
  for (const { tokens } of letter.sentences)
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      const form = token && forms.get(token.lower);
      if (!form) continue;
      const { start, end } = token;
      // `ter beschikking`, `tot uw beschikking`
      if (tokens.slice(Math.max(0, i - 2), i).some((token) => token.lower === "ter" || token.lower === "tot"))
        continue;
      const before = uses.get(form.concept) ?? [];
      if (before.some(({ name }) => name === form.name) || !isInText(letter, start)) continue;
      uses.set(form.concept, [...before, { name: form.name, at: { start, end } }]);
    }
  return uses;
}

const valueAt = (letter: Letter, at: number): string | undefined => {
  const field = letter.fields.find(({ start }) => start === at);
  if (field) return field.name;
  return /^[A-Z0-9][\w./-]*\d[\w./-]*/iu.exec(letter.text.slice(at, at + 40))?.[0].replace(/[.]$/u, "");
};

const baseName = (text: string): string => text.toLowerCase().replace(/^(?:ons|uw) /u, "");

/** A number that is called by another name than the first time. */
function* changingNumbers(letter: Letter): Generator<{ readonly use: Use; readonly first: string }> {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  for (const match of allMatches(numberName, letter.text)) {
    const word = match[1] ?? "";
    const value = valueAt(letter, match.index + match[0].length);
    if (value === undefined || baseName(word) === "nummer") continue;
    const first = names.get(value);
    if (first === undefined) names.set(value, baseName(word));
    else if (first !== baseName(word) && !seen.has(baseName(word))) {
      seen.add(baseName(word));
      const start = match.index + (word.length - baseName(word).length);
      yield { use: { name: baseName(word), at: { start, end: match.index + word.length } }, first };
    }
  }
}

/** Finds a second name for a thing that the letter called otherwise before. */
export const changingTerms: Checker = function* (letter) {
  for (const [first, ...others] of firstUses(letter).values()) {
    if (first) for (const { at } of others) yield { at, values: { expected: first.name } };
  }
  for (const { use, first } of changingNumbers(letter)) yield { at: use.at, values: { expected: first } };
};
