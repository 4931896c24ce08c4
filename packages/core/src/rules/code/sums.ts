// SPDX-License-Identifier: EUPL-1.2
import type { Block, Entity, Letter, Span } from "../../letter.ts";
import type { Checker, Match } from "../rule.ts";
import { flatText } from "./find-text.ts";
import { groupBy } from "./group-by.ts";
import { entitiesIn, fieldsIn } from "./lookup.ts";

/** One line of a calculation: what stands in front of the amount, and the amount in cents. */
export interface Row {
  readonly label: string;
  readonly cents: number;
  readonly at: Span;
}

const totalLabel =
  /^(?:in |het |de |uw |dit is |dat is |dus )?(?:(?:eind|sub|tussen)?totaal|totale|totaalbedrag|samen|eindbedrag|bij elkaar)(?!\p{L})/iu;
const subtotal = /(?:sub|tussen)totaal/iu;
/** What is left after something has been taken off; a total only as the last row. */
const restLabel =
  /^(?:(?:dit |dat |het )?(?:moet u |u moet |nog |terug )*(?:te betalen|terug ?(?:te )?betalen|terugbetalen|te ontvangen)|nog te betalen|terug te betalen|verschil|saldo|resteert|resterend|blijft over)(?!\p{L})/iu;
/** Rows that are taken off. */
const minus =
  /(?<!\p{L})(?:min|minus|af|aftrek|korting|vermindering|in mindering|voorschot(?:ten)?|(?:al|reeds|eerder) (?:betaald|ontvangen|gekregen|uitbetaald)|verrekend|verrekening|creditering|teruggaaf|vrijgesteld|vrijstelling|eigen bijdrage|kwijtschelding)(?!\p{L})/iu;
const paidOut = /(?<!\p{L})(?:ontvangen|gekregen|kreeg|uitbetaald|voorschot(?:ten)?|betaald)(?!\p{L})/iu;
const entitled = /(?<!\p{L})(?:recht|vastgesteld|definitief|definitieve|had moeten|toegekend)(?!\p{L})/iu;
/** Rows that repeat a part of another row. */
const partOf =
  /(?<!\p{L})(?:waarvan|inclusief|incl\.?|exclusief|excl\.?|hiervan|daarvan|per maand|per jaar|per week|per kwartaal|per dag|per uur|per stuk|procent|tarief|maximaal|vorig)(?!\p{L})/iu;

const euro = (cents: number): string => {
  const text = (Math.abs(cents) / 100)
    .toFixed(2)
    .replace(".", ",")
    .replaceAll(/\B(?=(?:\d{3})+(?!\d),)/gu, ".");
  return `${cents < 0 ? "-" : ""}€ ${text}`;
};

const sum = (rows: readonly Row[], value: (row: Row) => number = (row) => row.cents): number =>
  rows.reduce((n, row) => n + value(row), 0);
const signed = (row: Row): number => (minus.test(row.label) ? -Math.abs(row.cents) : row.cents);

/** Every way the rows may make a total: added, with rows taken off, or what is left of the first. */
function outcomes(
  rows: readonly Row[],
  earlier: { readonly sum: number; readonly last: number },
): readonly number[] {
  const first = rows[0]?.cents ?? 0;
  const rest = sum(rows) - first;

  const own = [sum(rows), sum(rows, signed), Math.abs(first - rest)];
  return [
    ...own,
    ...[earlier.sum, earlier.last].flatMap((base) => [
      base + sum(rows),
      base + sum(rows, signed),
      base - sum(rows),
    ]),
  ];
}

/** Reports the totals in a list of rows that no sum of the rows above gives. */
function* checkRows(rows: readonly Row[]): Generator<Match> {
  let open: Row[] = [];
  const totals: Row[] = [];
  let totalSum = 0;
  for (const [i, row] of rows.entries()) {
    const isLast = i === rows.length - 1;
    const isDifference =
      isLast &&
      open.length === 2 &&
      restLabel.test(row.label) &&
      open.some((r) => paidOut.test(r.label)) &&
      open.some((r) => entitled.test(r.label));
    const isRest =
      isLast &&
      restLabel.test(row.label) &&
      (totals.length > 0 || open.some((r) => minus.test(r.label)) || /te betalen/iu.test(row.label)) &&
      open.length + totals.length >= 2;
    if (!totalLabel.test(row.label) && !isDifference && !isRest) {
      open.push(row);
      continue;
    }
    const known = isDifference ? open.map((r) => r.cents) : [];
    const possible = isDifference
      ? [Math.abs((known[0] ?? 0) - (known[1] ?? 0))]
      : outcomes(open, { sum: totalSum, last: totals.at(-1)?.cents ?? 0 });
    const parts = open.length + totals.length;
    if (
      parts >= 2 &&
      open.length > 0 &&
      !open.some((r) => partOf.test(r.label)) &&
      !partOf.test(row.label) &&
      !possible.includes(row.cents)
    ) {
      const expected =
        possible[totals.length > 0 && !subtotal.test(totals.at(-1)?.label ?? "") ? 3 : 1] ?? possible[0] ?? 0;
      yield { at: row.at, expected: [], values: { expected: euro(expected) } };
    }
    totals.push(row);
    totalSum += row.cents;
    open = [];
  }
}

/** `980,00` alone in a cell. */
const bareAmount = /^\s*(-?)\s*(\d{1,3}(?:\.\d{3})+|\d+),(\d{2})\s*$/u;

const amountsIn = (letter: Letter, span: Span): readonly Entity[] => entitiesIn(letter, span, "amount");
const hasField = (letter: Letter, span: Span): boolean => fieldsIn(letter, span).length > 0;

/** The amount of a table cell; undefined without one, null when it cannot be known. */
function cellAmount(letter: Letter, cell: Block): Omit<Row, "label"> | null | undefined {
  if (hasField(letter, cell)) return null;
  const found = amountsIn(letter, cell);
  const [amount] = found;
  const text = flatText(letter, cell);
  if (found.length > 1) return null;
  if (amount) {
    const isMinus = /[-−–]\s*$/u.test(letter.text.slice(cell.start, amount.start));
    return { cents: Number(amount.value) * (isMinus ? -1 : 1), at: { start: amount.start, end: amount.end } };
  }
  const bare = bareAmount.exec(text);
  if (!bare) return undefined;
  const cents = Number(`${(bare[2] ?? "").replaceAll(".", "")}${bare[3]}`) * (bare[1] ? -1 : 1);
  return { cents, at: { start: cell.start, end: cell.end } };
}

/** The rows of each table that have one amount each. A table with more columns of amounts, or with fields, is left alone. */
function* tableRows(letter: Letter): Generator<readonly Row[]> {
  const tables = groupBy(
    letter.blocks.filter((block) => block.cell),
    (block) => block.cell?.table,
  );
  for (const cells of tables.values()) {
    const rows: Row[] = [];
    let isClear = true;
    for (const inRow of groupBy(cells, (block) => block.cell?.row).values()) {
      const amounts = inRow.map((cell) => cellAmount(letter, cell)).filter((amount) => amount !== undefined);
      const [amount] = amounts;
      if (amounts.length > 1 || amount === null) isClear = false;
      const label = inRow
        .map((cell) => flatText(letter, cell))
        .join(" ")
        .trim();
      if (amount) rows.push({ ...amount, label });
    }
    if (isClear) yield rows;
  }
}

/** Runs of lines or list items that end in an amount: `Rioolheffing   € 198,50`. */
function* lineRows(letter: Letter): Generator<readonly Row[]> {
  let rows: Row[] = [];
  let kind: Block["kind"] | undefined;
  for (const block of letter.blocks) {
    const text = flatText(letter, block);
    if (/^[\s\-_=–—*]+$/u.test(text)) continue;
    const amounts = amountsIn(letter, block);
    const [amount] = amounts;
    const isRow =
      amount &&
      amounts.length === 1 &&
      !hasField(letter, block) &&
      block.kind !== "tableCell" &&
      /^[\s.,;)*+]*(?:\(.{0,40}\))?[.\s]*$/u.test(letter.text.slice(amount.end, block.end)) &&
      text.length < 110;
    const sameKind =
      block.kind === kind ||
      (isRow && block.kind === "paragraph" && rows.length >= 2 && totalLabel.test(text));
    if (!isRow || !sameKind) {
      yield rows;
      rows = [];
    }
    kind = isRow ? block.kind : undefined;
    if (isRow) {
      const label = flatText(letter, { start: block.start, end: amount.start });
      rows.push({
        label: label.trim(),
        cents: Number(amount.value) * (/[-−–]\s*$/u.test(label) && !/\p{L}\s*[-–]\s*$/u.test(label) ? -1 : 1),
        at: { start: amount.start, end: amount.end },
      });
    }
  }
  yield rows;
}

const plusGap = /^\s*(?:\+|plus|en)\s*$/iu;
const minusGap = /^\s*(?:-|–|−|min|minus)\s*$/iu;
const isGap =
  /^\s*,?\s*(?:=|is(?: (?:samen|in totaal|dus))?|(?:dat |dit )?(?:is|maakt) (?:samen|in totaal|dus)|samen|in totaal|totaal)\s*$/iu;

/** `€ 78,50 + € 3,20 = € 81,70` in a sentence. */
function* inlineSums(letter: Letter): Generator<Match> {
  for (const sentence of letter.sentences) {
    const amounts = amountsIn(letter, sentence);
    for (let i = 1, first = 0; i < amounts.length; i++) {
      const [one, next] = [amounts[i - 1], amounts[i]];
      if (!one || !next) break;
      const gap = flatText(letter, { start: one.end, end: next.start });
      if (plusGap.test(gap) || minusGap.test(gap)) continue;
      if (isGap.test(gap) && i - first >= 2) {
        let total = Number(amounts[first]?.value);
        for (let k = first + 1; k < i; k++) {
          const between = flatText(letter, { start: amounts[k - 1]?.end ?? 0, end: amounts[k]?.start ?? 0 });
          total += Number(amounts[k]?.value) * (minusGap.test(between) ? -1 : 1);
        }
        if (total !== Number(next.value))
          yield { at: { start: next.start, end: next.end }, values: { expected: euro(total) } };
      }
      first = i;
    }
  }
}

/** Finds a total that is not the sum of what stands above or before it. Amounts are compared in whole cents. */
export const wrongTotal: Checker = function* (letter) {
  for (const rows of tableRows(letter)) yield* checkRows(rows);
  for (const rows of lineRows(letter)) yield* checkRows(rows);
  yield* inlineSums(letter);
};

/** Amounts that stand for the total to pay: the last total of a table or list. */
export function listedTotals(letter: Letter): readonly Row[] {
  return [...tableRows(letter), ...lineRows(letter)].flatMap((rows) => {
    const last = rows.at(-1);
    return last &&
      rows.length >= 2 &&
      totalLabel.test(last.label) &&
      !subtotal.test(last.label) &&
      !partOf.test(last.label)
      ? [last]
      : [];
  });
}
