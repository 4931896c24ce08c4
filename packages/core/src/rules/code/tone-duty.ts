// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";
import { anyOf, bodyLines, type Line } from "./tone-text.ts";

const duty = anyOf([
  "(?:u|je|jij) moet",
  "moet(?:en)? (?:u|je|jij)",
  "(?:u|je) bent verplicht",
  "bent u verplicht",
  "(?:u|je) dient",
  "dient u",
]);

const inOneSentence =
  /(?<!\p{L})(?:moet(?:en)?|verplicht)(?!\p{L})(?:[^.?!]{0,80}(?<!\p{L})(?:moet(?:en)?|verplicht)(?!\p{L})){2}/iu;

const reader = anyOf(["u", "je"]);

/** From how many duties in a row it is a pile. */
const pile = 3;

/** Sentences that follow each other in one block and each lay a duty on the reader. A list of steps is no pile. */
function* piles(lines: readonly Line[]): Generator<readonly Line[]> {
  let run: Line[] = [];
  for (const line of lines) {
    const follows = run.at(-1)?.sentence.block === line.sentence.block;
    if (!duty.test(line.text) || !follows) {
      if (run.length >= pile) yield run;
      run = [];
    }
    if (duty.test(line.text)) run.push(line);
  }
  if (run.length >= pile) yield run;
}

/** Three or more duties close together. */
export const manyDuties: Checker = function* (letter) {
  const lines = bodyLines(letter).filter(
    ({ sentence, isHeading }) => !isHeading && letter.blocks[sentence.block]?.kind !== "listItem",
  );
  const taken = new Set<Line>();
  for (const run of piles(lines)) {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) continue;
    for (const line of run) taken.add(line);
    yield {
      at: { start: first.sentence.start, end: last.sentence.end },
      values: { count: String(run.length) },
    };
  }
  for (const line of lines)
    if (!taken.has(line) && inOneSentence.test(line.text) && reader.test(line.text))
      yield { at: { start: line.sentence.start, end: line.sentence.end }, values: { count: String(pile) } };
};
