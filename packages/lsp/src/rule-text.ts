// SPDX-License-Identifier: EUPL-1.2
import type { Rule } from "@klarebrief/core";
import { authorityNames, severityNames } from "@klarebrief/core/node";

const clean = (example: string): string => example.replaceAll("⟦⟧", "").replaceAll(/[⟦⟧]/gu, "").trim();
const quote = (text: string): string =>
  text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");

/** The page of a rule in Markdown: what it asks, why, on whose word, and examples. */
export function rulePage({ card }: Rule): string {
  const bad = card.examples.filter(({ text }) => text.includes("⟦")).slice(0, 3);
  return [
    `# ${card.title}`,
    card.why.trim(),
    `Ernst: ${severityNames[card.severity]}. Dit komt van ${authorityNames[card.authority]}.`,
    ...card.source.map(({ title, url }) =>
      url === undefined ? `Bron: ${title}` : `Bron: [${title}](${url})`,
    ),
    ...bad.flatMap(({ text, fix }) => [
      "Dit melden wij:",
      quote(clean(text)),
      ...(fix === undefined ? [] : ["Beter:", quote(fix.trim())]),
    ]),
    `Wilt u deze regel niet gebruiken? Zet in \`klarebrief.config.yaml\` bij \`regels\`: \`${card.id}: uit\`.`,
    "",
  ].join("\n\n");
}
