// SPDX-License-Identifier: EUPL-1.2
import type { Severity } from "../finding.ts";

/** What a saved result says of a letter, as far as it is compared; also what the result of now says of it. */
export interface SavedLetter {
  readonly path: string;
  readonly readability: { readonly lint: number | null; readonly level: number | null } | null;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly fingerprint: string;
  }[];
}

/** A saved result in little room: by path the level of each letter, and its fingerprints with blanks between. */
export type Baseline = ReadonlyMap<string, { readonly level: number; readonly prints: string }>;

const printsOf = ({ findings }: Comparable): string =>
  findings.map(({ fingerprint }) => fingerprint).join(" ");

/** Makes a baseline of the letters of a saved result. */
export async function baselineOf(letters: AsyncIterable<SavedLetter>): Promise<Baseline> {
  const baseline = new Map<string, { readonly level: number; readonly prints: string }>();
  for await (const letter of letters)
    baseline.set(letter.path, { level: letter.readability?.level ?? 0, prints: printsOf(letter) });
  return baseline;
}

/** How often each fingerprint stands in these. */
function countsOf(prints: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const own of prints)
    for (const print of own.split(" ")) counts.set(print, (counts.get(print) ?? 0) + 1);
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

/** What is known of the letters of now. */
export interface Now {
  /** Their paths, when these are known before the first comes. */
  readonly paths?: ReadonlySet<string>;
  /** Whether a letter of the baseline is no longer where it was. */
  readonly isGone: (path: string) => boolean;
}

/**
 * Letters as they come, with only the findings that the baseline does not have: matched by path and fingerprint. A letter whose path is
 * new may have been renamed: its findings are matched with those of letters that are gone, each once, in order. Letters only wait for
 * each other where their paths were not known before: until it is sure which are gone.
 */
export async function* newFindings<L extends Comparable>(
  letters: AsyncIterable<L>,
  baseline: Baseline,
  { paths, isGone }: Now,
): AsyncGenerator<L> {
  const left = new Map(baseline);
  const gone = new Set([...baseline.keys()].filter((path) => !paths?.has(path) && isGone(path)));
  let renamed: Map<string, number> | undefined;
  const onlyNew = (letter: L): L => {
    const own = left.get(letter.path);
    if (!own) renamed ??= countsOf(Array.from(gone, (path) => baseline.get(path)?.prints ?? ""));
    const counts = own ? countsOf([own.prints]) : (renamed ?? new Map<string, number>());
    const findings = letter.findings.filter(({ fingerprint }) => !take(counts, fingerprint));
    if (own) {
      const prints = Array.from(counts, ([print, n]) => Array<string>(n).fill(print)).flat();
      left.set(letter.path, { ...own, prints: prints.join(" ") });
    }
    return { ...letter, findings };
  };
  const waiting: L[] = [];
  for await (const letter of letters) {
    if (!paths) gone.delete(letter.path);
    const mustWait = waiting.length > 0 || !left.has(letter.path);
    if (!paths && gone.size > 0 && mustWait) waiting.push(letter);
    else {
      for (const other of waiting.splice(0)) yield onlyNew(other);
      yield onlyNew(letter);
    }
  }
  for (const letter of waiting) yield onlyNew(letter);
}
