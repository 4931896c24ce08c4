// SPDX-License-Identifier: EUPL-1.2
import type { SoftFact } from "./soft-fact.ts";
import { contactVerbs, imperatives, readerSubjects, wordSet } from "./vocabulary.ts";
import { nearStems, type Unit } from "./words.ts";

export type ModalityClass =
  | "duty"
  | "request"
  | "permission"
  | "possibility"
  | "advice"
  | "will"
  | "prohibition"
  | "impossible"
  | "no-need"
  | "no-duty";

/** What someone must, may or can do. */
export interface Modality extends SoftFact {
  readonly kind: "modality";
  readonly value: ModalityClass;
  /** Turning to someone for more: there `u kunt` and an instruction are one. */
  readonly contact: boolean;
  /** Index of its verb and of the negation it holds, or -1. */
  readonly at: number;
  readonly negation: number;
}

const duty = wordSet(
  "moet moeten moest moesten verplicht verplichting dienen dient dien behoort behoren hoort vereist",
);
const permission = wordSet("mag mogen mocht mochten toegestaan bevoegd toestemming");
const possibility = wordSet("kan kun kunt kunnen kon konden mogelijk mogelijkheid mogelijkheden gelegenheid");
const need = wordSet("hoef hoeft hoeven hoefde");
const will = wordSet("zal zult zullen");
const advice = wordSet(
  "adviseer adviseren adviseert advies raden raad raadzaam verstandig aanbevolen aangeraden",
);
const negative: ReadonlySet<string> = wordSet("niet geen niets niemand nooit nergens");
const without: Readonly<Record<string, ModalityClass>> = {
  duty: "no-duty",
  permission: "prohibition",
  possibility: "impossible",
  advice: "advice",
};

function positive(unit: Unit, at: number): ModalityClass | undefined {
  const word = unit.words[at];
  if (!word?.isWord) return undefined;
  const { lower } = word;
  if (/^(?:dienen|dient|dien|behoort|behoren|hoort)$/u.test(lower)) {
    const to = unit.words
      .slice(at + 1, at + 40)
      .find((next) => next.lower === "te" || /^[.;!?]$/u.test(next.lower));
    return to?.lower === "te" ? "duty" : undefined;
  }
  if (lower === "kunnen" && unit.words[at - 1]?.lower === "te") return undefined;
  if (
    lower === "kan" &&
    unit.words[at - 1]?.lower === "het" &&
    /^(?:zijn|dat)$/u.test(unit.words[at + 1]?.lower ?? "")
  )
    return undefined;
  if (lower === "mogelijk") {
    if (at === unit.firstWord) return undefined;
    const left = unit.words.slice(Math.max(0, at - 3), at).map((one) => one.lower);
    return left.includes("zo") || left.includes("zoveel") ? undefined : "possibility";
  }
  if (lower === "raad" || lower === "raden")
    return unit.words.slice(at, at + 8).some((one) => one.lower === "aan") ? "advice" : undefined;
  if (lower === "advies" && !/^(?:is|om)$/u.test(unit.words[at + 1]?.lower ?? "")) return undefined;
  if (duty.has(lower) || need.has(lower)) return "duty";
  // `Mocht u`: a condition.
  if (lower === "mocht" && readerSubjects.has(unit.words[at + 1]?.lower ?? "")) return undefined;
  if (permission.has(lower)) return "permission";
  if (possibility.has(lower)) return "possibility";
  if (will.has(lower)) return "will";
  return advice.has(lower) ? "advice" : undefined;
}

/** The negation that belongs to a modal verb: the first in its clause after it, or right before `verplicht`, `toegestaan`. */
function negationOf(unit: Unit, at: number): number {
  const own = unit.words[at];
  for (let i = at + 1; i < Math.min(unit.words.length, at + 25); i++) {
    const word = unit.words[i];
    if (!word || word.clause !== own?.clause || positive(unit, i) !== undefined) break;
    if (negative.has(word.lower) && !isWorthless(unit, i)) return i;
  }
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const word = unit.words[i];
    if (!word || word.clause !== own?.clause || positive(unit, i) !== undefined || finite.test(word.lower))
      break;
    if (negative.has(word.lower) && !isWorthless(unit, i)) return i;
  }
  return -1;
}

const finite =
  /^(?:ben|bent|is|was|waren|zijn|heb|hebt|heeft|had|hadden|hebben|wordt|worden|werd|werden|zal|zult|zullen|wil|wilt|willen)$/u;
const not = /^(?:later|eerder|langer|meer|minder|hoger|lager)$/u;

/** `niet later dan`, `niet alleen`, `al dan niet`, `vergeet niet`: a negation in form only. */
export function isWorthless(unit: Unit, at: number): boolean {
  const [before, before2, next, next2] = [-1, -2, 1, 2].map((step) => unit.words[at + step]?.lower ?? "");
  if (unit.words[at]?.lower !== "niet") return unit.words[at]?.lower === "geen" && next === "enkel";
  if (next === "alleen" || next === "slechts" || (not.test(next ?? "") && next2 === "dan")) return true;
  if (before === "dan" && before2 === "al") return true;
  const left = unit.words.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  return left.some((lower) => /^(?:vergeet|aarzel|schroom|twijfel)$/u.test(lower));
}

const classAt = (unit: Unit, at: number, negation: number): ModalityClass | undefined => {
  const lower = unit.words[at]?.lower ?? "";
  if (lower === "verboden" || lower === "verbiedt" || lower === "verbod") return "prohibition";
  const found = positive(unit, at);
  if (found === undefined || negation < 0) return found;
  if (need.has(lower) || /^verplicht/u.test(lower) || lower === "vereist") return "no-need";
  return without[found] ?? found;
};

/** Whether an instruction to the reader begins at this word: `Stuur`, `Wilt u … sturen.`, `Vergeet niet`. */
function requestAt(unit: Unit, at: number, head: boolean): boolean {
  const word = unit.words[at];
  const next = unit.words[at + 1]?.lower ?? "";
  if (!word?.isWord || !head) return false;
  if (/^(?:wilt|wil)$/u.test(word.lower) && readerSubjects.has(next))
    return !unit.isQuestion && !unit.words.slice(at, at + 40).some((one) => one.lower === "dan");
  if (/^(?:vergeet|aarzel|gelieve)$/u.test(word.lower)) return true;
  return (
    imperatives.has(word.lower) &&
    !readerSubjects.has(next) &&
    !/^(?:ik|wij|we|de|het|een)$/u.test(unit.words[at - 1]?.lower ?? "")
  );
}

const asks = /^(?:verzoek|verzoeken|verzocht)$/u;

const isHead = (unit: Unit, at: number): boolean => {
  const before = unit.words[at - 1]?.lower;
  return (
    before === undefined ||
    /^[,;:.!?)(–•*-]$/u.test(before) ||
    /^(?:en|of|dan|maar|daarna|eerst)$/u.test(before)
  );
};

/** Duties, permissions, possibilities and instructions of a sentence. */
export function* modalitiesIn(unit: Unit): Generator<Modality> {
  for (let at = 0; at < unit.words.length; at++) {
    const word = unit.words[at];
    if (!word?.isWord) continue;
    const found = positive(unit, at);
    const negation =
      found === undefined || found === "advice" || found === "will" ? -1 : negationOf(unit, at);
    const value =
      classAt(unit, at, negation) ??
      (requestAt(unit, at, isHead(unit, at)) || asks.test(word.lower) ? "request" : undefined);
    if (value === undefined) continue;
    const near = [...(word.content ? [word.stem] : []), ...nearStems(unit, at, 6)];
    const contact = unit.words
      .slice(Math.max(0, at - 8), at + 20)
      .some((one) => contactVerbs.has(one.lower) && one.clause === word.clause);
    yield { kind: "modality", value, start: word.start, end: word.end, near, contact, at, negation };
  }
}
