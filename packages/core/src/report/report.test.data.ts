// SPDX-License-Identifier: EUPL-1.2
import { check } from "../check.ts";
import { loadLanguage } from "../node/load-language.ts";
import { ruleInfos } from "../reporters/context.ts";
import { prepareRules } from "../rules/prepare.ts";
import { sourceCards } from "../testing/source-rules.ts";
import type { ReportInput } from "./context.ts";
import { type LetterReport, letterReport } from "./letter-report.ts";

const rules = prepareRules({ version: 1, hash: "", cards: sourceCards() });
const language = loadLanguage();
const url = (): undefined => undefined;

/** A letter as the report has it. */
export const reportOf = async (path: string, text: string): Promise<LetterReport> =>
  letterReport(await check(path, text, { rules, language }), url);

export const inputOf = (
  letters: readonly LetterReport[],
  earlier: ReportInput["earlier"] = [],
): ReportInput => ({ letters, rules: ruleInfos(rules, url), version: "0.0.0", earlier });

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
