// SPDX-License-Identifier: EUPL-1.2
import { readLetter } from "../check.ts";
import type { Language } from "../dutch/language.ts";
import type { Finding } from "../finding.ts";
import type { Example } from "../rules/card.ts";
import type { Rule } from "../rules/rule.ts";
import { defaultRunOptions, runRules } from "../rules/run.ts";
import { toSource } from "../source-map.ts";

/** What an example should give and what it gave, as marked text. */
export interface ExampleOutcome {
  readonly expected: string;
  readonly marked: string;
  /** The fix the example asks for, and the text after applying `expected[0]` of every finding; both undefined without `fix`. */
  readonly fix: string | undefined;
  readonly fixed: string | undefined;
  readonly messages: readonly string[];
}

const fileFor = {
  text: "voorbeeld.txt",
  markdown: "voorbeeld.md",
  html: "voorbeeld.html",
  template: "voorbeeld.twig",
} as const;

/** `source` with `⟦ ⟧` around each place. */
export function markPlaces(
  source: string,
  places: readonly { readonly start: number; readonly end: number }[],
): string {
  const inserts = places
    .flatMap(({ start, end }) =>
      start === end
        ? [{ at: start, mark: "⟦⟧", order: 1 }]
        : [
            { at: start, mark: "⟦", order: 2 },
            { at: end, mark: "⟧", order: 0 },
          ],
    )
    .sort((a, b) => a.at - b.at || a.order - b.order);
  let text = "";
  let at = 0;
  for (const { at: place, mark } of inserts) {
    text += source.slice(at, place) + mark;
    at = place;
  }
  return text + source.slice(at);
}

/** Runs one rule over one example of its card. Throws what the rule throws. */
export async function runExample(rule: Rule, example: Example, language?: Language): Promise<ExampleOutcome> {
  const source = example.text.replaceAll(/[⟦⟧]/gu, "");
  const letter = await readLetter(fileFor[example.format ?? "text"], source, {
    ...(language ? { language } : {}),
    ...(example.kind ? { kind: example.kind } : {}),
    ...(example.medium ? { medium: example.medium } : {}),
  });
  if ("code" in letter) throw new Error(`${rule.card.id}: ${letter.message}`);
  const { findings } = runRules(letter, [rule], {
    ...defaultRunOptions,
    strict: true,
    ...(example.options ? { settings: new Map([[rule.card.id, { options: example.options }]]) } : {}),
  });
  const places = findings.map((finding: Finding) => ({
    ...toSource(letter.map, finding),
    to: finding.expected[0],
  }));
  let fixed: string | undefined;
  if (example.fix !== undefined) {
    fixed = source;
    for (const { start, end, to } of [...places].reverse())
      if (to !== undefined) fixed = fixed.slice(0, start) + to + fixed.slice(end);
  }
  return {
    expected: example.text,
    marked: markPlaces(source, places),
    fix: example.fix,
    fixed,
    messages: findings.map(({ message }) => message),
  };
}
