// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { check } from "../check.ts";
import { loadLanguage } from "../node/load-language.ts";
import { prepareRules } from "../rules/prepare.ts";
import { sourceCards } from "../testing/source-rules.ts";
import { isOtherLanguage } from "./other-language.ts";

test.each([
  "Do you not speak Dutch? Please call us and we will help you.",
  "Sprechen Sie kein Niederländisch? Rufen Sie uns bitte an, wir helfen Ihnen gern.",
  "Vous ne parlez pas néerlandais? Appelez-nous, nous vous aidons avec cette lettre.",
  "¿No habla usted neerlandés? Llámenos por favor y le ayudamos con esta carta.",
  "Bu mektubu anlamıyorsanız lütfen bizi arayın, size yardım için buradayız ve bir tercüman ararız.",
  "Jeśli nie rozumie Pan tego listu, prosimy do nas zadzwonić, a my pomożemy.",
  "إذا كنت لا تفهم هذه الرسالة فاتصل بنا وسوف نساعدك",
  "Якщо ви не розумієте цього листа, зателефонуйте нам.",
  "Haddii aadan fahmin warqaddan fadlan na soo wac waan ku caawin doonnaa waxaana kuu raadin doonnaa turjumaan luqaddaada ku hadla si aad u fahamto waxa ku qoran warqadda.",
])("another language: %s", (text) => {
  expect(isOtherLanguage(text)).toBe(true);
});

test.each([
  "U krijgt van ons een brief.",
  "De workshop Home Sweet Home is op maandag in The Hague Security Delta.",
  "Paspoort, identiteitskaart, rijbewijs, bankafschriften, loonstroken, huurcontract.",
  "Gemeente Voorbeeldstad, Postbus 1, 1234 AB Voorbeeldstad, Nederland",
  "Please call us.",
  "12345 67890",
  "",
])("Dutch, or too little to say: %s", (text) => {
  expect(isOtherLanguage(text)).toBe(false);
});

const rules = prepareRules({ version: 1, hash: "", cards: sourceCards() });
const language = loadLanguage();
const head =
  "Geachte mevrouw De Vries,\n\nU krijgt van ons een nieuwe pas. Die komt met de post. U hoeft niets te doen.\n\n";
const english =
  "If you do not understand this letter, please call us and we will help you. You can also come to our desk, where the people speak English.";

test("a paragraph in another language does not change the score, and is said once", async () => {
  const plain = await check("brief.txt", head, { rules, language });
  const mixed = await check("brief.txt", `${head}${english}\n\n${english}\n`, { rules, language });
  expect(mixed.readability).toEqual(plain.readability);
  const rulesOf = (findings: typeof plain.findings): readonly string[] => findings.map(({ rule }) => rule);
  expect(rulesOf(mixed.findings).filter((rule) => rule === "leesbaarheid/andere-taal")).toHaveLength(1);
  expect(rulesOf(mixed.findings).filter((rule) => rule !== "leesbaarheid/andere-taal")).toEqual(
    rulesOf(plain.findings),
  );
});

test("a letter in another language has no score and one finding", async () => {
  const { readability, findings } = await check("letter.txt", `Dear madam,\n\n${english}\n\n${english}\n`, {
    rules,
    language,
  });
  expect(readability).toMatchObject({ lint: null, level: null, b1: null });
  expect(findings.map(({ rule }) => rule)).toEqual(["leesbaarheid/andere-taal"]);
});

const data = process.env.KLAREBRIEF_DATA;
const regulations = `${data}/raw/regulations.txt.gz`;
test.skipIf(data === undefined || !existsSync(regulations))(
  "of 20,000 paragraphs of regulations hardly any counts as another language",
  () => {
    const lines = gunzipSync(readFileSync(regulations)).toString("utf8").split("\n").slice(0, 20_000);
    const wrong = lines.filter(isOtherLanguage);
    expect(lines.length).toBe(20_000);
    expect(wrong.length, wrong.slice(0, 5).join("\n")).toBeLessThan(100);
  },
);
