// SPDX-License-Identifier: EUPL-1.2
import type { RuleInfo } from "../reporters/context.ts";
import type { LetterJson } from "../reporters/json.ts";
import { authorityNames, severityNames } from "../rules/names.ts";
import { type ReportData, titlesOf } from "./context.ts";
import type { LetterList } from "./keep-top.ts";
import { namesOf } from "./names.ts";
import type { LetterChange } from "./progress.ts";
import { factsOf } from "./totals.ts";
import { type Column, type OpenSheet, openFrame, type Value } from "./workbook-frame.ts";

const sheets = {
  Bevindingen: [
    ["Brief", 35],
    ["Regelnummer", 12],
    ["Ernst", 14],
    ["Komt van", 18],
    ["Regel", 34],
    ["Wat", 36],
    ["Melding", 60],
    ["Gevonden", 36],
    ["Beter", 36],
  ],
  Brieven: [
    ["Brief", 45],
    ["Map", 20],
    ["Soort", 22],
    ["Niveau", 9],
    ["Score", 9],
    ["Woorden", 10],
    ["Fouten", 9],
    ["Waarschuwingen", 16],
    ["Tips", 9],
  ],
  "Eén keer verbeteren": [
    ["Zin", 70],
    ["Hoe vaak", 10],
    ["Precies zo", 10],
    ["Brieven", 10],
    ["Winst", 10],
    ["Doe dit", 60],
    ["Meldingen", 60],
    ["Staat in", 45],
  ],
  "Moeilijke woorden": [
    ["Woord", 30],
    ["Beter", 40],
    ["Hoe vaak", 10],
    ["Brieven", 10],
    ["Staat in", 45],
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>;

const progressSheet = {
  "Voor en na": [
    ["Brief", 45],
    ["Nu", 12],
    ["Score eerst", 12],
    ["Score nu", 12],
    ["Opgelost", 12],
    ["Erbij", 12],
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>;

const verdict = (won: number): string => (won > 0 ? "beter" : won < 0 ? "slechter" : "gelijk");

function addFindings(sheet: OpenSheet, json: LetterJson, titleOf: (rule: string) => string): boolean {
  const failures = json.failures.map(({ code, message }): readonly Value[] => [
    json.path,
    null,
    "niet gelukt",
    null,
    code,
    null,
    message,
  ]);
  const findings = json.findings.map(
    ({ rule, severity, authority, message, start, found = "", expected }): readonly Value[] => [
      json.path,
      start.line,
      severityNames[severity],
      authorityNames[authority],
      rule,
      titleOf(rule),
      message,
      found,
      expected.join(" / "),
    ],
  );
  return [...failures, ...findings].every(sheet.add);
}

const placesOf = (paths: readonly string[], { first, count }: LetterList): string =>
  [
    ...first.map((letter) => paths[letter] ?? ""),
    ...(count > first.length ? [`en nog ${count - first.length}`] : []),
  ].join("\n");

export interface WorkbookSetup {
  readonly rules: readonly RuleInfo[];
  /** The paths of all letters, in order. */
  readonly paths: readonly string[];
  /** Whether letters are compared with an earlier result. */
  readonly isCompared: boolean;
  readonly write: (bytes: Uint8Array) => void;
}

/** The findings as a workbook of Excel, written while letters come in order of path. */
export async function openWorkbook({ rules, paths, isCompared, write }: WorkbookSetup) {
  const { sheetOf, end: close } = await openFrame({ ...sheets, ...(isCompared ? progressSheet : {}) }, write);
  const names = namesOf(paths);
  const titleOf = titlesOf(rules);
  let letter = 0;
  let isFull = false;
  const add = (json: LetterJson, change: LetterChange | undefined): void => {
    const { level, lint, errors, warnings, infos } = factsOf(json, letter);
    const { folder = "" } = names[letter] ?? {};
    letter++;
    isFull = !addFindings(sheetOf("Bevindingen"), json, titleOf) || isFull;
    const words = json.readability?.words ?? null;
    sheetOf("Brieven").add([json.path, folder, json.kind, level, lint, words, errors, warnings, infos]);
    if (change)
      sheetOf("Voor en na").add([
        change.path,
        verdict(change.won),
        change.lintBefore,
        change.lintAfter,
        change.solved,
        change.added,
      ]);
  };
  /** Says whether all findings fit. */
  const end = ({ sentences, words }: ReportData): boolean => {
    for (const { example, count, exact, letters, gain, suggestion } of sentences.all())
      sheetOf("Eén keer verbeteren").add([
        example.text,
        count,
        exact,
        letters.count,
        gain,
        suggestion,
        example.findings.map(({ message }) => message).join("\n"),
        placesOf(paths, letters),
      ]);
    for (const { word, better, count, letters } of words)
      sheetOf("Moeilijke woorden").add([
        word,
        better.join(" / "),
        count,
        letters.count,
        placesOf(paths, letters),
      ]);
    close();
    return !isFull;
  };
  return { add, end };
}
