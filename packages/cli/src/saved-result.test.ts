// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { savedLetters } from "./saved-result.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "klarebrief-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function read(text: string) {
  writeFileSync(join(folder, "oud.json"), text);
  const letters = [];
  for await (const letter of savedLetters(folder, "oud.json")) letters.push(letter);
  return letters;
}

const finding = { rule: "toon/dreigend", severity: "error", fingerprint: "é😀", message: "…" };
const letter = { path: "a.md", readability: { lint: 40.1, level: 2, words: 9 }, findings: [finding] };
const result = { version: 1, letters: [letter, { ...letter, readability: null }], summary: {} };

test.each([
  ["as we write it", JSON.stringify(result, undefined, 2)],
  ["on one line", JSON.stringify(result)],
  ["with the mark of an editor", `\ufeff${JSON.stringify(result)}\n`],
])("gives the letters one by one with what is compared, %s", async (_, text) => {
  const { message: __, ...saved } = finding;
  expect(await read(text)).toEqual([
    { path: "a.md", readability: { lint: 40.1, level: 2 }, findings: [saved] },
    { path: "a.md", readability: null, findings: [saved] },
  ]);
});

test.each([
  ["{", "dit is geen JSON"],
  ["geen json", "dit is geen JSON"],
  [JSON.stringify(result).slice(0, -40), "dit is geen JSON"],
  [`${JSON.stringify(result)}}`, "dit is geen JSON"],
  ["", "dit is geen uitkomst van Klare Brief"],
  ["null", "dit is geen uitkomst van Klare Brief"],
  ["[]", "dit is geen uitkomst van Klare Brief"],
  ['{"a":1}', "dit is geen uitkomst van Klare Brief"],
  ['{"version":1}', "dit is geen uitkomst van Klare Brief"],
  ['{"version":1,"letters":[{"path":1}],"summary":{}}', "dit is geen uitkomst van Klare Brief"],
  ['{"version":1,"letters":[{"path":"a"}],"summary":{}}', "dit is geen uitkomst van Klare Brief"],
  ['{"version":7,"letters":[]}', "dit is een uitkomst van een andere versie van Klare Brief"],
])("what cannot be used is refused with the reason and what to do: %s", async (text, reason) => {
  await expect(read(text)).rejects.toThrow(
    `oud.json: ${reason}. Geef resultaat.json van een eerder rapport, of de uitkomst van klarebrief check --format json.`,
  );
});

test("a file that is not there, or a folder, is said", async () => {
  const first = (name: string) => savedLetters(folder, name).next();
  await expect(first("weg.json")).rejects.toThrow("weg.json: Dit bestand is er niet. Klopt de naam?");
  await expect(first(".")).rejects.toThrow(".: Wij kunnen dit bestand niet lezen. Klopt de naam?");
});
