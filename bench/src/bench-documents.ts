// SPDX-License-Identifier: EUPL-1.2
import { check, prepareRules } from "@klarebrief/core";
import { loadLanguage, loadRuleSet } from "@klarebrief/core/node";
import { makeDocx, wordParagraph } from "@klarebrief/core/testing";

/** Sentences are put together from these, so that no two are the same. */
const openings = [
  "Op {d} hebben wij uw aanvraag met nummer {n} ontvangen",
  "Uit het onderzoek van {d} blijkt dat uw inkomen {a} per maand is",
  "Indien u het niet eens bent met het besluit van {d}, kunt u bezwaar maken",
  "Wij verzoeken u de ontbrekende gegevens vóór {d} aan te leveren",
  "De medewerker die uw dossier {n} behandelt heeft op {d} met u gebeld",
  "Ten aanzien van uw verzoek van {d} delen wij u mede dat het bedrag {a} is",
  "Het college heeft besloten om de uitkering van {a} per {d} te beëindigen",
  "U dient het formulier {n} volledig ingevuld en ondertekend terug te sturen",
];
const endings = [
  "omdat u niet voldoet aan de voorwaarden die in de verordening staan",
  "zodat wij uw aanvraag zo spoedig mogelijk kunnen afhandelen",
  "en daarom wordt er een bedrag van {a} op uw rekening gestort",
  "waarbij wij rekening houden met de kosten van {a} die u hebt gemaakt",
  "tenzij u binnen {w} weken aantoont dat uw situatie is gewijzigd",
  "maar u moet de wijziging zelf binnen {w} dagen aan ons doorgeven",
  "aangezien de termijn van {w} weken inmiddels is verstreken",
];
const months = ["januari", "maart", "mei", "juli", "september", "november"];
const pick = <T>(values: readonly T[], n: number): T | undefined => values[n % values.length];

/** A sentence of about 18 words; another for every number. */
function sentence(n: number): string {
  const fill = (text: string): string =>
    text
      .replaceAll(
        "{d}",
        `${(n % 28) + 1} ${pick(months, Math.floor(n / 28))} ${2000 + (Math.floor(n / 168) % 27)}`,
      )
      .replaceAll("{n}", `Z/${n}`)
      .replaceAll("{a}", `€ ${100 + (n % 9000)},${String(n % 100).padStart(2, "0")}`)
      .replaceAll("{w}", String((n % 50) + 2));
  return `${fill(pick(openings, n) ?? "")}, ${fill(pick(endings, Math.floor(n / 8)) ?? "")}.`;
}

/** Paragraphs of a letter of about 450 words. Of its sentences the given share stands in every letter. */
function paragraphs(letter: number, shared: number): readonly string[] {
  const sentences = Array.from({ length: 17 }, (_, i) =>
    i < 17 * shared ? sentence(i) : sentence(1_000 + letter * 17 + i),
  );
  return [
    `Geachte mevrouw Van Dijk ${letter},`,
    ...Array.from({ length: 5 }, (_, i) => sentences.slice(i * 4, i * 4 + 4).join(" ")),
    "Hebt u vragen? Bel ons op 088 123 45 67.",
    "Met vriendelijke groet,",
    "J. Jansen",
  ];
}

const word = (texts: readonly string[]): Uint8Array =>
  makeDocx(texts.map((text) => wordParagraph(text)).join(""), {
    header: wordParagraph("Gemeente Voorbeeldstad, Postbus 1, 1234 AB Voorbeeldstad"),
    footer: wordParagraph("Ons kenmerk Z/26/01234"),
  });

/** Letters per second of a folder of documents, in one process on one core. */
export async function benchDocuments(): Promise<void> {
  const rules = prepareRules(loadRuleSet());
  const language = loadLanguage();
  const bytes = new TextEncoder();
  for (const [name, make] of [
    ["docx", word],
    ["md", (texts: readonly string[]) => bytes.encode(texts.join("\n\n"))],
  ] as const)
    for (const shared of [0, 0.8]) {
      const count = 60;
      const letters = Array.from({ length: count }, (_, i) =>
        make(paragraphs(i + (name === "md" ? 10_000 : 0), shared)),
      );
      // The first letters of a process are slow: the machine code of the program is still being made.
      for (let i = 0; i < 10; i++)
        await check(`brief.${name}`, make(paragraphs(50_000 + i, shared)), { rules, language });
      let words = 0;
      const start = process.cpuUsage();
      for (const [i, letter] of letters.entries())
        words += (await check(`brief-${i}.${name}`, letter, { rules, language })).readability?.words ?? 0;
      const { user, system } = process.cpuUsage(start);
      console.log(
        `${name}, ${Math.round(words / count)} words, ${shared * 100} % of the sentences recur: ${(count / ((user + system) / 1e6)).toFixed(1)} letters per second of one core`,
      );
    }
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
}
