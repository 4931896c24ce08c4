// SPDX-License-Identifier: EUPL-1.2
import { type CheckOptions, check } from "../check.ts";
import type { CheckResult, Failure, Finding } from "../finding.ts";
import type { Letter } from "../letter.ts";
import { toSource } from "../source-map.ts";

/** A letter with safe fixes applied. */
export interface FixResult {
  /** The decoded source after fixing, without byte order mark. */
  readonly source: string;
  /** What was applied, in order. */
  readonly applied: readonly Finding[];
  /** Safe fixes that would have made a new finding. */
  readonly refused: readonly Finding[];
  readonly before: CheckResult;
  readonly after: CheckResult;
}

/** Safe findings that do not overlap, in order of place. */
export function fixable(letter: Letter, findings: readonly Finding[]): readonly Finding[] {
  let end = 0;
  return findings
    .filter(({ safe, expected }) => safe && expected[0] !== undefined)
    .filter((finding) => {
      const place = toSource(letter.map, finding);
      if (place.start < end) return false;
      end = place.end;
      return true;
    });
}

/** The source with `expected[0]` in the place of each finding; findings stand in order and do not overlap. */
export function replaceFound(letter: Letter, findings: readonly Finding[]): string {
  let text = "";
  let at = 0;
  for (const finding of findings) {
    const { start, end } = toSource(letter.map, finding);
    text += letter.source.slice(at, start) + (finding.expected[0] ?? "");
    at = end;
  }
  return text + letter.source.slice(at);
}

const countRules = ({ findings }: CheckResult): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

/** Whether a rule finds more than before. */
export function isWorse(before: CheckResult, after: CheckResult): boolean {
  const known = countRules(before);
  return (
    after.failures.length > before.failures.length ||
    [...countRules(after)].some(([rule, count]) => count > (known.get(rule) ?? 0))
  );
}

/**
 * Applies the safe fixes of a letter and checks it again. A fix that makes a rule find more than before is left out. A failure when the
 * letter cannot be read.
 */
export async function fixLetter(
  path: string,
  content: Uint8Array | string,
  options: CheckOptions,
): Promise<FixResult | Failure> {
  const before = await check(path, content, options);
  const { letter } = before;
  if (!letter)
    return before.failures[0] ?? { code: "unsupported", message: "Wij kunnen dit bestand niet lezen." };
  const all = fixable(letter, before.findings);
  const tryFixes = async (findings: readonly Finding[]) => {
    const source = replaceFound(letter, findings);
    return { source, after: await check(path, source, options) };
  };
  const whole = await tryFixes(all);
  if (!isWorse(before, whole.after)) return { ...whole, applied: all, refused: [], before };
  const applied: Finding[] = [];
  const refused: Finding[] = [];
  for (const finding of all) {
    const { after } = await tryFixes([...applied, finding]);
    if (isWorse(before, after)) refused.push(finding);
    else applied.push(finding);
  }
  return { ...(await tryFixes(applied)), applied, refused, before };
}
