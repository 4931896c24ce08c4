// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Outcome, runIn } from "../run-command.test.data.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "klarebrief-"));
  write("klarebrief.config.yaml", "profiel: eigen\n");
  write("oud.md", old);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

const old = `Geachte mevrouw De Vries,

U dient binnen 6 weken € 125,00 te betalen. Indien u verhuist, meldt u dit.

Hoogachtend,

Anna Jansen
`;
const same = `Geachte mevrouw De Vries,

U moet binnen zes weken 125 euro betalen. Verhuist u? Dan meldt u dit.

Hoogachtend,

Anna Jansen
`;

const compare = (...args: readonly string[]): Promise<Outcome> => runIn(folder, ["compare", ...args]);

test("the same facts in other words give 0, another fact 1", async () => {
  write("nieuw.md", same);
  expect((await compare("oud.md", "nieuw.md")).code).toBe(0);
  write("nieuw.md", same.replace("125 euro", "152 euro"));
  const changed = await compare("oud.md", "nieuw.md");
  expect(changed.code).toBe(1);
  expect(changed.out).toContain("Er zijn feiten veranderd.");
  expect(changed.out).toMatch(
    /Bedrag: is anders\n {4}oud {3}3:24 .*\[€ 125,00\].*\n {4}nieuw 3:25 .*\[152 euro\]/u,
  );
});

test("doubt gives 0, and 1 with --strict", async () => {
  write(
    "nieuw.md",
    same.replace("Verhuist u? Dan meldt u dit.", "Indien u verhuist, kunt u dit hier melden."),
  );
  expect((await compare("oud.md", "nieuw.md", "--format", "json")).out).toContain('"verdict": "uncertain"');
  expect((await compare("oud.md", "nieuw.md")).code).toBe(0);
  expect((await compare("oud.md", "nieuw.md", "--strict")).code).toBe(1);
});

test("JSON has the fields of the contract", async () => {
  write("nieuw.md", same.replace("125 euro", "152 euro").replace("zes weken ", ""));
  const json = JSON.parse((await compare("oud.md", "nieuw.md", "--format", "json")).out) as Record<
    string,
    unknown
  >;
  expect(Object.keys(json)).toEqual(["version", "verdict", "facts", "readability", "findings"]);
  expect(json).toMatchObject({
    version: 1,
    verdict: "changed",
    facts: [
      {
        kind: "term",
        status: "lost",
        before: {
          text: "6 weken",
          start: { line: 3, column: 16, offset: 42 },
          end: { line: 3, column: 23, offset: 49 },
        },
        after: null,
      },
      { kind: "amount", status: "changed", before: { text: "€ 125,00" }, after: { text: "152 euro" } },
    ],
    readability: { before: { sentences: 4 }, after: { sentences: 5 } },
  });
  const { gone, kept } = json.findings as Record<string, readonly { rule: string; found?: string }[]>;
  expect(gone?.map(({ found }) => found)).toContain("Indien");
  expect(kept?.map(({ rule }) => rule)).toContain("toon/stijve-slotgroet");
  expect(Object.keys(json.findings as object)).toEqual(["gone", "new", "kept"]);
});

test("mistakes of the user are one line of Dutch and exit code 2", async () => {
  for (const args of [
    ["oud.md"],
    ["oud.md", "nergens.md"],
    ["oud.md", "oud.md", "oud.md"],
    ["oud.md", "oud.md", "--format", "xml"],
  ]) {
    const { code, err, out } = await compare(...args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(/^[^\n]+\n$/u);
  }
});
