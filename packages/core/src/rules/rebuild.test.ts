// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { check } from "../check.ts";
import { loadLanguage } from "../node/load-language.ts";
import { sourceCards } from "../testing/source-rules.ts";
import { prepareRules } from "./prepare.ts";

const rules = prepareRules({
  version: 1,
  hash: "",
  cards: sourceCards().filter(({ id }) =>
    /^begrijpelijk\/(?:moeilijk|eenvoudiger|verwijzing)|^toon\/bevelend/u.test(id),
  ),
});
const language = loadLanguage();

/** The sentence with the first better wording of its first finding; `advice` when there is none to fill in. */
async function mended(text: string, path = "brief.txt"): Promise<string> {
  const { letter, findings } = await check(path, text, { rules, language, strict: true });
  const [first] = findings;
  if (!letter || !first) throw new Error(`nothing found in: ${text}`);
  const [better] = first.expected;
  if (better === undefined) return "advice";
  return letter.text.slice(0, first.start) + better + letter.text.slice(first.end);
}

test.each([
  ["De gemeente implementeert de regels.", "De gemeente voert de regels in."],
  ["Implementeert uw school de regels?", "Voert uw school de regels in?"],
  [
    "Omdat de gemeente de regels implementeert, wordt het rustig.",
    "Omdat de gemeente de regels invoert, wordt het rustig.",
  ],
  ["Wij implementeren de regels op maandag.", "Wij voeren de regels op maandag in."],
  ["Wij gaan de regels implementeren.", "Wij gaan de regels invoeren."],
  ["Wij beginnen de regels te implementeren.", "Wij beginnen de regels in te voeren."],
])("a verb keeps its form and its particle finds its place: %s", async (text, better) => {
  expect(await mended(text)).toBe(better);
});

test.each([
  ["In de bijlage treft u de regels aan.", "In de bijlage vindt u de regels."],
  ["De gemeente schort de betaling op.", "De gemeente stelt de betaling uit."],
  ["Daarom schort ik de betaling op.", "Daarom stel ik de betaling uit."],
  ["Deze regel is niet van toepassing op uw tuin.", "Deze regel geldt niet voor uw tuin."],
  ["De wet heeft betrekking op uw tuin.", "De wet gaat over uw tuin."],
  ["Hierbij stel ik u in de gelegenheid om te komen.", "Hierbij geef ik u de kans om te komen."],
  ["Bent u voornemens te komen?", "Bent u van plan te komen?"],
])("a verb in pieces is replaced with its sentence: %s", async (text, better) => {
  expect(await mended(text)).toBe(better);
});

test.each([
  ["U dient het formulier in te vullen.", "U moet het formulier invullen."],
  ["U dient het formulier in te vullen en op te sturen.", "U moet het formulier invullen en opsturen."],
  ["Daarom dient u te betalen.", "Daarom moet u betalen."],
  ["De brief dient vóór 1 mei plaats te vinden.", "De brief moet vóór 1 mei plaatsvinden."],
  ["De gegevens dienen betrekking te hebben op uw tuin.", "De gegevens moeten betrekking hebben op uw tuin."],
])("what follows ‘dienen te’ loses its ‘te’: %s", async (text, better) => {
  expect(await mended(text)).toBe(better);
});

test.each([
  ["Wij sturen u het afschrift.", "Wij sturen u de kopie."],
  ["Wij sturen u een nieuw afschrift.", "Wij sturen u een nieuwe kopie."],
  ["Wij weten dat tijdstip nog niet.", "Wij weten dat moment nog niet."],
  ["Wij sturen u het afschrift dat u vraagt. ", "advice"],
])("an article and an adjective go with the noun: %s", async (text, better) => {
  expect(await mended(text)).toBe(better);
});

test.each([
  ["De regel is van kracht geworden.", "a helper of another verb"],
  ["De secretaris onderhoudt het contact met u.", "an article inside the phrase"],
  ["De gemeente implementeert de regels die u kent.", "a clause where the particle should stand"],
])("what is not certain is advice: %s", async (text) => {
  expect(await mended(text)).toBe("advice");
});

test("markup inside a longer piece is never lost: it is advice", async () => {
  expect(await mended("U dient het **formulier** in te vullen.", "brief.md")).toBe("advice");
  expect(await mended("**U dient het formulier in te vullen.**", "brief.md")).toBe(
    "U moet het formulier invullen.",
  );
});

test.each([
  ["Wij sturen u het hierboven genoemde besluit.", "Wij sturen u dit besluit."],
  ["Wij sturen u de bovengenoemde gegevens.", "Wij sturen u deze gegevens."],
  ["Onderstaand leest u meer.", "advice"],
  ["Het onderzoek heeft op maandag plaatsgevonden.", "advice"],
  ["Op bijgaand formulier leest u meer.", "advice"],
  ["De wet vereist dat u dit meldt.", "advice"],
  ["Dat is een primaire taak.", "Dat is een eerste taak."],
])("articles, helpers and words of another kind are kept in view: %s", async (text, better) => {
  expect(await mended(text)).toBe(better);
});

test.each([
  ["Uw aanvraag voldoet niet aan de volgende voorwaarde(n).", 0],
  ["Wij wijzen dit af, omdat u niet voldoet aan de eisen.", 0],
  ["U voldoet niet aan de plicht om ons alles te vertellen.", 1],
])("one does what one must, but has what a condition asks: %s", async (text, number) => {
  const { findings } = await check("brief.txt", text, { rules, language, strict: true });
  expect(findings).toHaveLength(number);
});
