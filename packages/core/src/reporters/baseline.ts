// SPDX-License-Identifier: EUPL-1.2
import { UserError } from "../errors.ts";
import type { Baseline } from "./baseline-schema.ts";

export type { Baseline };

const again = "Maak het opnieuw met: klarebrief check --format json";

/** Reads a result that `check --format json` wrote. Throws UserError. */
export async function readBaseline(path: string, text: string): Promise<Baseline> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch {
    throw new UserError(`${path}: dit is geen JSON. ${again}`);
  }
  const version = typeof data === "object" && data !== null && "version" in data ? data.version : undefined;
  if (version !== undefined && version !== 1)
    throw new UserError(`${path}: dit is een uitkomst van een andere versie van Klare Brief. ${again}`);
  const { baselineSchema } = await import("./baseline-schema.ts");
  const read = baselineSchema.safeParse(data);
  if (!read.success) throw new UserError(`${path}: dit is geen uitkomst van Klare Brief. ${again}`);
  return read.data;
}

/** How often each fingerprint stands in these letters. */
function countsOf(letters: Baseline["letters"]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { findings } of letters)
    for (const { fingerprint } of findings) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  return counts;
}

/** Takes one away; false when there was none. */
function take(counts: Map<string, number>, fingerprint: string): boolean {
  const left = counts.get(fingerprint) ?? 0;
  if (left > 0) counts.set(fingerprint, left - 1);
  return left > 0;
}

/** A letter as far as it is compared: a result, or what stands of it in JSON. */
interface Comparable {
  readonly path: string;
  readonly findings: readonly { readonly fingerprint: string }[];
}

/**
 * The letters with only the findings that the baseline does not have: matched by path and fingerprint. A letter whose path is new may
 * have been renamed: its findings are matched with those of letters that are gone, each once, in order of path.
 */
export function newFindings<L extends Comparable>(
  letters: readonly L[],
  baseline: Baseline,
  isGone: (path: string) => boolean,
): readonly L[] {
  const known = new Map(
    Array.from(
      Map.groupBy(baseline.letters, ({ path }) => path),
      ([path, own]) => [path, countsOf(own)],
    ),
  );
  const here = new Set(letters.map(({ path }) => path));
  const gone = countsOf(baseline.letters.filter(({ path }) => !here.has(path) && isGone(path)));
  return letters.map((letter) => {
    const counts = known.get(letter.path) ?? gone;
    return { ...letter, findings: letter.findings.filter(({ fingerprint }) => !take(counts, fingerprint)) };
  });
}
