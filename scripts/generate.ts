// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { configSchema } from "../packages/core/src/config/schema.ts";
import { readPackFiles } from "../packages/core/src/node/read-pack.ts";
import { type Card, cardSchema } from "../packages/core/src/rules/card.ts";
import { parseCards } from "../packages/core/src/rules/compile.ts";

/**
 * Makes what follows from cards and schemas: rule pages, the rule list, JSON Schemas.
 * With `--check` nothing is written; stale or missing files are named and the exit code is 1.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const severities = { error: "fout", warning: "waarschuwing", info: "tip" } as const;
const authorities = { law: "de wet", norm: "een norm", style: "een schrijfadvies" } as const;
const packTitles: Readonly<Record<string, string>> = {
  begrijpelijk: "Woorden die de lezer kent",
  briefonderdelen: "Wat in de brief moet staan",
  formeel: "Datums, bedragen, nummers en resten van sjablonen",
  leesbaarheid: "Alinea’s, kopjes en lengte",
  toon: "Toon",
  zinsbouw: "Zinnen",
};
const packOf = (id: string): string => id.slice(0, id.indexOf("/"));

const quote = (text: string): string =>
  text
    .trim()
    .split("\n")
    .map((line) => `    ${line}`.trimEnd())
    .join("\n");

function page(card: Card): string {
  const bad = card.examples.filter(({ text }) => text.includes("⟦"));
  const good = card.examples.filter(({ text }) => !text.includes("⟦"));
  const sources = card.source.map(
    ({ title, url }) => `- ${url === undefined ? title : `[${title}](${url})`}`,
  );
  const options = Object.entries(card.options ?? {}).map(
    ([name, value]) => `- \`${name}\`: ${JSON.stringify(value)}`,
  );
  return `${[
    `# ${card.title}`,
    "",
    `\`${card.id}\``,
    "",
    card.why,
    "",
    `Ernst: ${severities[card.severity]}. Dit komt van ${authorities[card.authority]}.`,
    "",
    "## Dit melden wij",
    "",
    ...bad
      .slice(0, 4)
      .flatMap(({ text, fix }) => [
        quote(text),
        "",
        ...(fix === undefined ? [] : ["Beter:", "", quote(fix), ""]),
      ]),
    "## Dit melden wij hier niet",
    "",
    ...good.slice(0, 4).flatMap(({ text }) => [quote(text), ""]),
    "## Bron",
    "",
    ...sources,
    "",
    ...(options.length > 0 ? ["## Instellen", "", ...options, ""] : []),
    "## Uitzetten",
    "",
    "Zet dit in `klarebrief.config.yaml`:",
    "",
    "    regels:",
    `      ${card.id}: uit`,
    "",
  ].join("\n")}`;
}

function list(cards: readonly Card[]): string {
  const lines = ["# Alle regels", "", `Klare Brief heeft ${cards.length} regels.`, ""];
  for (const pack of [...new Set(cards.map(({ id }) => packOf(id)))]) {
    lines.push(
      `## ${packTitles[pack] ?? pack}`,
      "",
      "| Regel | Wat u leest | Ernst |",
      "| --- | --- | --- |",
    );
    for (const card of cards.filter(({ id }) => packOf(id) === pack))
      lines.push(`| [${card.id}](${card.id}.md) | ${card.title} | ${severities[card.severity]} |`);
    lines.push("");
  }
  return lines.join("\n");
}

const schema = (type: z.ZodType, title: string): string =>
  `${JSON.stringify({ title, ...z.toJSONSchema(type, { io: "input" }) }, undefined, 2)}\n`;

const cards = parseCards(readPackFiles(`${root}rules`));
const wanted = new Map<string, string>([
  ...cards.map((card): [string, string] => [`docs/regels/${card.id}.md`, page(card)]),
  ["docs/regels/README.md", list(cards)],
  ["docs/schema/card.schema.json", schema(cardSchema, "Regel van Klare Brief")],
  ["docs/schema/config.schema.json", schema(configSchema, "klarebrief.config.yaml")],
]);
const folder = `${root}docs/regels`;
const present = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .map((path) => `docs/regels/${path}`)
  : [];
const stale = [...wanted]
  .filter(([path, content]) => !existsSync(root + path) || readFileSync(root + path, "utf8") !== content)
  .map(([path]) => path);
const extra = present.filter((path) => !wanted.has(path));

if (process.argv.includes("--check")) {
  for (const path of stale) console.error(`${path} is stale or missing`);
  for (const path of extra) console.error(`${path} belongs to no rule`);
  if (stale.length + extra.length > 0) {
    console.error("Run: npm run generate");
    process.exitCode = 1;
  }
} else {
  for (const path of stale) {
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, wanted.get(path) ?? "");
  }
  for (const path of extra) rmSync(root + path);
  console.log(`${stale.length} written, ${extra.length} removed`);
}
