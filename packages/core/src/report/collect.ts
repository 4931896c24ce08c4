// SPDX-License-Identifier: EUPL-1.2
import type { RuleInfo } from "../reporters/context.ts";
import { type ReportData, type ShownLetter, titlesOf } from "./context.ts";
import { keepTop } from "./keep-top.ts";
import type { LetterReport } from "./letter-report.ts";
import { letterDetails } from "./letter-section.ts";
import { namesOf } from "./names.ts";
import { paragraphsIn, sentencesIn } from "./passages.ts";
import { compareWith, type Earlier, type LetterChange } from "./progress.ts";
import { collectRecurring } from "./recurring.ts";
import type { Store } from "./store.ts";
import { countTotals, factsOf, worstFirst } from "./totals.ts";
import { countWords } from "./words.ts";

/** A page with more letters opens slowly. */
const mostLetters = 500;

/** What a report begins with. */
export interface ReportSetup {
  /** Version of the program. */
  readonly version: string;
  readonly rules: readonly RuleInfo[];
  /** The paths of all letters, in order. */
  readonly paths: readonly string[];
  readonly store: Store;
  readonly earlier?: Earlier | undefined;
}

/** Takes letters one by one, in order of path, and keeps what the report says of all of them; of the worst also the text, in the store. */
export function collectReport({ version, rules, paths, store, earlier }: ReportSetup) {
  const names = namesOf(paths);
  const titleOf = titlesOf(rules);
  const totals = countTotals();
  const words = countWords();
  const sentences = collectRecurring(store);
  const paragraphs = collectRecurring(store);
  const comparison = earlier && compareWith(earlier, store);
  const worst = keepTop<ShownLetter & { place: number }>(mostLetters, worstFirst);
  let next = 0;
  /** Undefined without earlier results, and for a letter that is new. */
  const add = (report: LetterReport): LetterChange | undefined => {
    const letter = next++;
    const { json } = report;
    const facts = factsOf(json, letter);
    totals.add(json, facts);
    words.add(json, letter);
    for (const own of sentencesIn(report)) sentences.add(own, letter);
    for (const own of paragraphsIn(report)) paragraphs.add(own, letter);
    const shown = {
      ...facts,
      kind: json.kind,
      rules: [...new Set(json.findings.map(({ rule }) => rule))],
      place: -1,
    };
    const { name = json.path, folder = "" } = names[letter] ?? {};
    if (worst.add(shown))
      shown.place = store.put(letterDetails(report, { letter, name, folder, titleOf }).toString());
    return comparison?.add(json);
  };
  const done = (): ReportData => ({
    version,
    rules,
    paths,
    names,
    totals: totals.done(),
    words: words.done(),
    sentences: sentences.done(),
    paragraphs: paragraphs.done(),
    ...(comparison ? { progress: comparison.done() } : {}),
    shown: worst.items().toSorted((a, b) => a.letter - b.letter),
    textOf: ({ place }) => store.get(place),
  });
  return { add, done };
}
