// SPDX-License-Identifier: EUPL-1.2

import type { Letter, Span } from "../../letter.ts";
import { singleSpaces } from "../../white-space.ts";

import type { Checker } from "../rule.ts";
import { covers, flatText } from "./find-text.ts";
import { groupBy } from "./group-by.ts";
import { textAround } from "./lookup.ts";
import { listedTotals } from "./sums.ts";

/** An amount with the thing it is said to be the amount of. */
interface Named {
  readonly name: string;
  readonly value: number;
  readonly at: Span;
}

const things =
  "totaalbedrag|totaal|factuur|rekening|nota|aanslag|naheffingsaanslag|boete|dwangsom|subsidie|toeslag|uitkering|vergoeding|leges";
/** `de boete van € 110`, `een subsidie verlenen van maximaal € 4.500`, `in totaal € 81,70`. */
const thingOf = new RegExp(
  `(?<!\\p{L})(?:(?:de|het|uw|een|dit|deze|bestuurlijke) )?(${things})(?: (?:verlenen|verlenen wij u|opgelegd|bedraagt|is|op))?(?: (?:van|ter hoogte van|ten bedrage van|bedraagt|is|à|ad|:))? $`,
  "iu",
);
const inTotal =
  /(?<!\p{L})(?:in totaal|totaal te betalen) (?:is dat |betaalt u |moet u |een bedrag van )?$/iu;
const charged = /^ in rekening(?!\p{L})/iu;
/** Words that say that another amount of the same thing is meant. */
const other =
  /(?<!\p{L})(?:vorige?|eerder|eerdere|oude|nieuwe|was|waren|werd|maximaal|minimaal|hoogstens|ten hoogste|nooit meer|tot|extra|nog|deel|gedeelte|voorschot|lager|hoger|verhoogd|verlaagd|verhogen|verlagen|tweede|andere|als|indien|dan|per|elke|iedere|wordt|worden|kan|kunnen|misschien|aangevraagd|vroeg|vroegen|plus|meer|minder|termijn\p{L}*|resterende|restant|betaald|verrekend|gemiddeld)(?!\p{L})/iu;

function* named(letter: Letter): Generator<Named> {
  const totals = listedTotals(letter);
  const listed = new Set(totals.map(({ at }) => at.start));
  for (const { at, cents } of totals) yield { name: "totaal", value: cents, at };
  for (const { kind, value, start, end } of letter.entities) {
    if (kind !== "amount" || listed.has(start)) continue;
    const { before, after, sentence } = textAround(letter, { start, end });
    const block = letter.sentences[sentence]?.block;
    if (block === undefined || letter.blocks[block]?.kind === "tableCell") continue;
    const clause = `${/[^,;:(]*$/u.exec(before)?.[0] ?? ""} ${/^[^,;:)]*/u.exec(after)?.[0] ?? ""}`;
    const name =
      inTotal.test(before) || charged.test(after) ? "totaal" : thingOf.exec(before)?.[1]?.toLowerCase();
    if (
      name === undefined ||
      other.test(clause) ||
      /(?<!\p{L})(?:over|in|voor|van|sinds|per|en) (?:19|20)\d\d(?!\d)/iu.test(clause)
    )
      continue;
    yield { name: name === "totaalbedrag" ? "totaal" : name, value: Number(value), at: { start, end } };
  }
}

/** `een voorschot van 80% van € 5.400` names the grant it is a share of. */
const shareOf =
  /voorschot\p{L}* (?:bedraagt |is |van )?\d+(?:,\d+)? ?(?:%|procent) van (?:de subsidie van |het (?:verleende |toegekende )?bedrag van )?$/iu;
const granted =
  /(?<!\p{L})subsidie (?:verlenen |toe te kennen |toekennen )?van (?:maximaal |ten hoogste )?$/iu;

/** The amount a share is taken of, when it is not the amount that is granted. */
function* wrongShares(letter: Letter): Generator<{ readonly at: Span; readonly first: Span }> {
  const amounts = letter.entities.filter(({ kind }) => kind === "amount");
  const before = (span: Span): string => textAround(letter, span).before;
  const grants = amounts.filter((amount) => granted.test(before(amount)));
  const [grant] = grants;
  if (!grant || new Set(grants.map(({ value }) => value)).size > 1) return;
  for (const amount of amounts)
    if (shareOf.test(before(amount)) && amount.value !== grant.value)
      yield { at: { start: amount.start, end: amount.end }, first: { start: grant.start, end: grant.end } };
}

/** The subject names an amount that the letter itself does not. */
function* wrongSubject(letter: Letter): Generator<{ readonly at: Span; readonly first: Span }> {
  const subjects = letter.parts.filter(({ part }) => part === "subject");
  const isInSubject = (amount: Span): boolean => subjects.some((part) => covers(part, amount));
  const amounts = letter.entities.filter(({ kind }) => kind === "amount");
  const inSubject = amounts.filter(isInSubject);
  const rest = amounts.filter((amount) => !isInSubject(amount));
  const [subject] = inSubject;
  const [first] = rest;
  if (inSubject.length !== 1 || !subject || !first || rest.some(({ value }) => value === subject.value))
    return;
  if (letter.fields.some(({ type }) => type === "amount")) return;
  if (
    /(?:ruim|ongeveer|circa|bijna|meer dan|maximaal) $/iu.test(
      flatText(letter, { start: Math.max(0, subject.start - 20), end: subject.start }),
    )
  )
    return;
  // Parts in the body may add up to the amount in the subject.
  const total = rest.reduce((n, { value }) => n + Number(value), 0);
  if (total === Number(subject.value) || rest.length > 3) return;
  yield { at: { start: subject.start, end: subject.end }, first: { start: first.start, end: first.end } };
}

/** Finds two different amounts for one thing. The amount that is named least is reported; with as many of each the later one. */
export const twoAmounts: Checker = function* (letter) {
  const report = (at: Span, first: Span) => ({
    at,
    values: { first: singleSpaces(flatText(letter, first)) },
    related: [{ ...first, message: "Hier staat een ander bedrag." }],
  });
  const groups = groupBy(
    [...named(letter)].sort((a, b) => a.at.start - b.at.start),
    ({ name }) => name,
  );
  for (const group of groups.values()) {
    const byValue = [...groupBy(group, ({ value }) => value).values()].sort(
      (a, b) => b.length - a.length || (a[0]?.at.start ?? 0) - (b[0]?.at.start ?? 0),
    );
    const [most, least] = byValue;
    // Three amounts under one name are a list, not a slip.
    if (byValue.length !== 2 || !most?.[0] || !least) continue;
    for (const { at } of least) yield report(at, most[0].at);
  }
  for (const { at, first } of [...wrongShares(letter), ...wrongSubject(letter)]) yield report(at, first);
};
