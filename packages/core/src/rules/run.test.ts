// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { check, checkLetter, readLetter } from "../check.ts";
import type { Letter } from "../letter.ts";
import { parseCard } from "./compile.ts";
import { prepareRules } from "./prepare.ts";
import type { Rule } from "./rule.ts";
import { defaultRunOptions, missingPlace } from "./run.ts";

const card = (id: string, extra: string): string =>
  `id: ${id}\ntitle: Titel\nwhy: Reden.\nsource: [{title: eigen oordeel}]\nauthority: style\nmessage: Vervang ‘{found}’ door {expected}.\nexamples: [{text: a}, {text: b}]\n${extra}`;
const ruleOf = (id: string, extra: string): Rule => {
  const [rule] = prepareRules({
    version: 1,
    hash: "",
    cards: [parseCard(`${id}.yml`, card(id, extra), new Map())],
  });
  if (!rule) throw new Error("no rule");
  return rule;
};
const word = ruleOf(
  "proef/woord",
  "severity: warning\nkind: replace\nreplace: {indien: [als], teneinde: [om]}\n",
);
const heavier = ruleOf("proef/zwaarder", "severity: error\nkind: replace\nreplace: {indien: [als]}\n");

async function letterOf(text: string, path = "brief.md"): Promise<Letter> {
  const letter = await readLetter(path, text);
  if ("code" in letter) throw new Error(letter.message);
  return letter;
}
const shown = (letter: Letter, rules: readonly Rule[]) =>
  checkLetter(letter, rules).findings.map(({ rule, found, message, start }) => ({
    rule,
    found,
    message,
    start,
  }));

test("of two findings on one span the weightier is kept", async () => {
  const letter = await letterOf("U belt ons indien u dit wilt.");
  expect(shown(letter, [word, heavier])).toEqual([
    { rule: "proef/zwaarder", found: "indien", message: "Vervang ‘indien’ door ‘als’.", start: 11 },
  ]);
});

test("what is said of the layout stands beside what is said of the words on the same span", async () => {
  const layout = ruleOf("leesbaarheid/proef", "severity: info\nkind: replace\nreplace: {indien: [als]}\n");
  const letter = await letterOf("U belt ons indien u dit wilt.");
  expect(shown(letter, [word, heavier, layout]).map(({ rule }) => rule)).toEqual([
    "proef/zwaarder",
    "leesbaarheid/proef",
  ]);
});

test("a match may be heavier than its card, but the config decides", async () => {
  const dated: Rule = {
    ...word,
    check: () => [{ at: "missing", severity: "error", authority: "law" }],
  };
  const letter = await letterOf("U belt ons.");
  const weights = (options = defaultRunOptions) =>
    checkLetter(letter, [dated], options).findings.map(({ severity, authority }) => [severity, authority]);
  expect(weights()).toEqual([["error", "law"]]);
  const settings = new Map([["proef/woord", { severity: "info" as const }]]);
  expect(weights({ ...defaultRunOptions, settings })).toEqual([["info", "law"]]);
});

test("the capital of the match is given to the better word", async () => {
  const letter = await letterOf("Indien u dit wilt.");
  expect(checkLetter(letter, [word]).findings.map(({ expected }) => expected)).toEqual([["Als"]]);
});

test("a rule that throws becomes a failure and the others run on", async () => {
  const letter = await letterOf("U belt indien nodig.");
  const broken: Rule = {
    ...word,
    card: { ...word.card, id: "proef/kapot" },
    // biome-ignore lint/correctness/useYield: it throws before it can yield
    check: function* () {
      throw new Error("stuk");
    },
  };
  const { findings, failures } = checkLetter(letter, [broken, word]);
  expect(failures).toEqual([
    {
      code: "rule-failed",
      message: "De regel proef/kapot werkt niet goed bij deze brief. De andere regels zijn wel gebruikt.",
    },
  ]);
  expect(findings.map(({ rule }) => rule)).toEqual(["proef/woord"]);
  expect(() => checkLetter(letter, [broken], { ...defaultRunOptions, strict: true })).toThrow("stuk");
});

test("a finding keeps its fingerprint when text is put before it, and two of one sentence differ", async () => {
  const before = checkLetter(await letterOf("U belt indien nodig, indien u wilt."), [word]).findings.map(
    ({ fingerprint }) => fingerprint,
  );
  const after = checkLetter(await letterOf("Een nieuwe zin.\n\nU belt indien nodig, indien u wilt."), [
    word,
  ]).findings.map(({ fingerprint }) => fingerprint);
  expect(new Set(before).size).toBe(2);
  expect(after).toEqual(before);
});

test("a suppression comment, the word list and an ignored fingerprint silence a finding", async () => {
  const all = await check("brief.md", "U belt indien nodig.", { rules: [word] });
  const [finding] = all.findings;
  expect(finding?.found).toBe("indien");
  const findingsOf = async (text: string, extra: object) =>
    (await check("brief.md", text, { rules: [word], ...extra })).findings;
  expect(
    await findingsOf(
      "<!-- klarebrief-negeer proef/woord: moet -->\nU belt indien nodig.\n\nU komt indien nodig.",
      {},
    ),
  ).toHaveLength(1);
  expect(await findingsOf("U belt indien nodig.", { words: ["indien"] })).toEqual([]);
  expect(
    await findingsOf("U belt indien nodig.", { config: { negeer: [finding?.fingerprint ?? ""] } }),
  ).toEqual([]);
  expect(await findingsOf("U belt indien nodig.", { config: { regels: { proef: "uit" } } })).toEqual([]);
  expect(
    await findingsOf("U belt indien nodig.", { config: { regels: { proef: "uit", "proef/woord": "info" } } }),
  ).toHaveLength(1);
});

test("found is exactly the source, and markup inside the span makes a fix unsafe", async () => {
  const safe = ruleOf("proef/veilig", "severity: info\nkind: replace\nreplace: {indien: [als]}\n");
  const letter = await letterOf("U belt in**dien** nodig.");
  expect(checkLetter(letter, [safe]).findings.map(({ found, safe: isSafe }) => [found, isSafe])).toEqual([
    ["in**dien", false],
  ]);
});

test("a missing thing stands at the contact part, else before the closing, else after the body, else at the end", async () => {
  const placeIn = async (text: string) => {
    const letter = await letterOf(text);
    return letter.text.slice(0, missingPlace(letter).start);
  };
  const body = "Beste mevrouw De Vries,\n\nU krijgt het geld op 3 maart van ons op uw rekening.";
  expect(
    await placeIn(
      `${body}\n\nHebt u vragen? Bel ons op 088 123 45 67.\n\nMet vriendelijke groet,\n\nJ. Jansen`,
    ),
  ).toMatch(/67\.$/u);
  expect(await placeIn(`${body}\n\nMet vriendelijke groet,\n\nJ. Jansen`)).toMatch(/rekening\.\s*$/u);
  expect(await placeIn(body)).toMatch(/rekening\.$/u);
});

test("a match in pieces is named by its pieces and covers all between", async () => {
  const split = ruleOf(
    "proef/gesplitst",
    'severity: info\nkind: replace\nreplace: {"geeft … aan": [zegt]}\n',
  );
  const letter = await letterOf("Mevrouw De Vries geeft dit bij ons aan.");
  expect(
    checkLetter(letter, [split]).findings.map(({ message, found, expected }) => ({
      message,
      found,
      expected,
    })),
  ).toEqual([
    { message: "Vervang ‘geeft … aan’ door ‘zegt’.", found: "geeft dit bij ons aan", expected: [] },
  ]);
});
