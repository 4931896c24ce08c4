// SPDX-License-Identifier: EUPL-1.2
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { hostileLetters, hostileTexts, inXml, plain, write } from "./formats.test.data.ts";

/** Tags with their attributes, and the text between them; throws on XML that is not well-formed. */
function readXml(xml: string): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  const seen: (readonly [string, Readonly<Record<string, string>>])[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) =>
    seen.push([name, attributes as Readonly<Record<string, string>>]),
  );
  parser.on("text", (text) => text.trim() !== "" && seen.push(["#text", { text }]));
  parser.write(xml).close();
  return seen;
}
describe("junit", () => {
  test("has a suite for each letter and a test for each rule in it; tips alone pass", () => {
    const seen = readXml(write("junit", plain));
    const of = (name: string) => seen.filter(([tag]) => tag === name).map(([, attributes]) => attributes);
    expect(of("testsuite")).toEqual([
      { name: "a.md", tests: "2", failures: "1", errors: "0" },
      { name: "goed.md", tests: "1", failures: "0", errors: "0" },
      { name: "stuk.docx", tests: "1", failures: "0", errors: "1" },
    ]);
    expect(of("testcase").map(({ name }) => name)).toEqual([
      "proef/woord",
      "x/tip",
      "geen meldingen",
      "damaged",
    ]);
    expect(of("failure")).toEqual([{ message: "Schrijf ‘als’.", type: "error" }]);
  });

  test("keeps hostile text as text", () => {
    const seen = readXml(write("junit", hostileLetters));
    expect(seen.filter(([tag]) => tag === "failure").map(([, { message }]) => message)).toEqual(
      hostileTexts.map(inXml),
    );
    expect(seen.filter(([tag]) => tag === "testsuite").map(([, { name }]) => name)).toEqual(
      hostileLetters.map(({ path }) => inXml(path)),
    );
    expect(seen.filter(([tag]) => tag === "#text").map(([, { text }]) => text)).toEqual(
      hostileTexts.map((text) => `3:5 ${inXml(text)}`),
    );
  });
});

test("checkstyle keeps hostile text as text, with line, column and rule", () => {
  const seen = readXml(write("checkstyle", hostileLetters));
  expect([...new Set(seen.map(([tag]) => tag))]).toEqual(["checkstyle", "file", "error"]);
  expect(
    seen.filter(([tag, { line }]) => tag === "error" && line === "3").map(([, attributes]) => attributes),
  ).toEqual(
    hostileTexts.map((text) => ({
      line: "3",
      column: "5",
      severity: "warning",
      message: inXml(text),
      source: "klarebrief.proef/woord",
    })),
  );
});
