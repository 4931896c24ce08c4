// SPDX-License-Identifier: EUPL-1.2
import { type Severity, UserError } from "@klarebrief/core";
import type { Baseline, LetterCount, RuleCount } from "@klarebrief/core/reporters";
import { didYouMean, oneOf } from "./options.ts";

const thresholds = ["error", "warning", "info", "law", "norm"] as const;
type Threshold = (typeof thresholds)[number];

/** What makes `check` end with 1. */
export interface Limits {
  readonly failOn: Threshold;
  readonly maxWarnings: number;
  readonly maxLevel: number;
  /** Of a rule or a pack: how many findings there may be. */
  readonly maxOf: ReadonlyMap<string, number>;
}

/** The options by which a user sets limits. */
export const limitSpecs = {
  "fail-on": { type: "string", default: "error" },
  "max-warnings": { type: "string" },
  "max-level": { type: "string" },
  max: { type: "string", multiple: true },
} as const;

interface LimitValues {
  readonly "fail-on": string;
  readonly "max-warnings"?: string | undefined;
  readonly "max-level"?: string | undefined;
  readonly max?: readonly string[] | undefined;
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/u.test(value))
    throw new UserError(`${option} moet een getal zijn, zoals 10. U gaf ‘${value}’.`);
  return Number(value);
}

/** `toon/dreigend=3`, for a rule or a pack that exists. */
function maxOf(value: string, rules: readonly string[]): readonly [string, number] {
  const at = value.lastIndexOf("=");
  if (at < 1)
    throw new UserError(
      `--max hoort een regel en een getal te hebben, zoals --max toon/dreigend=3. U gaf ‘${value}’.`,
    );
  const name = value.slice(0, at);
  const known = [...rules, ...new Set(rules.map((id) => id.slice(0, id.indexOf("/"))))];
  if (!known.includes(name))
    throw new UserError(`Wij kennen de regel ‘${name}’ bij --max niet.${didYouMean(name, known)}`);
  return [name, wholeNumber(`--max ${name}`, value.slice(at + 1))];
}

/** Reads the limits of a command line. Throws UserError. */
export function limitsOf(values: LimitValues, rules: readonly string[]): Limits {
  const { "max-warnings": warnings, "max-level": level, max = [] } = values;
  return {
    failOn: oneOf("fail-on", values["fail-on"], thresholds),
    maxWarnings: warnings === undefined ? Number.POSITIVE_INFINITY : wholeNumber("--max-warnings", warnings),
    maxLevel:
      level === undefined
        ? Number.POSITIVE_INFINITY
        : Number(oneOf("max-level", level, ["1", "2", "3", "4"])),
    maxOf: new Map(max.map((value) => maxOf(value, rules))),
  };
}

/** Whether findings of a rule are at or above the threshold. Law and norm look at authority alone; norm includes law. */
function isAtOrAbove({ severity, authority }: RuleCount, threshold: Threshold): boolean {
  if (threshold === "law") return authority === "law";
  if (threshold === "norm") return authority !== "style";
  const order: readonly Severity[] = ["info", "warning", "error"];
  return order.indexOf(severity) >= order.indexOf(threshold);
}

/** How a run ends: the exit code, and a line of Dutch for each limit that was passed. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly reasons: readonly string[];
}

/** Counts letters against limits, one at a time. A letter that was already as hard in the baseline does not fail by its level. */
export function tally(
  limits: Limits,
  baseline?: Baseline,
): { readonly add: (letter: LetterCount) => void; readonly outcome: () => Outcome } {
  const perRule = new Map<string, number>();
  const tooHard: string[] = [];
  let failed = false;
  let hit = false;
  let warnings = 0;
  const add = ({ path, level, rules, failures }: LetterCount): void => {
    failed ||= failures.length > 0;
    for (const own of rules) {
      hit ||= isAtOrAbove(own, limits.failOn);
      if (own.severity === "warning") warnings += own.times;
      for (const name of [own.rule, own.rule.slice(0, own.rule.indexOf("/"))])
        if (limits.maxOf.has(name)) perRule.set(name, (perRule.get(name) ?? 0) + own.times);
    }
    if (level !== null && level > Math.max(limits.maxLevel, baseline?.get(path)?.level ?? 0))
      tooHard.push(`${path}: niveau ${level}. Het mag hoogstens ${limits.maxLevel} zijn (--max-level).`);
  };
  const outcome = (): Outcome => {
    const reasons = [
      ...(warnings > limits.maxWarnings
        ? [`${warnings} waarschuwingen. Het mogen er hoogstens ${limits.maxWarnings} zijn (--max-warnings).`]
        : []),
      ...Array.from(limits.maxOf)
        .filter(([name, max]) => (perRule.get(name) ?? 0) > max)
        .map(([name, max]) => `${name}: ${perRule.get(name)} keer. Het mag hoogstens ${max} keer (--max).`),
      ...tooHard,
    ];
    return { code: failed ? 2 : hit || reasons.length > 0 ? 1 : 0, reasons };
  };
  return { add, outcome };
}
