// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadLanguage } from "../node/load-language.ts";
import { parseCard } from "../rules/compile.ts";
import { prepareRules } from "../rules/prepare.ts";
import { sourceCards } from "../testing/source-rules.ts";
import { decode, encodeLike, fixLetter } from "./index.ts";

const rules = prepareRules({ version: 1, hash: "", cards: sourceCards() });
const language = loadLanguage();
const fix = async (path: string, content: Uint8Array | string) => {
  const result = await fixLetter(path, content, { rules, language });
  if ("code" in result) throw new Error(result.message);
  return result;
};

test("safe words are replaced, with their capital, and nothing else", async () => {
  const { source, applied } = await fix(
    "brief.md",
    "Indien u **tevens** geld krijgt, belt u ons onverwijld.\r\n\r\nWij *verstrekken* &euro; 10.\r\n",
  );
  expect(source).toBe(
    "Als u **ook** geld krijgt, belt u ons meteen.\r\n\r\nWij *verstrekken* &euro; 10.\r\n",
  );
  expect(applied.map(({ found }) => found)).toEqual(["Indien", "tevens", "onverwijld"]);
});

test("the fixed letter has no finding that was not there", async () => {
  const folder = new URL("../../../../corpus/letters/", import.meta.url);
  let applied = 0;
  for (const slug of readdirSync(folder)) {
    const name = readdirSync(new URL(`${slug}/`, folder)).find((file) => file.startsWith("letter.")) ?? "";
    const result = await fix(name, readFileSync(new URL(`${slug}/${name}`, folder)));
    const counts = (findings: readonly { readonly rule: string }[]) =>
      Map.groupBy(findings, ({ rule }) => rule);
    const before = counts(result.before.findings);
    for (const [rule, own] of counts(result.after.findings))
      expect(own.length, `${slug} ${rule}`).toBeLessThanOrEqual(before.get(rule)?.length ?? 0);
    expect(result.after.findings.length).toBeLessThanOrEqual(
      result.before.findings.length - result.applied.length,
    );
    applied += result.applied.length;
  }
  expect(applied).toBeGreaterThan(40);
}, 60_000);

test("a fix that makes a new finding is refused, the others are applied", async () => {
  const card = (id: string, replace: string) =>
    parseCard(
      `${id}.yml`,
      `id: ${id}\ntitle: Een titel\nwhy: Reden.\nsource: [{title: eigen oordeel}]\nseverity: warning\nauthority: style\nmessage: Vervang {found}.\nexamples: [{text: a}, {text: b}]\nkind: replace\ntable: ${id.slice(6)}.tsv\n`,
      new Map([[`proef/${id.slice(6)}.tsv`, `woord\tsoort\tbeter\tvormen\ttenzij\tveilig\n${replace}\n`]]),
    );
  const own = prepareRules({
    version: 1,
    hash: "",
    cards: [
      card("proef/een", "aap\tbw\tnoot\t\t\tja\nmies\tbw\tboom\t\t\tja"),
      card("proef/twee", "noot\tbw\tvis\t\t\tnee"),
    ],
  });
  const result = await fixLetter("a.txt", "De aap en mies gaan vandaag naar huis.", { rules: own });
  if ("code" in result) throw new Error(result.message);
  expect([result.source, result.refused.map(({ found }) => found)]).toEqual([
    "De aap en boom gaan vandaag naar huis.",
    ["aap"],
  ]);
});

describe("the encoding stays", () => {
  const text = "Indien u één brief krijgt: € 10.\r\n";
  const utf16 = (little: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(2 * (text.length + 1)));
    [...`\uFEFF${text}`].forEach((unit, i) => {
      view.setUint16(2 * i, unit.charCodeAt(0), little);
    });
    return new Uint8Array(view.buffer);
  };
  test.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${text}`)],
    ["UTF-16 LE", utf16(true)],
    ["UTF-16 BE", utf16(false)],
    ["Windows-1252", Uint8Array.from([...text].map((unit) => (unit === "€" ? 0x80 : unit.charCodeAt(0))))],
  ])("%s", (_, bytes) => {
    const before = decode(bytes);
    expect(before).toBe(text);
    const after = encodeLike(bytes, text, text.replace("Indien", "Als"));
    expect(after?.slice(-6)).toEqual(bytes.slice(-6));
    expect(decode(after ?? new Uint8Array())).toBe(text.replace("Indien", "Als"));
  });

  test("what the encoding has no character for is not written", () => {
    const bytes = Uint8Array.from([0x80, 0xe9]);
    expect(encodeLike(bytes, "€é", "€é😀")).toBe(undefined);
  });
});
