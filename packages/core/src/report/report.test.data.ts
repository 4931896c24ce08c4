// SPDX-License-Identifier: EUPL-1.2
import { check } from "../check.ts";
import { loadLanguage } from "../node/load-language.ts";
import type { SavedLetter } from "../reporters/baseline.ts";
import { ruleInfos } from "../reporters/context.ts";
import { prepareRules } from "../rules/prepare.ts";
import { sourceCards } from "../testing/source-rules.ts";
import { collectReport } from "./collect.ts";
import type { ReportData } from "./context.ts";
import { type LetterReport, letterReport } from "./letter-report.ts";
import { collectEarlier } from "./progress.ts";
import type { Store } from "./store.ts";

const rules = prepareRules({ version: 1, hash: "", cards: sourceCards() });
const language = loadLanguage();
const url = (): undefined => undefined;

/** A letter as the report has it. */
export const reportOf = async (path: string, text: string): Promise<LetterReport> =>
  letterReport(await check(path, text, { rules, language }), url);

/** A store in memory. */
export function memoryStore(): Store {
  const kept: string[] = [];
  return { put: (text) => kept.push(text) - 1, get: (place) => kept[place] ?? "" };
}

/** A result with the name it goes by in the report. */
export interface NamedResult {
  readonly name: string;
  readonly letters: readonly SavedLetter[];
}

export async function earlierOf(results: readonly NamedResult[], store: Store) {
  const { add, done } = collectEarlier(store);
  for (const [i, { name, letters }] of results.entries())
    await add(
      name,
      (async function* () {
        yield* letters;
      })(),
      i === results.length - 1,
    );
  return done();
}

export const infos = ruleInfos(rules, url);

/** What the report says of letters. */
export async function dataOf(
  letters: readonly LetterReport[],
  results: readonly NamedResult[] = [],
): Promise<ReportData> {
  const store = memoryStore();
  const earlier = await earlierOf(results, store);
  const paths = letters.map(({ json }) => json.path);
  const { add, done } = collectReport({ version: "0.0.0", rules: infos, paths, store, earlier });
  for (const letter of letters) add(letter);
  return done();
}

const body = (name: string, amount: string, day: string): string => `Onderwerp: uw aanvraag

Geachte ${name},

U krijgt voor ${day} ${amount} van ons. U dient het formulier per omgaande te retourneren aan mevrouw ${name.split(" ").at(-1)}. Wij helpen u graag.

Met vriendelijke groet,
Gemeente Voorbeeldstad
`;

/** Three letters from one template and one of another kind, in two folders. */
export const letters = (): Promise<readonly LetterReport[]> =>
  Promise.all([
    reportOf("brieven/werk/a.txt", body("heer Jansen", "€ 120,50", "3 maart 2026")),
    reportOf("brieven/werk/b.txt", body("mevrouw De Boer", "€ 98", "14 mei 2026")),
    reportOf("brieven/zorg/c.txt", body("{{naam}}", "{{bedrag}}", "{{datum}}")),
    reportOf(
      "brieven/zorg/d.txt",
      "Geachte heer Bakker,\n\nDe bijl is in de tuin.\n\nMet vriendelijke groet,\n",
    ),
  ]);
