// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Span } from "../../letter.ts";
import type { Checker } from "../rule.ts";
import { overlaps } from "./find-text.ts";

/** Greetings that fit anybody. A group that is named ("ouders", "bewoner van de Kerkstraat") is a greeting like a name. */
const anonymous =
  /^(?:l\.?\s?s\.?|lectori salutem|(?:zeer )?(?:geachte|beste|dag|hallo) (?:(?:de )?heer(?: ?[/,&] ?|,? (?:of|en) )(?:geachte )?mevrouw|mevrouw(?: ?[/,&] ?|,? (?:of|en) )(?:geachte )?(?:de )?(?:meneer|heer)|meneer(?: ?[/,&] ?|,? (?:of|en) )mevrouw|lezer(?:es)?|relatie|aanvrager|deelnemer|inwoner|klant|cliënt|burger|gebruiker|belanghebbende|debiteur|geadresseerde|indiener|melder))(?=\s*(?:[,:!]|$))/iu;

/** The first line of the greeting: the recognised part may stop at a comma inside it. */
function greetingLine(letter: Letter): Span | undefined {
  const part = letter.parts.find(({ part: name }) => name === "greeting");
  if (!part) return undefined;
  const lineEnd = letter.text.indexOf("\n", part.start);
  return { start: part.start, end: lineEnd < 0 ? letter.text.length : lineEnd };
}

/** A greeting without a name where the sender can know it. */
export const namelessGreeting: Checker = function* (letter) {
  const line = greetingLine(letter);
  if (!line || letter.fields.some((field) => overlaps(field, line))) return;
  const found = anonymous.exec(letter.text.slice(line.start, line.end))?.[0];
  if (found !== undefined) yield { at: { start: line.start, end: line.start + found.length } };
};
