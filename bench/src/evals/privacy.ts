// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Letter, readLetter } from "@klarebrief/core";
import { redact } from "@klarebrief/core/rewrite";
import type { Language } from "./guard-score.ts";

/** A letter with the personal values that stand in it. */
export interface PersonalLetter {
  readonly name: string;
  readonly text: string;
  readonly values: readonly PersonalValue[];
}

interface PersonalValue {
  readonly kind: string;
  readonly value: string;
}

/** How many personal values stay on the machine; `leaks` lists those that do not. */
export interface PrivacyScore {
  readonly values: number;
  readonly leaks: readonly string[];
}

const rowsOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));

/** Marked values in the letters of the project. */
function markedLetters(root: string): readonly PersonalLetter[] {
  const byLetter = Map.groupBy(
    rowsOf(join(root, "corpus/gold/personal-letters.tsv")).slice(1),
    ([letter = ""]) => letter,
  );
  return [...byLetter].map(([letter, rows]) => {
    const folder = join(root, "corpus/letters", letter);
    const file = readdirSync(folder).find((name) => name.startsWith("letter.")) ?? "";
    const values = rows.map(([, kind = "", value = ""]) => ({ kind, value }));
    return { name: `${letter}/${file}`, text: readFileSync(join(folder, file), "utf8"), values };
  });
}

const forms: Readonly<Record<string, (value: string) => string>> = {
  klein: (value) => value.toLowerCase(),
  hoofd: (value) => value.charAt(0).toUpperCase() + value.slice(1),
};

/** Templates filled in with invented people. */
function filledTemplates(root: string): readonly PersonalLetter[] {
  const [names = [], ...people] = rowsOf(join(root, "corpus/gold/personal-people.tsv"));
  const templates = readFileSync(join(root, "corpus/gold/personal-templates.txt"), "utf8").split(
    /^=====\n/mu,
  );
  return people.flatMap((person, p) =>
    templates
      .filter((_, t) => (p + t) % 3 === 0)
      .map((template, t) => {
        const values: PersonalValue[] = [];
        const text = template.replaceAll(/\{(\w+)(?::(\w+))?\}/gu, (_, name: string, form = "") => {
          const value = (forms[form] ?? String)(person[names.indexOf(name)] ?? "");
          values.push({ kind: name, value });
          return value;
        });
        return { name: `${person[0]} ${person[1]}, template ${t}.txt`, text, values };
      }),
  );
}

/** All letters with marked or filled-in personal values. */
export const personalLetters = (root: string): readonly PersonalLetter[] => [
  ...markedLetters(root),
  ...filledTemplates(root),
];

const small = new Set("van der den het ten ter".split(" "));

/** Whether a value, or a word of a name, or most of a number, can be read in a text. */
export function leaks({ kind, value }: PersonalValue, text: string): boolean {
  const plain = text.replaceAll("\u00a0", " ");
  if (plain.includes(value)) return true;
  if (!/^(?:name|voornaam|achternaam)$/u.test(kind)) return false;
  return value.split(/[ -]/u).some((word) => {
    if (word.length < 3 || small.has(word.toLowerCase())) return false;
    return new RegExp(`(?<![\\p{L}])${word.replaceAll(/[.]/gu, "\\$&")}(?![\\p{L}])`, "u").test(plain);
  });
}

/** Hides what is personal in each letter and looks for the marked values in what is left. */
export async function scorePrivacy(root: string, language?: Language): Promise<PrivacyScore> {
  let values = 0;
  const out: string[] = [];
  for (const letter of personalLetters(root)) {
    const read = await readLetter(letter.name, letter.text, language ? { language } : {});
    if ("code" in read) throw new Error(`${letter.name}: ${read.message}`);
    const hidden = hiddenText(read);
    for (const value of letter.values) {
      values++;
      if (leaks(value, hidden)) out.push(`${letter.name}: ${value.kind} ${value.value}`);
    }
  }
  return { values, leaks: out };
}

const hiddenText = (letter: Letter): string => redact(letter).hide({ start: 0, end: letter.text.length });

/** Recall of hiding personal values, as text; each value that is not hidden is listed. */
export async function evalPrivacy(root: string, language: Language): Promise<string> {
  const { values, leaks: found } = await scorePrivacy(root, language);
  return [
    `Personal values hidden before anything is sent: ${(((values - found.length) / values) * 100).toFixed(1)} % of ${values} (at least 99 %)`,
    ...found.map((line) => `  not hidden: ${line}`),
    "",
  ].join("\n");
}
