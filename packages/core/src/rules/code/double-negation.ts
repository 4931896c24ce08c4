// SPDX-License-Identifier: EUPL-1.2
import type { Token } from "../../letter.ts";
import { perSentence, setOf } from "../grammar.ts";

const negations = setOf("niet geen nooit niemand niets nergens noch nimmer geenszins evenmin");

/** Words that deny without `niet`: behind a negation the reader has to undo both. */
const denials = setOf(`
  onaannemelijk onaanvaardbaar onbegrijpelijk onbekend onbelangrijk onbevoegd onbillijk ondenkbaar ongebruikelijk ongegrond ongeldig ongeloofwaardig
  ongelukkig ongeoorloofd ongerechtvaardigd ongewenst ongewoon onjuist onmogelijk onnodig onredelijk onrechtmatig onterecht onverschillig onverstandig
  onvoldoende onvolledig onwaarschijnlijk onwenselijk onwettig onzorgvuldig uitgesloten verboden zonder
`);

const breaks = setOf(
  ", ; : – ( ) en maar of want dus dat als om omdat zodat wanneer terwijl dan wat hoe waar waarom",
);

const isDenial = (token: Token): boolean =>
  denials.has(token.lower) || denials.has(token.lower.replace(/e$/u, ""));

/** A negation and a denial close together in one clause: `niet onmogelijk`, `geen onjuiste`. */
function closePair(tokens: readonly Token[], at: number): Token | undefined {
  for (let i = at + 1; i <= at + 12; i++) {
    const token = tokens[i];
    if (!token || breaks.has(token.lower)) return undefined;
    // `niet zonder meer` is a saying.
    if (i <= at + 4 && isDenial(token) && !(token.lower === "zonder" && tokens[i + 1]?.lower === "meer"))
      return token;
    // `niet meer` says that something stopped.
    if (negations.has(token.lower) && !/^(?:meer|langer|alleen)$/u.test(tokens[i + 1]?.lower ?? ""))
      return token;
  }
  return undefined;
}

/** `niet … tenzij`, `niet eerder dan nadat`, `geen … anders dan`. */
const farther: readonly (readonly string[])[] = [
  ["tenzij"],
  ["eerder", "dan", "nadat"],
  ["eerder", "dan"],
  ["anders", "dan"],
];

function farPair(tokens: readonly Token[], at: number): Token | undefined {
  for (const words of farther)
    for (let i = at + 1; i < tokens.length; i++) {
      if (!words.every((word, n) => tokens[i + n]?.lower === word)) continue;
      const last = tokens[i + words.length - 1];
      if (words[0] !== "tenzij") return i - at < 6 ? last : undefined;
      return last;
    }
  return undefined;
}

/** Finds two denials that the reader has to undo, from the one to the other. */
export const doubleNegation = perSentence(
  function* ({ tokens }) {
    for (const [i, token] of tokens.entries()) {
      if (!negations.has(token.lower) || /^(?:alleen|wel)$/u.test(tokens[i + 1]?.lower ?? "")) continue;
      const other = closePair(tokens, i) ?? farPair(tokens, i);
      if (!other) continue;
      yield { at: { start: token.start, end: other.end } };
      break;
    }
  },
  { plain: true },
);
