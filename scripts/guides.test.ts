// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { check } from "../packages/core/src/check.ts";
import { readConfig, readFrontMatter } from "../packages/core/src/config/read-config.ts";
import { configSchema } from "../packages/core/src/config/schema.ts";
import { letterKinds } from "../packages/core/src/letter.ts";
import { parseCard } from "../packages/core/src/rules/compile.ts";
import { prepareRules } from "../packages/core/src/rules/prepare.ts";
import { runExample } from "../packages/core/src/testing/run-example.ts";
import { sourceCards } from "../packages/core/src/testing/source-rules.ts";
import { codes, jsonOf, projectFiles, tableRows, textOf } from "./project-files.ts";

const cards = sourceCards();
const ids = cards.map(({ id }) => id);

/** Fenced YAML of a page. */
const yamlIn = (path: string): readonly string[] =>
  Array.from(textOf(path).matchAll(/^```yaml\n([\s\S]*?)^```$/gmu), ([, block = ""]) => block);

describe("docs/configuratie.md", () => {
  const blocks = yamlIn("docs/configuratie.md");
  const isFrontMatter = (block: string): boolean => block.startsWith("---");

  test("explains every key with an example that works", () => {
    const examples = blocks.filter((block) => !isFrontMatter(block));
    const used = examples.flatMap((block) =>
      Object.keys(readConfig("voorbeeld", block, { ids, packs: false })),
    );
    const headings = Array.from(
      textOf("docs/configuratie.md").matchAll(/^## ([a-z]+)$/gmu),
      ([, name]) => name,
    );
    const keys = Object.keys(configSchema.shape).sort();
    expect([...new Set(used)].sort()).toEqual(keys);
    expect(headings.sort()).toEqual(keys);
  });

  test("shows front matter that works", () => {
    const read = blocks
      .filter(isFrontMatter)
      .map((block) => readFrontMatter(block.replaceAll(/^---$/gmu, ""), ids));
    expect(read).toEqual([{ soort: "afwijzing", regels: { "toon/belerend": "uit" } }]);
  });

  test("explains every kind of letter", () => {
    const kinds = tableRows(textOf("docs/configuratie.md"), "Soort").map(([kind = ""]) => codes(kind)[0]);
    expect(kinds).toEqual([...letterKinds]);
  });
});

describe("docs/editors.md", () => {
  const page = textOf("docs/editors.md");

  test("names the settings the server reads, and no other", () => {
    const named = tableRows(page, "Instelling").map(([name = ""]) => codes(name)[0] ?? "");
    const read = Array.from(
      textOf("packages/lsp/src/settings.ts").matchAll(/given\.get\("(\w+)"\)/gu),
      ([, name]) => `klarebrief.${name}`,
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.sort()).toEqual([...new Set(read)].sort());
  });

  test("shows JSON that is JSON, and programs that exist", () => {
    const blocks = Array.from(page.matchAll(/^```json\n([\s\S]*?)^```$/gmu), ([, block = ""]) => block);
    expect(blocks.map((block) => typeof JSON.parse(block))).toEqual(["object", "object", "object"]);
    expect(Object.keys(jsonOf("packages/lsp/package.json").bin as object)).toEqual([
      "klarebrief-language-server",
    ]);
    expect(page).not.toMatch(/klarebrief-(?!language-server|core|lsp)[a-z]+/u);
  });
});

describe("the cards in docs/regels-schrijven.md", () => {
  const examples = yamlIn("docs/regels-schrijven.md").filter((block) => block.startsWith("id:"));

  test("show every kind of card but code", () => {
    expect(examples.map((block) => /^kind: (\w+)$/mu.exec(block)?.[1])).toEqual([
      "replace",
      "pattern",
      "require",
      "limit",
    ]);
  });

  test.each(examples.map((block) => [/^id: (.+)$/mu.exec(block)?.[1] ?? "", block]))(
    "%s is valid and its examples hold",
    async (id, block) => {
      const card = parseCard(`${id}.yml`, block, new Map());
      const [rule] = prepareRules({ version: 1, hash: "", cards: [card] });
      if (!rule) throw new Error("no rule");
      const outcomes = await Promise.all(card.examples.map((example) => runExample(rule, example)));
      expect(outcomes.map(({ marked, fixed }) => [marked, fixed])).toEqual(
        outcomes.map(({ expected, fix }) => [expected, fix]),
      );
    },
  );
});

test("rules that the guides name exist", () => {
  const packs = new Set(ids.map((id) => id.slice(0, id.indexOf("/"))));
  const guides = projectFiles.filter((path) => /^(?:docs\/[^/]+|[A-Z]+)\.md$/u.test(path));
  const named = guides.flatMap((path) =>
    Array.from(
      textOf(path).matchAll(/(?<![\w/-])([a-z]+\/[a-z]+(?:-[a-z]+)*)(?![\w/.-]*[/.]\w)/gu),
      ([, id = ""]) => ({ path, id }),
    ).filter(({ id }) => packs.has(id.slice(0, id.indexOf("/")))),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ id }) => !ids.includes(id))).toEqual([]);
});

test("docs/beleid.md names the address of every source of a rule", () => {
  const policy = textOf("docs/beleid.md");
  const addresses = cards.flatMap(({ id, source }) =>
    source.flatMap(({ url }) => (url === undefined ? [] : [{ id, url }])),
  );
  expect(addresses.length).toBeGreaterThan(30);
  expect(addresses.filter(({ url }) => !policy.includes(`(${url})`))).toEqual([]);
});

const english = new Set(["docs/dependencies.md", "docs/measurements.md", "docs/lint-ii.md", "docs/model.md"]);

describe("the guides pass our own rules", () => {
  const language = prepareRules({ version: 1, hash: "", cards }).filter(({ card }) =>
    /^(?:begrijpelijk|zinsbouw|toon)\//u.test(card.id),
  );
  const guides = projectFiles.filter((path) => /^docs\/[^/]+\.md$/u.test(path) && !english.has(path));

  test.each(guides)("%s", async (path) => {
    // What stands in quotes, is code or names a source is what the text is about.
    const text = textOf(path)
      .replaceAll(/^```[\s\S]*?^```$/gmu, "")
      .replaceAll(/^ {4}.*$/gmu, "")
      .replaceAll(/`[^`\n]+`|‘[^’\n]*’|\[[^\]]*\]\(https?:[^)]*\)/gu, "{{naam}}");
    const { findings } = await check("gids.md", text, {
      rules: language,
      template: true,
      kind: "informatie",
      strict: true,
    });
    const heavy = findings.filter(({ severity }) => severity !== "info");
    expect(heavy.map(({ rule, found }) => `${rule}: ${found}`)).toEqual([]);
  });
});
