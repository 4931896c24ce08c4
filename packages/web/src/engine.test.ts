// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { prepareRules } from "@klarebrief/core";
import { loadLanguage, loadRuleSet } from "@klarebrief/core/node";
import { makeDocx, makeOdt, odtParagraph, wordParagraph } from "@klarebrief/core/testing";
import { describe, expect, test } from "vitest";
import { createEngine, longestText } from "./engine.ts";
import type { Checked } from "./messages.ts";

const engine = createEngine({ rules: prepareRules(loadRuleSet()), language: loadLanguage() });
const letter = readFileSync(
  new URL("../../../corpus/letters/bijstand-afwijzing/letter.txt", import.meta.url),
  "utf8",
);
const check = (path: string, content: string | Uint8Array): Promise<Checked> =>
  engine.check({ path, content, choices: {} });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const wordsOf = ({ marks }: Checked, text: string): readonly string[] =>
  marks.map(({ start, end }) => text.slice(start, end));

describe("marks", () => {
  test.each([
    ["brief.txt", "Beste heer Smit,\n\n😀 In het cafe\u0301: indien u vragen heeft, kunt u ons bellen.\n"],
    ["brief.md", "# Brief\n\nU kunt **bellen** &amp; *indien* u vragen heeft: bellen\\!\n"],
    ["brief.html", "<p>U kunt b&eacute;llen <b>indien</b> u vragen heeft.</p>"],
  ])("stand at their words in the text of the editor: %s", async (path, text) => {
    expect(wordsOf(await check(path, text), text).map((word) => word.toLowerCase())).toContain("indien");
  });

  test("stand at their words in the text that is shown of a document", async () => {
    const paragraphs = ["Beste heer Smit,", "Indien u vragen heeft, kunt u bellen."];
    const files = {
      "brief.docx": makeDocx(paragraphs.map((text) => wordParagraph(text)).join("")),
      "brief.odt": makeOdt(paragraphs.map((text) => odtParagraph(text)).join("")),
    };
    for (const [path, content] of Object.entries(files)) {
      const opened = await engine.open({ path, bytes: content });
      if ("problem" in opened) throw new Error(opened.problem);
      expect(opened.document).toBe(true);
      expect(wordsOf(await check(path, content), opened.text)).toContain("Indien");
    }
  });

  test("are plain data that can cross to the page", async () => {
    const checked = await check("brief.txt", letter);
    expect(checked.marks.length).toBeGreaterThan(20);
    expect(structuredClone(checked)).toEqual(checked);
  });
});

test("the summary has the score, the parts, and the biggest wins first", async () => {
  const { summary, marks } = await check("brief.txt", letter);
  if (!summary) throw new Error("There is no summary");
  expect(summary.headline).toMatch(/^Niveau 3, score \d+: 2 fouten, \d+ waarschuwingen, \d+ tips$/u);
  expect(summary.meaning).toHaveLength(2);
  expect(summary.kind).toBe("afwijzing");
  expect(summary.parts.map(({ name }) => name)).toContain("Aanhef");
  const weights = { error: 9, warning: 3, info: 1 };
  const gains = summary.wins.map(({ rule }) =>
    marks.filter((mark) => mark.rule === rule).reduce((sum, { severity }) => sum + weights[severity], 0),
  );
  expect(gains).toEqual([...gains].sort((a, b) => b - a));
  const known = new Set(marks.map(({ fingerprint }) => fingerprint));
  expect(summary.wins.every(({ fingerprint }) => known.has(fingerprint))).toBe(true);
});

test("a kind and a house style that were chosen count", async () => {
  const withKind = await engine.check({
    path: "brief.txt",
    content: letter,
    choices: { kind: "uitnodiging" },
  });
  expect(withKind.summary?.kind).toBe("uitnodiging");
  const content = "Beste Anna,\n\nU bent welkom om 14.30 uur.\n\nMet vriendelijke groet,\nGemeente\n";
  const rulesWith = async (profile: "rijk" | "gemeente-u"): Promise<readonly string[]> => {
    const { marks } = await engine.check({ path: "brief.txt", content, choices: { profile } });
    return marks.map(({ rule }) => rule);
  };
  expect(await rulesWith("rijk")).toContain("formeel/tijd-notatie");
  expect(await rulesWith("gemeente-u")).not.toContain("formeel/tijd-notatie");
});

describe("what cannot be checked says why, in Dutch", () => {
  test.each([
    ["foto.png", new Uint8Array([1, 2, 3]), /Dit soort bestand/u],
    ["brief.pdf", bytes("%PDF-1.7"), /Dit soort bestand/u],
    ["brief.eml", bytes("From: a@example.nl\n\nDag"), /Dit soort bestand/u],
    ["brief.docx", bytes("geen zip"), /./u],
    ["brief.txt", new Uint8Array([0, 1, 0, 2, 0, 0, 0, 3]), /./u],
    ["leeg.txt", new Uint8Array(), /leeg/u],
    ["lang.txt", bytes("a ".repeat(longestText)), /te lang/u],
  ])("%s", async (path, content, why) => {
    const opened = await engine.open({ path, bytes: content });
    expect("problem" in opened && opened.problem).toMatch(why);
  });

  test("a text that is too long is declined, and quickly", async () => {
    const began = performance.now();
    const { summary, notices, marks } = await check("brief.txt", "Indien u belt. ".repeat(350_000));
    expect([summary, marks]).toEqual([null, []]);
    expect(notices.join()).toMatch(/te lang/u);
    expect(performance.now() - began).toBeLessThan(200);
  });
});

test("front matter that is wrong is a notice, and one that is right counts", async () => {
  const wrong = await check("brief.md", "---\nklarebrief:\n  soort: onzin\n---\n\nBeste Anna,\n");
  expect(wrong.notices).toHaveLength(1);
  const right = await check("brief.md", "---\nklarebrief:\n  soort: klacht\n---\n\nBeste Anna,\n");
  expect(right.summary?.kind).toBe("klacht");
});

test("a document gets its comments, or what is safe to mend as changes", async () => {
  const document = makeDocx(wordParagraph("Indien u vragen heeft, kunt u bellen."));
  for (const as of ["comments", "changes"] as const) {
    const answer = await engine.annotate({ path: "brief.docx", bytes: document, choices: {}, as });
    if ("problem" in answer) throw new Error(answer.problem);
    expect(answer.bytes.length).toBeGreaterThan(document.length);
    const again = await engine.open({ path: "brief.docx", bytes: answer.bytes });
    // Changes are read as if they were accepted.
    expect("text" in again && again.text).toContain(as === "comments" ? "Indien u" : "Als u");
  }
});

test("what is safe to mend is mended, and the rest of the text stays", async () => {
  const answer = await engine.fix({ path: "brief.txt", text: letter, choices: {} });
  if ("problem" in answer) throw new Error(answer.problem);
  expect(answer.count).toBeGreaterThan(0);
  expect(answer.text).not.toContain("ingevolge");
  expect(answer.text.split("\n").length).toBe(letter.split("\n").length);
});

test.each(["txt", "html"])(
  "something missing comes with what can be put in, and then is there: %s",
  async (kind) => {
    const lines = letter.split("\n");
    const text = kind === "html" ? lines.map((line) => `<p>${line}</p>`).join("\n") : letter;
    const path = `brief.${kind}`;
    const missing = ({ marks }: Checked) =>
      marks.find(({ rule }) => rule === "briefonderdelen/telefoonnummer-ontbreekt");
    const insertion = missing(await check(path, text))?.insertion;
    if (!insertion) throw new Error("There is nothing to put in");
    expect(insertion.title).toBe("Zet er een contactblok in");
    const filled = insertion.text.replace("XXX (telefoonnummer)", "088 123 45 67");
    const mended = text.slice(0, insertion.at) + filled + text.slice(insertion.at);
    expect(missing(await check(path, mended))).toBeUndefined();
  },
);
