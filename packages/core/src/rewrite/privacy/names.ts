// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Span } from "../../letter.ts";
import { functionWords, imperatives, wordSet } from "../vocabulary.ts";
import type { Secret } from "./secret.ts";

const prefix =
  "(?:[Vv]an|[Dd]e|der|den|ten|ter|te|het|'t|’t|in|op|aan|uit|onder|voor|el|al|ben|bin|la|le|du|von|zu|da|dos|di|abu|ould|d'|d’)";
const capital = "(?:(?:\\p{Lu}\\.)+|\\p{Lu}[\\p{L}'’-]{0,40})";
const titles =
  "heer mevrouw meneer mijnheer dhr mw mevr mej fam familie drs mr ir ing dr prof weduwe wed".split(" ");
const title = `(?:${titles.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join("|")})`;
/** Capital words with initials and prefixes between them: `A.B. van der Berg-El Amrani`. */
const capitals = `(?:${capital}|${prefix}(?=\\s+(?:${prefix}\\s+){0,3}${capital}))(?:[ \\u00a0]+(?:${capital}|${prefix}(?=\\s+(?:${prefix}\\s+){0,3}${capital})))*`;
const lowerName = `(?:${prefix}[ \\u00a0]+)*\\p{L}[\\p{L}'’-]{1,40}`;

const afterTitle = new RegExp(
  `(?<![\\p{L}])${title}\\.?(?:[ \\u00a0]*(?:en|of|/)[ \\u00a0]*(?:de[ \\u00a0]+)?${title}\\.?)?[ \\u00a0]+(?:${title}\\.?[ \\u00a0]+)*(${capitals}|${lowerName})`,
  "gu",
);
const greeting =
  /^[ \t>*]*(?:beste|geachte|dag|hallo|hoi|lieve|goedendag|goedemorgen|goedemiddag|waarde|hooggeachte|l\.s\.)[ \u00a0]+([^\n\r]{1,80}?)[ \t]*[,!.]?[ \t]*$/gimu;
const label =
  /(?<!\p{L})(?:naam|achternaam|voornaam|voornamen|voorletters|contactpersoon|behandelaar|behandeld door|inlichtingen bij|t\.a\.v\.|ter attentie van|ten name van|t\.n\.v\.|op naam van|namens|cliënt|aanvrager|betrokkene|belanghebbende|partner|echtgenoot|echtgenote|zoon|dochter|kind|gemachtigde|bewindvoerder|klantmanager|consulent|jobcoach|arts|huisarts)[ \t]*:[ \t]*([^\n\r,;(]{2,60})/gimu;
const initials = new RegExp(
  `(?<![\\p{L}.])(?:\\p{Lu}\\.[ \\u00a0]?){1,6}(?:(?:${prefix})[ \\u00a0]+)*${capital}`,
  "gu",
);

/** Words with a capital that name no person or place: they say something to a model and to nobody else. */
const common = wordSet(`
  u uw wij we ik de het een digid mijnoverheid nederland nederlands nederlandse belastingdienst rijksoverheid awb bijlage artikel gemeente college
  provincie waterschap ministerie rechtbank dienst team afdeling postbus datum kenmerk onderwerp betreft zaaknummer telefoon geachte beste hoogachtend groet
  januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  heer mevrouw meneer dhr mw mevr familie fam algemene wet besluit regeling verordening wetboek raad state staten europese unie ja nee
`);
const commonShape = /^(?:\p{Lu}{2,5}|.*(?:wet|wetboek|verordening|regeling|besluit)|\p{Lu})$/u;

const isCommon = (word: string): boolean =>
  common.has(word.toLowerCase()) || functionWords.has(word.toLowerCase()) || commonShape.test(word);

/** A place where a name stands. `sure`: after a title or in the greeting, where any word is a name, in lower case too. */
interface Found extends Span {
  readonly sure: boolean;
}

const isPrefix = new RegExp(`^${prefix}$`, "u");

/** Trims words off both ends that are no part of a name. */
function tight(text: string, { start, end, sure }: Found): Found | undefined {
  const words = [...text.slice(start, end).matchAll(/[\p{L}\d][\p{L}\d'’.-]*/gu)];
  const isPart = (word: string): boolean =>
    words.length === 1 ||
    (sure && isPrefix.test(word)) ||
    !(common.has(word.toLowerCase()) || (!sure && commonShape.test(word)));
  const own = words.filter(([word]) => isPart(word.replace(/\.$/u, "")));
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || (!sure && own.length === 1 && isCommon(first[0]))) return undefined;
  return {
    sure,
    start: start + first.index,
    end: start + last.index + last[0].replace(/[.'’-]+$/u, "").length,
  };
}

const opensWithPrefix = new RegExp(`^${prefix}\\s`, "u");
/** `mevrouw die belde`: no name. */
const isNoName = (found: string): boolean =>
  /^\p{Ll}/u.test(found) && functionWords.has(found.split(/\s/u)[0] ?? "") && !opensWithPrefix.test(found);

/** Names that stand where letters have them: after a title, in the greeting, after a label, with initials. */
function* placedNames({ text, parts }: Letter): Generator<Found> {
  for (const pattern of [afterTitle, greeting, label])
    for (const match of text.matchAll(pattern)) {
      const found = match[1] ?? "";
      const start = match.index + match[0].lastIndexOf(found);
      if (!isNoName(found)) yield { start, end: start + found.length, sure: pattern !== label };
    }
  for (const { index, 0: found } of text.matchAll(initials))
    yield { start: index, end: index + found.length, sure: false };
  for (const { part, start, end } of parts)
    if (part === "addressee" || part === "signature")
      for (const { index, 0: line } of text.slice(start, end).matchAll(/[^\n\r]+/gu))
        if (!/[\d:]/u.test(line))
          yield { start: start + index, end: start + index + line.trimEnd().length, sure: false };
}

const inSentence = new RegExp(`(?<![\\p{L}\\d])${capital}(?:[ \\u00a0]+${capitals})?`, "gu");

/** Words with a capital inside a sentence, and two or more of them at its head; what the grammar calls a name too. */
function* capitalNames({ text, sentences }: Letter): Generator<Found> {
  for (const { start, end, tokens } of sentences) {
    for (const { index, 0: found } of text.slice(start, end).matchAll(inSentence)) {
      const words = found.split(/[ \u00a0]+/u);
      const head = /(?:^|[.:!?•"“‘(\n-])\s*$/u.test(
        text.slice(Math.max(start, start + index - 20), start + index),
      );
      const [first = ""] = words;
      const skipsFirst =
        head && (words.length < 2 || isCommon(first) || imperatives.has(first.toLowerCase()));
      const from = skipsFirst ? first.length : 0;
      if (from < found.length)
        yield { start: start + index + from, end: start + index + found.length, sure: false };
    }
    for (const token of tokens)
      if (token.upos === "PROPN") yield { start: token.start, end: token.end, sure: false };
  }
}

/** Where else the pieces of names stand; in lower case too when the name itself has none. */
function* echoes(text: string, names: readonly Found[]): Generator<Span> {
  const pieces = new Map<string, boolean>();
  for (const { start, end, sure } of names)
    for (const [word] of text.slice(start, end).matchAll(/\p{L}[\p{L}'’-]+/gu)) {
      const lower = word.toLowerCase();
      const isLower = /^\p{Ll}/u.test(word);
      if (lower.length < 3 || isCommon(lower) || isPrefix.test(lower) || (isLower && !sure)) continue;
      pieces.set(lower, (pieces.get(lower) ?? false) || isLower);
    }
  for (const { index, 0: word } of text.matchAll(/\p{L}[\p{L}'’-]+/gu)) {
    const lower = word.toLowerCase();
    const base = [lower, lower.replace(/['’]?s$/u, "")].find((form) => pieces.has(form));
    if (base !== undefined && (/^\p{Lu}/u.test(word) || pieces.get(base)))
      yield { start: index, end: index + base.length };
  }
}

/** Names of people, places and bodies of a letter. It hides too much rather than too little: everything is put back. */
export function* nameSecrets(letter: Letter): Generator<Secret> {
  const found = [...placedNames(letter), ...capitalNames(letter)].flatMap(
    (span) => tight(letter.text, span) ?? [],
  );
  for (const { start, end } of [...found, ...echoes(letter.text, found)]) yield { kind: "NAAM", start, end };
}
