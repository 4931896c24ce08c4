// SPDX-License-Identifier: EUPL-1.2
import type { Letter } from "../../letter.ts";
import { compilePattern } from "../regex.ts";
import type { Checker } from "../rule.ts";
import { covers } from "./find-text.ts";
import { anyOf, bodyLines, type Line, matchesOf, says, spanIn } from "./tone-text.ts";

const refusal = anyOf(
  [
    "(?:wijs|wijzen) (?:ik|wij|we) (?:uw|je|jouw|het|de|dit)\\b[^.?!]{0,80}\\baf",
    "(?:ik|wij|we) (?:wijs|wijzen) (?:uw|je|jouw|het|de|dit)\\b[^.?!]{0,80}\\baf",
    "(?:uw|je|jouw) (?:\\p{L}+ ){0,2}?(?:aanvraag|verzoek|klacht|bezwaar|declaratie)\\b[^.?!,]{0,40}\\b(?:wordt|is) (?:dan ook |daarom |derhalve |hierbij |helaas )?(?:afgewezen|geweigerd|verworpen)",
    "(?:kan|kunnen) (?:ik|wij|we) (?:helaas )?(?:niet aan (?:uw|je) (?:verzoek|wens)|(?:uw|je) (?:aanvraag|verzoek) niet) (?:voldoen|inwilligen|honoreren|toekennen|toewijzen)",
    "(?:ik|wij|we) (?:kan|kunnen) (?:helaas )?(?:niet aan (?:uw|je) (?:verzoek|wens)|(?:uw|je) (?:aanvraag|verzoek) niet) (?:voldoen|inwilligen|honoreren|toekennen|toewijzen)",
    "moet(?:en)? (?:ik|wij|we) (?:uw|je)\\b[^.?!]{0,40}\\b(?:afwijzen|weigeren)",
    "(?:u komt|komt u|je komt|kom je) (?:helaas )?niet in aanmerking",
  ],
  "g",
);

/** Cold whatever stands beside it. */
const formula = anyOf(
  [
    "regels zijn (?:nu eenmaal )?regels",
    "(?:dat|dit|zo) (?:is|zijn) (?:het )?nu eenmaal",
    "(?:wij zijn|we zijn|ik ben|zijn wij|ben ik) niet bereid",
    "(?:ter|voor) kennisgeving aangenomen",
    "tot (?:mijn|onze) (?:grote )?spijt",
    "moet(?:en)? (?:wij|ik|we) u teleurstellen",
    "(?:(?:wij|ik|we) (?:zien|zie)|(?:zien|zie) (?:wij|ik|we)) (?:\\p{L}+ ){0,2}geen (?:aanleiding|grond|reden) (?:om|tot|voor)",
    "kunnen (?:wij|we) (?:hier )?(?:niets|niet veel) (?:aan doen|voor u (?:doen|betekenen))",
    "(?:wij|we) kunnen (?:hier )?(?:niets|niet veel) (?:aan doen|voor u (?:doen|betekenen))",
    "niet tot een (?:ander|andere) (?:oordeel|besluit|conclusie)(?: leiden| komen)?",
  ],
  "g",
);

const reason = anyOf([
  "omdat",
  "doordat",
  "want",
  "daarom",
  "daardoor",
  "namelijk",
  "vanwege",
  "wegens",
  "de redenen?",
  "reden(?:en)?",
  "toelichting",
  "waarom",
  "(?:dat|dit) komt",
  "(?:uw|je) (?:inkomen|vermogen) is",
  "voldoet niet aan",
  "voldoen niet aan",
]);

const wayOn = anyOf([
  "(?:u kunt|kunt u|je kunt) (?:\\p{L}+ ){0,2}wel",
  "wat kunt u (?:nu |wel )?doen",
  "wel (?:recht|mogelijk|krijgen|aanvragen)",
  "opnieuw (?:een aanvraag|aanvragen)",
  "nieuwe aanvraag",
  "misschien (?:kunt|kan|hebt|heeft|krijgt)",
]);

/** Not decided yet: a condition, a possibility, somebody else's question. */
const undecided = compilePattern(
  String.raw`\b(?:als|indien|wanneer|tenzij|mocht|zou|zouden)\b|\b(?:kan|kunnen) (?:worden |\p{L}+ )?(?:afgewezen|geweigerd)\b|\?$`,
);

const before = 3;
const after = 3;

const hasTextField = (letter: Letter, { sentence }: Line): boolean =>
  letter.fields.some(
    (field) =>
      covers(sentence, field) &&
      (field.type === "text" || field.type === "unknown") &&
      /reden|motiv|note|reason|toelicht|tekst|text/iu.test(field.name),
  );

/** A refusal with no reason and no way on beside it, and fixed phrases that are cold anyhow. */
export const coldRefusal: Checker = function* (letter) {
  const lines = bodyLines(letter);
  for (const [i, line] of lines.entries()) {
    if (line.isHeading) continue;
    for (const match of matchesOf(letter, line, formula))
      yield { at: spanIn(line, match), message: "formule" };
    if (says(letter, line, undecided)) continue;
    const near = lines.slice(Math.max(0, i - before), i + after + 1);
    if (
      near.some(
        (other) => says(letter, other, reason) || says(letter, other, wayOn) || hasTextField(letter, other),
      )
    )
      continue;
    for (const match of matchesOf(letter, line, refusal)) yield { at: spanIn(line, match) };
  }
};
