// SPDX-License-Identifier: EUPL-1.2
import type { Severity } from "@klarebrief/core";

/** What the editor says, per resource, in its section `klarebrief`. The config file of the letter goes before it. */
export interface Settings {
  readonly enable: boolean;
  readonly profile?: Profile;
  /** Findings below this severity are not shown. */
  readonly minimumSeverity: Severity;
  readonly codeLens: boolean;
  /** Words never reported, lower case. */
  readonly words: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

const profiles = ["rijk", "gemeente-u", "gemeente-je", "eigen"] as const;
type Profile = (typeof profiles)[number];
const ruleSettings = ["uit", "error", "warning", "info"] as const;
type RuleSetting = (typeof ruleSettings)[number];
const severities = ["error", "warning", "info"] as const;

const oneOf = <T extends string>(value: unknown, choices: readonly T[]): T | undefined =>
  choices.find((choice) => choice === value);

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];

/** Reads settings as an editor sends them. What is wrong or absent has its default: settings never stop the server. */
export function readSettings(value: unknown): Settings {
  const given = new Map(entriesOf(value));
  const profile = oneOf(given.get("profile"), profiles);
  const words = given.get("words");
  return {
    enable: given.get("enable") !== false,
    ...(profile ? { profile } : {}),
    minimumSeverity: oneOf(given.get("minimumSeverity"), severities) ?? "info",
    codeLens: given.get("codeLens") !== false,
    words: Array.isArray(words) ? words.map((word) => String(word).toLowerCase()) : [],
    rules: Object.fromEntries(
      entriesOf(given.get("rules")).flatMap(([name, setting]) => {
        const known = oneOf(setting, ruleSettings);
        return known ? [[name, known]] : [];
      }),
    ),
  };
}

/** True for a severity that is shown. */
export const isShown = (severity: Severity, { minimumSeverity }: Settings): boolean =>
  severities.indexOf(severity) <= severities.indexOf(minimumSeverity);
