// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Sentence, Token } from "../../letter.ts";
import { isAddressing, isInPart } from "../measures.ts";
import { inSentence } from "../memo.ts";
import type { Checker } from "../rule.ts";
import type { WordIndex } from "../words.ts";
import { isExplainedAt } from "./explanation.ts";

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

/** Short names that nearly every reader knows, or that stand for nothing a reader needs. */
const known = setOf(`
  AED AM ANWB AOW APK ATM AU BIC BN BSN BTW BV CAO CAR CC CD CORONA COVID CPR CV DNA DIGID DVD DUO EHBO EK EN EU EUR EURO FC GGD GGZ GPS GSM HAVO HBO HD
  HIV HR IBAN ICT IT ID IK IP IQ JA JPG KNMI KVK KWH LED LTS LHBTI MAVO MBO MB MRI NAAM NAVO NB NEE NL NOS NPO NS NV NVT OK OV PC PDF PIN PGB PM PNG PS PTT QR RDW
  SEPA SIM SMS SOS SVB TNO TV UK UPS URL US USA USB UWV VIP VMBO VN VOF VS VWO WC WIFI WK WO WW WWW XL XML XS ZZP
`);

/** A text with more is a list of codes. */
const most = 100;

const roman = /^[IVXLCDM]+$/u;

/** Capitals only, or a short mix such as `NFI`, `KvK`; or a name on the card's list (`Awb`, `Wmo`). */
const looksLikeAcronym = (text: string): boolean =>
  (/^\p{Lu}{2,6}$/u.test(text) ||
    (/^\p{Lu}\p{L}{1,4}$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) > 1)) &&
  !roman.test(text);

/** A line in capitals is a heading or a shout, not a row of acronyms. */
const isInCapitals = ({ tokens }: Sentence): boolean => {
  const words = tokens.filter(({ kind, text }) => kind === "word" && text.length > 1);
  return words.filter(({ text }) => /^[\p{Lu}-]+$/u.test(text)).length * 2 > words.length;
};

/** `Algemene wet bestuursrecht (Awb)`, `Awb (Algemene wet bestuursrecht)`, `Awb: Algemene …`. */
function isWrittenOut(letter: Letter, acronym: string): boolean {
  const name = acronym.replaceAll(/[^\p{L}\p{N}]/gu, ".");
  return new RegExp(
    `\\p{L}["'’”]?\\s?\\(\\s?(?:(?:hierna|afgekort|kortweg|ook wel|de|het)[\\s:]*)*["'‘“]?${name}["'’”]?\\s?\\)|(?<!\\p{L})${name}\\s\\((?!thans|nu |voorheen)[^()]{0,200}\\)|(?:hierna|afgekort|kortweg|ook wel)(?: te noemen)?:?\\s(?:de |het )?["'‘“]?${name}(?!\\p{L})`,
    "u",
  ).test(letter.text);
}

/** The sender's own short name, as it stands in the letterhead, below the letter or in an address on the internet. */
const isSender = (letter: Letter, acronym: string): boolean =>
  letter.sentences.some(
    (sentence) =>
      isInPart(letter, sentence, ["sender", "footer", "signature"]) &&
      sentence.tokens.some(({ text }) => text === acronym),
  ) ||
  letter.entities.some(
    ({ kind, value }) =>
      (kind === "url" || kind === "email") && value.split(/[^a-z]/u).includes(acronym.toLowerCase()),
  );

const explanations = new WeakMap<WordIndex, ReadonlyMap<string, string | undefined>>();

/** The names of the card's list, each with what it means. Made once per list. */
function explanationsOf(words: WordIndex): ReadonlyMap<string, string | undefined> {
  const before = explanations.get(words);
  if (before) return before;
  const made = new Map(words.entries.map(({ form, explanation }) => [form, explanation] as const));
  explanations.set(words, made);
  return made;
}

/** Indexes of the tokens that may be an acronym that few readers know. */
function candidatesIn(sentence: Sentence, listed: ReadonlyMap<string, unknown>): readonly number[] {
  const found = sentence.tokens.flatMap(({ kind, text }, i) =>
    kind === "word" && !known.has(text.toUpperCase()) && (listed.has(text) || looksLikeAcronym(text))
      ? [i]
      : [],
  );
  return found.length > 0 && isInCapitals(sentence)
    ? found.filter((i) => listed.has(sentence.tokens[i]?.text ?? ""))
    : found;
}

/** Finds the first use of an acronym that the letter never writes out. */
export const unexplainedAcronyms: Checker = function* (letter, { words }) {
  const listed = explanationsOf(words);
  const seen = new Set<string>();
  for (const [index, sentence] of letter.sentences.entries()) {
    const candidates = inSentence(letter, index, listed, () => candidatesIn(sentence, listed));
    if (candidates.length === 0) continue;
    const kind = letter.blocks[sentence.block]?.kind;
    if (
      kind === "line" ||
      kind === "tableCell" ||
      isAddressing(letter, sentence) ||
      isInPart(letter, sentence, ["reference", "subject", "footer", "signature", "attachments"])
    )
      continue;
    for (const i of candidates) {
      const token = sentence.tokens[i];
      const name = token?.text ?? "";
      if (!token || seen.size === most || seen.has(name) || isPartOfOther(letter, sentence.tokens, i))
        continue;
      seen.add(name);
      if (isWrittenOut(letter, name) || isSender(letter, name) || isExplainedAt(letter, token)) continue;
      const explanation = listed.get(name);
      yield {
        at: { start: token.start, end: token.end },
        ...(explanation ? { message: "bekend", values: { expected: explanation } } : {}),
      };
    }
  }
};

/** Inside a postcode, an account, a name with initials or a combination such as `MG 2002-04`. */
function isPartOfOther(letter: Letter, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return true;
  if (next?.kind === "number" && /\d/u.test(next.text) && !/^\p{Lu}\p{Ll}/u.test(token.text)) return true;
  if (
    tokens[at - 1]?.kind === "number" &&
    /^\d{4}$/u.test(tokens[at - 1]?.text ?? "") &&
    token.text.length === 2
  )
    return true;
  return letter.entities.some(
    ({ kind, start, end }) => kind !== "law" && start < token.end && token.start < end,
  );
}
