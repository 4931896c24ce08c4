// SPDX-License-Identifier: EUPL-1.2
import type { Letter, LetterKind } from "../../letter.ts";
import { compilePattern } from "../regex.ts";
import type { Checker } from "../rule.ts";
import { anyOf, bodyLines, type Line, spanIn } from "./tone-text.ts";

const badKinds: ReadonlySet<LetterKind> = new Set([
  "afwijzing",
  "stopzetting",
  "terugvordering",
  "boete",
  "last",
  "herinnering",
  "aanmaning",
  "veertiendagenbrief",
  "dwangbevel",
  "voornemen",
]);

const badNews = anyOf([
  "vertraging",
  "(?:te|teveel) (?:veel )?(?:ontvangen|gekregen)",
  "afgewezen",
  "afwijzen",
  "terugbetalen",
  "boete",
  "deurwaarder",
  "incassobureau",
  "(?:uitkering|toeslag|subsidie) stopt",
]);

/** A whole sentence that cheers. "Fijne dag" is a way to say goodbye and stays. */
const cheers = compilePattern(
  String.raw`^(?:wat )?(?:leuk|fijn|mooi|super|geweldig) (?:dat|om)\b|\bgoed nieuws\b|^(?:gefeliciteerd|hoera|proficiat)\b|^(?:alvast )?(?:een )?(?:fijne|mooie|prettige|zonnige|heerlijke) (?:zomer|vakantie|feestdagen|kerst|pasen|voorjaar)\b|\bveel plezier\b|\b(?:jammer|leuk|fijn|super|gezellig|samen)\b[^.?]{0,200}!$`,
);

const emoji = /\p{Emoji_Presentation}/gu;

/** How far the bad news may stand from the cheer in a letter that is not bad news as a whole. */
const reach = 2;

function isBadNews(letter: Letter, lines: readonly Line[], at: number): boolean {
  if (badKinds.has(letter.kind.name)) return true;
  return lines.slice(at, at + reach + 1).some(({ text }) => badNews.test(text));
}

/** Cheerful sentences and emoji beside bad news. */
export const falseCheer: Checker = function* (letter) {
  const lines = bodyLines(letter);
  for (const [i, line] of lines.entries()) {
    if (!isBadNews(letter, lines, i)) continue;
    if (cheers.test(line.text)) yield { at: line.sentence };
    else for (const match of line.text.matchAll(emoji)) yield { at: spanIn(line, match) };
  }
};
