// SPDX-License-Identifier: EUPL-1.2
import { type Rule, UserError, wrap } from "@klarebrief/core";
import { authorityNames, readabilityExplanation, severityNames } from "@klarebrief/core/node";
import { loadEngine } from "../engine.ts";
import type { Io } from "../io.ts";
import { didYouMean, parseOptions } from "../options.ts";
import { ruleUrl } from "../rule-url.ts";

function* page({ card }: Rule, width: number): Generator<string> {
  const indent = (text: string): readonly string[] =>
    text.split("\n").flatMap((line) => wrap(line, width - 4).map((piece) => `    ${piece}`));
  yield* wrap(card.title, width);
  yield card.id;
  yield "";
  yield* wrap(card.why, width);
  yield "";
  yield `Ernst: ${severityNames[card.severity]}. Komt van: ${authorityNames[card.authority]}.`;
  for (const { title, url } of card.source) {
    yield* wrap(`Bron: ${title}`, width);
    if (url !== undefined) yield `  ${url}`;
  }
  const bad = card.examples.filter(({ text }) => text.includes("⟦"));
  const good = card.examples.filter(({ text }) => !text.includes("⟦"));
  yield "";
  yield "Dit melden wij:";
  for (const { text, fix } of bad.slice(0, 3)) {
    yield* indent(text.replaceAll("⟦⟧", "").replaceAll("⟦", "[").replaceAll("⟧", "]").trim());
    if (fix !== undefined) {
      yield "  Beter:";
      yield* indent(fix.trim());
    }
    yield "";
  }
  yield "Dit melden wij niet:";
  for (const { text } of good.slice(0, 3)) {
    yield* indent(text.trim());
    yield "";
  }
  const address = ruleUrl(card.id);
  if (address !== undefined) yield `Meer: ${address}`;
  yield "Wilt u deze regel niet gebruiken? Zet dit in klarebrief.config.yaml:";
  yield "    regels:";
  yield `      ${card.id}: uit`;
}

/** The page about the score. */
function* readabilityPage(width: number): Generator<string> {
  yield "Leesbaarheid";
  for (const { heading, paragraphs } of readabilityExplanation) {
    yield "";
    yield heading;
    for (const paragraph of paragraphs) yield* wrap(paragraph, width - 2).map((line) => `  ${line}`);
  }
}

/** `klarebrief explain REGEL`: shows the page of a rule, or of the score (`leesbaarheid`). */
export async function explainCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(args, { config: { type: "string" } } as const);
  const [name] = positionals;
  if (name === undefined)
    throw new UserError(
      "Noem een regel. Bijvoorbeeld: klarebrief explain briefonderdelen/telefoonnummer-ontbreekt",
    );
  if (name === "leesbaarheid") {
    await io.out(`${[...readabilityPage(Math.min(io.columns, 80))].join("\n")}\n`);
    return 0;
  }
  const { rules } = await loadEngine(io.cwd, values.config);
  const rule =
    rules.find(({ card }) => card.id === name) ?? rules.find(({ card }) => card.id.endsWith(`/${name}`));
  if (!rule)
    throw new UserError(
      `Wij kennen de regel ‘${name}’ niet.${didYouMean(
        name,
        rules.map(({ card }) => card.id),
      )} Alle regels: klarebrief rules`,
    );
  await io.out(`${[...page(rule, Math.min(io.columns, 80))].join("\n")}\n`);
  return 0;
}
