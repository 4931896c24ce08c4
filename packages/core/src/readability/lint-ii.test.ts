// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { check, readLetter } from "../check.ts";
import { loadLanguage } from "../node/load-language.ts";
import { b1Indication } from "./b1.ts";
import { lintLevel, lintScore, scoreSentences } from "./lint-ii.ts";

const language = loadLanguage();
const score = async (text: string) => {
  const letter = await readLetter("tekst.txt", text, { language });
  if ("code" in letter) throw new Error(letter.message);
  return scoreSentences(
    letter.sentences.map(({ tokens }) => tokens),
    language.lexicon,
  );
};

test("the formula is that of LiNT-II: higher is harder", () => {
  const features = { frequency: 5.2, longestLink: 3, contentWordsPerClause: 4.5, concrete: 0.6 };
  expect(lintScore(features)).toBeCloseTo(21.0204, 3);
  expect(lintScore({ ...features, frequency: 4.2 })).toBeCloseTo(21.0204 + 17.2837, 3);
  expect(lintScore({ ...features, longestLink: 4 })).toBeCloseTo(21.0204 + 1.6244, 3);
  expect(lintScore({ ...features, contentWordsPerClause: 5.5 })).toBeCloseTo(21.0204 + 2.5368, 3);
  expect(lintScore({ ...features, concrete: 0 })).toBeCloseTo(21.0204 + 9.6007, 3);
  expect([lintScore({ ...features, frequency: 9 }), lintScore({ ...features, frequency: 0 })]).toEqual([
    0, 100,
  ]);
});

test("what is undefined has no score", () => {
  const features = { frequency: 5, longestLink: 3, contentWordsPerClause: 4, concrete: 0.5 };
  for (const name of Object.keys(features)) expect(lintScore({ ...features, [name]: null })).toBe(null);
});

test("the borders 34, 46 and 60 belong to the easier level", () => {
  expect([0, 34, 34.01, 46, 46.01, 60, 60.01, 100].map(lintLevel)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
});

test("the first sentence of LiNT-II's own example has its score", async () => {
  const { sentences } = await score("De Oudegracht is het sfeervolle hart van de stad.");
  expect(sentences[0]?.score).toBeCloseTo(18.51, 2);
  expect(sentences[0]?.features.nouns.map(({ token, class: kind }) => `${token.text} ${kind}`)).toEqual([
    "hart undefined",
    "stad concrete",
  ]);
});

test("a sentence without finite verb or of one word has no score", async () => {
  const { sentences } = await score("Brief over uw aanvraag.\n\nStop.");
  expect(sentences.map((own) => own.score)).toEqual([null, null]);
});

test("a letter gets score, level and indication, and each sentence its causes", async () => {
  const easy = "U krijgt een brief. Wij bellen u morgen. U hoeft het huis niet te betalen.";
  const hard =
    "Wij hebben uw aanvraag om vergoeding van de ten behoeve van de bedrijfsvoering gemaakte kosten, gelet op het beleid, afgewezen. De verwerping van de zienswijze geschiedt ambtshalve door het bevoegde bestuursorgaan. De belanghebbende dient de verschuldigdheid te onderbouwen met bescheiden.";
  const [one, other] = await Promise.all(
    [easy, hard].map(async (text) => (await check("brief.txt", text, { rules: [], language })).readability),
  );
  expect([one?.level, one?.b1, other?.level, other?.b1]).toEqual([1, "likely", 4, "unlikely"]);
  expect(other?.sentenceScores[0]).toMatchObject({
    start: 0,
    level: 4,
    link: { first: "Wij", last: "afgewezen" },
  });
});

test("too little text, no grammar and noise have no score", async () => {
  const of = async (text: string) => (await check("brief.txt", text, { rules: [], language })).readability;
  const none = { lint: null, level: null, b1: null };
  expect(await of("U krijgt een brief.")).toMatchObject(none);
  expect(await of("woord ".repeat(2000))).toMatchObject({ ...none, sentenceScores: [] });
  const without = await check("brief.txt", "U krijgt geld. Wij bellen. U komt langs.", { rules: [] });
  expect(without.readability).toMatchObject({ ...none, words: 8 });
});

test("the indication of B1 follows its borders", () => {
  const good = { level: 1, hardWords: 0, longSentences: 0 } as const;
  expect(b1Indication(good)).toBe("likely");
  expect(b1Indication({ ...good, level: 2 })).toBe("doubtful");
  expect(b1Indication({ ...good, hardWords: 2 })).toBe("doubtful");
  expect(b1Indication({ ...good, longSentences: 0.2 })).toBe("doubtful");
  expect(b1Indication({ ...good, level: 3 })).toBe("unlikely");
  expect(b1Indication({ ...good, hardWords: 7 })).toBe("unlikely");
  expect(b1Indication({ ...good, longSentences: 0.5 })).toBe("unlikely");
});
