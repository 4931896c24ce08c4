// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from "../finding.ts";
import type { Block, Letter, Span } from "../letter.ts";

/** Rules about the words and sentences of a text. */
const ofText = /^(?:begrijpelijk|zinsbouw|toon|leesbaarheid)\//u;

/** The rule that says it. */
const says = "leesbaarheid/andere-taal";

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((n, { start, end }) => n + end - start, 0);

/** Whether nearly all of a letter is in another language. */
export function isForeignLetter({ blocks }: Letter): boolean {
  const foreign = blocks.filter((block) => block.foreign);
  return foreign.length > 0 && lengthOf(foreign) > 0.8 * lengthOf(blocks);
}

/** Whether a finding is about text in another language, which is left alone: only what harms any reader stays. */
export function leftAlone(letter: Letter): (finding: Span & Pick<Finding, "rule" | "severity">) => boolean {
  const foreign = letter.blocks.filter((block) => block.foreign);
  if (foreign.length === 0) return () => false;
  const whole = isForeignLetter(letter);
  return ({ rule, severity, start, end }) => {
    if (rule === says) return false;
    if (start === end) return whole;
    const isInside = foreign.some((block) => block.start < end && start < block.end);
    return isInside && (ofText.test(rule) || severity !== "error");
  };
}
