// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CheckResult, check, type Rule, toSource } from "@klarebrief/core";

/** One row of a gold file. `start` and `end` are undefined for what is missing. */
export interface GoldRow {
  readonly letter: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly rule: string;
  readonly mark: string;
}

/** Reads a gold file (see corpus/gold/GUIDE.md). */
export const readGold = (file: string): readonly GoldRow[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [letter = "", start = "-", end = "-", rule = "", mark = ""] = line.split("\t");
      return {
        letter,
        rule,
        mark,
        start: start === "-" ? undefined : Number(start),
        end: end === "-" ? undefined : Number(end),
      };
    });

/**
 * Rules that ask for other words in the same place. Readers of one letter gave the same phrase (`zo spoedig mogelijk`, `verzoek ik u`,
 * `nadere`) to any of them, so a hit by one counts for the others. All else must be the very rule; `strict` asks that everywhere.
 */
const wording = new Set([
  "begrijpelijk/moeilijk-woord",
  "begrijpelijk/eenvoudiger-woord",
  "begrijpelijk/verwijzing-terug",
  "begrijpelijk/vaag-woord",
  "toon/afstandelijk",
  "toon/bevelend",
  "toon/vage-belofte",
]);
const sameRule = (a: string, b: string, strict: boolean): boolean =>
  a === b || (!strict && wording.has(a) && wording.has(b));

interface Place {
  readonly rule: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** Same rule or group, and the places overlap; what is missing has no place and matches any. */
const matches = (a: Place, b: Place, strict = false): boolean =>
  sameRule(a.rule, b.rule, strict) &&
  (a.start === undefined ||
    b.start === undefined ||
    ((a.start ?? 0) < (b.end ?? 0) && (b.start ?? 0) < (a.end ?? 0)));

/** Counts over a set of letters. `neutral`: findings on what readers marked `may`. */
export interface Score {
  readonly musts: number;
  readonly found: number;
  readonly right: number;
  readonly neutral: number;
  readonly wrong: number;
  readonly misses: readonly GoldRow[];
  readonly alarms: readonly (Place & { readonly letter: string; readonly text: string })[];
}

const packOf = (rule: string): string => rule.slice(0, rule.indexOf("/"));

/** Compares findings with gold, for one pack or all (`""`). */
export function score(
  results: ReadonlyMap<string, CheckResult>,
  gold: readonly GoldRow[],
  pack: string,
  strict = false,
): Score {
  const inPack = (rule: string): boolean => pack === "" || packOf(rule) === pack;
  const misses: GoldRow[] = [];
  const alarms: Score["alarms"][number][] = [];
  let musts = 0;
  let found = 0;
  let right = 0;
  let neutral = 0;
  for (const [id, { letter, findings }] of results) {
    if (!letter) throw new Error(`${id} could not be read`);
    const rows = gold.filter((row) => row.letter === id && row.rule.includes("/"));
    const places = findings.map((finding) => {
      const { start, end } = toSource(letter.map, finding);
      return {
        rule: finding.rule,
        ...(start === end ? { start: undefined, end: undefined } : { start, end }),
      };
    });
    for (const row of rows) {
      if (row.mark !== "must" || !inPack(row.rule)) continue;
      musts++;
      if (places.some((place) => matches(place, row, strict))) found++;
      else misses.push(row);
    }
    for (const place of places) {
      if (!inPack(place.rule)) continue;
      const hits = rows.filter((row) => row.mark !== "not" && matches(place, row, strict));
      if (hits.some(({ mark }) => mark === "must")) right++;
      else if (hits.length > 0) neutral++;
      else alarms.push({ ...place, letter: id, text: letter.source.slice(place.start ?? 0, place.end ?? 0) });
    }
  }
  return { musts, found, right, neutral, wrong: alarms.length, misses, alarms };
}

const ratio = (a: number, b: number): string => (b === 0 ? "    -" : (a / b).toFixed(3));
const packs = ["begrijpelijk", "toon", "briefonderdelen", "zinsbouw", "leesbaarheid", "formeel", ""] as const;

/** Precision and recall per pack as a text table. */
function table(title: string, results: ReadonlyMap<string, CheckResult>, gold: readonly GoldRow[]): string {
  const line = (pack: (typeof packs)[number], strict: boolean): string => {
    const { musts, found, right, neutral, wrong } = score(results, gold, pack, strict);
    const name = strict ? "all, very rule" : pack || "all";
    return `  ${name.padEnd(16)} precision ${ratio(right, right + wrong)}  recall ${ratio(found, musts)}  must ${String(musts).padStart(4)}  right ${String(right).padStart(4)}  may ${String(neutral).padStart(4)}  wrong ${String(wrong).padStart(3)}`;
  };
  const lines = [...packs.map((pack) => line(pack, false)), line("", true)];
  const kinds = gold.filter(({ rule }) => rule === "kind");
  const said = kinds.map(({ letter, mark }) => ({ mark, kind: results.get(letter)?.letter?.kind.name }));
  const rightKinds = said.filter(({ mark, kind }) => mark === kind).length;
  const unknown = said.filter(({ mark, kind }) => kind === "onbekend" && mark !== "onbekend").length;
  return `${title} (${results.size} letters)\n${lines.join("\n")}\n  letter kind      right ${rightKinds} of ${kinds.length}, not sure ${unknown}, wrong ${kinds.length - rightKinds - unknown}\n`;
}

/** Prints what a table counts as wrong: misses and false alarms. */
function details(results: ReadonlyMap<string, CheckResult>, gold: readonly GoldRow[]): string {
  const { misses, alarms } = score(results, gold, "");
  const textOf = ({ letter, start, end }: GoldRow): string =>
    start === undefined
      ? ""
      : (results.get(letter)?.letter?.source.slice(start, end).replaceAll(/\s+/gu, " ").slice(0, 70) ?? "");
  return [
    ...misses.map((row) => `  miss   ${row.rule}  ${row.letter}  ${textOf(row)}`),
    ...alarms.map(
      ({ rule, letter, text }) =>
        `  alarm  ${rule}  ${letter}  ${text.replaceAll(/\s+/gu, " ").slice(0, 70)}`,
    ),
  ]
    .sort()
    .join("\n");
}

async function checkAll(
  ids: readonly string[],
  fileOf: (id: string) => string,
  rules: readonly Rule[],
): Promise<ReadonlyMap<string, CheckResult>> {
  const results = new Map<string, CheckResult>();
  for (const id of ids)
    results.set(id, await check(fileOf(id), readFileSync(fileOf(id)), { rules, strict: true }));
  return results;
}

const lettersOf = (gold: readonly GoldRow[]): readonly string[] => [
  ...new Set(gold.map(({ letter }) => letter)),
];

/** How far two readers of the same letters agree on `must`: each way, a must that the other marks must, or at least may. */
function agreement(first: readonly GoldRow[], second: readonly GoldRow[]): string {
  const letters = new Set(lettersOf(second));
  const [a, b] = [first.filter(({ letter }) => letters.has(letter)), second].map((rows) =>
    rows.filter(({ rule }) => rule.includes("/")),
  );
  const share = (
    from: readonly GoldRow[] = [],
    to: readonly GoldRow[] = [],
    marks: readonly string[],
  ): readonly [number, number] => {
    const musts = from.filter(({ mark }) => mark === "must");
    return [
      musts.filter((row) =>
        to.some((other) => other.letter === row.letter && marks.includes(other.mark) && matches(row, other)),
      ).length,
      musts.length,
    ];
  };
  const [ab, na] = share(a, b, ["must"]);
  const [ba, nb] = share(b, a, ["must"]);
  const [abMay] = share(a, b, ["must", "may"]);
  const [baMay] = share(b, a, ["must", "may"]);
  return `Two readers (${letters.size} letters)\n  must by one is must by the other: ${ratio(ab + ba, na + nb)} (F1); must or may: ${ratio(abMay + baMay, na + nb)}\n`;
}

/** The bar of the phone rule over all letters of the index. */
async function phone(dataFolder: string, rules: readonly Rule[]): Promise<string> {
  const free = new Set(["brievenhulp-faq", "brievenhulp-sms", "moza-demo-messages"]);
  const [head = "", ...lines] = readFileSync(join(dataFolder, "letters/index.tsv"), "utf8")
    .trim()
    .split("\n");
  const column = head.split("\t").indexOf("has_phone");
  const wrong: string[] = [];
  let without = 0;
  let having = 0;
  for (const line of lines) {
    const cells = line.split("\t");
    const id = cells[0] ?? "";
    const hasPhone = cells[column] !== "no";
    const file = join(dataFolder, "letters/texts", `${id}.txt`);
    if (free.has(id) || !existsSync(file)) continue;
    const { findings } = await check(file, readFileSync(file), { rules, strict: true });
    const isFlagged = findings.some(({ rule }) => rule === "briefonderdelen/telefoonnummer-ontbreekt");
    if (hasPhone) having++;
    else without++;
    if (isFlagged === hasPhone)
      wrong.push(`${id} (${hasPhone ? "has one, flagged" : "has none, not flagged"})`);
  }
  return `Phone number missing (${without} letters without, ${having} with)\n  wrong: ${wrong.length}${wrong.length > 0 ? ` ${wrong.join(", ")}` : ""}\n`;
}

/** Findings per 100 words on the project's own good letters, which should have next to none. */
function easy(results: ReadonlyMap<string, CheckResult>, good: ReadonlySet<string>): string {
  const own = [...results].filter(([id]) => good.has(id)).map(([, result]) => result);
  const words = own.reduce((n, { readability }) => n + (readability?.words ?? 0), 0);
  const findings = own.flatMap((result) => result.findings);
  const heavy = findings.filter(({ severity }) => severity !== "info");
  return `Easy letters (${own.length} own good letters, ${words} words)\n  findings per 100 words: ${((findings.length / words) * 100).toFixed(2)}, warning and error: ${((heavy.length / words) * 100).toFixed(2)}\n`;
}

export interface GoldOptions {
  readonly root: string;
  readonly dataFolder: string | undefined;
  readonly rules: readonly Rule[];
  /** List what is counted as wrong; never for the held-out letters. */
  readonly list: boolean;
}

/** Precision, recall, agreement and the phone bar. The readers did not mark what needs grammar, so it is left out (see grammar.ts). Says what it skipped without data. */
export async function evalGold({ root, dataFolder, rules, list }: GoldOptions): Promise<string> {
  const gold = (name: string): readonly GoldRow[] => readGold(join(root, "corpus/gold", `${name}.tsv`));
  const lettersFolder = join(root, "corpus/letters");
  const fileOfOwn = (id: string): string =>
    join(
      lettersFolder,
      id,
      readdirSync(join(lettersFolder, id)).find((name) => name.startsWith("letter.")) ?? "",
    );
  const own = gold("own");
  const ownResults = await checkAll(lettersOf(own), fileOfOwn, rules);
  const good = new Set(
    lettersOf(own).filter((id) =>
      /^quality:\s*good/mu.test(readFileSync(join(lettersFolder, id, "about.yml"), "utf8")),
    ),
  );
  const parts = [
    table("Own letters", ownResults, own),
    ...(list ? [details(ownResults, own)] : []),
    easy(ownResults, good),
  ];
  if (dataFolder === undefined || !existsSync(join(dataFolder, "letters/texts")))
    return [
      ...parts,
      "Skipped: tuning and held-out letters, second reader, phone index (KLAREBRIEF_DATA is not set)\n",
    ].join("\n");
  const fileOf = (id: string): string => join(dataFolder, "letters/texts", `${id}.txt`);
  const tuning = gold("tuning");
  const heldOut = gold("held-out");
  const tuningResults = await checkAll(lettersOf(tuning), fileOf, rules);
  parts.push(
    table("Letters used for tuning", tuningResults, tuning),
    ...(list ? [details(tuningResults, tuning)] : []),
    table(
      "Held-out letters, never used for tuning",
      await checkAll(lettersOf(heldOut), fileOf, rules),
      heldOut,
    ),
    agreement(tuning, gold("second-reader")),
    await phone(dataFolder, rules),
  );
  return parts.join("\n");
}
