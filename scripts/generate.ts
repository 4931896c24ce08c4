// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { check } from "../packages/core/src/check.ts";
import { configSchema } from "../packages/core/src/config/schema.ts";
import { loadLanguage } from "../packages/core/src/node/load-language.ts";
import { readPackFiles } from "../packages/core/src/node/read-pack.ts";
import { explanation } from "../packages/core/src/readability/explanation.ts";
import { sourcePositions } from "../packages/core/src/reporters/position.ts";
import { type Card, cardSchema } from "../packages/core/src/rules/card.ts";
import { parseCards } from "../packages/core/src/rules/compile.ts";
import { authorityNames, packTitles, severityNames } from "../packages/core/src/rules/names.ts";
import { prepareRules } from "../packages/core/src/rules/prepare.ts";
import { kernelModule } from "./kernel.ts";

/**
 * Makes what follows from cards and schemas: rule pages, the rule list, JSON Schemas, golden findings of the corpus, the
 * kernel of the parser.
 * With `--check` nothing is written; stale or missing files are named and the exit code is 1.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
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
    `Ernst: ${severityNames[card.severity]}. Dit komt van ${authorityNames[card.authority]}.`,
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
      lines.push(`| [${card.id}](${card.id}.md) | ${card.title} | ${severityNames[card.severity]} |`);
    lines.push("");
  }
  return lines.join("\n");
}

const schema = (type: z.ZodType, title: string): string =>
  `${JSON.stringify({ title, ...z.toJSONSchema(type, { io: "input" }) }, undefined, 2)}\n`;

/** What the checker finds in a letter of the corpus, one finding a line: a change of a rule shows in the diff. */
async function golden(slug: string): Promise<readonly [string, string]> {
  const folder = `corpus/letters/${slug}`;
  const name = readdirSync(root + folder).find((file) => file.startsWith("letter.")) ?? "";
  const { letter, findings } = await check(`${folder}/${name}`, readFileSync(`${root}${folder}/${name}`), {
    rules,
    language,
    strict: true,
  });
  if (!letter) throw new Error(`${folder} cannot be read`);
  const positions = sourcePositions(letter);
  const lines = findings.map(({ rule, found, ...span }) => {
    const { line, column } = positions(span).start;
    return [`${line}:${column}`, rule, found?.replaceAll(/\s+/gu, " ").slice(0, 60) ?? "-"]
      .join("\t")
      .trimEnd();
  });
  return [`${folder}/findings.tsv`, `${["place\trule\tfound", ...lines].join("\n")}\n`];
}

const readabilityPage = (): string =>
  `${[
    "# Leesbaarheid",
    ...explanation.flatMap(({ heading, paragraphs }) => [`## ${heading}`, ...paragraphs]),
    "Wilt u weten hoe wij de score uitrekenen? Lees de [uitleg van de methode, in het Engels](lint-ii.md).",
  ].join("\n\n")}\n`;

const cards = parseCards(readPackFiles(`${root}rules`));
const rules = prepareRules({ version: 1, hash: "", cards });
const language = loadLanguage();
const corpus = await Promise.all(readdirSync(`${root}corpus/letters`).map(golden));
const kernel = "packages/core/src/dutch/parser/kernel";
const wanted = new Map<string, string>([
  ...corpus,
  ...cards.map((card): [string, string] => [`docs/regels/${card.id}.md`, page(card)]),
  ["docs/regels/README.md", list(cards)],
  ["docs/leesbaarheid.md", readabilityPage()],
  ["docs/schema/card.schema.json", schema(cardSchema, "Regel van Klare Brief")],
  ["docs/schema/config.schema.json", schema(configSchema, "klarebrief.config.yaml")],
  [`${kernel}-bytes.ts`, await kernelModule(`${root}${kernel}.wat`)],
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
