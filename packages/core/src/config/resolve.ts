// SPDX-License-Identifier: EUPL-1.2
import picomatch from "picomatch";
import type { Severity } from "../finding.ts";
import type { LetterKind } from "../letter.ts";
import type { Options } from "../rules/card.ts";
import type { Profile } from "../rules/rule.ts";
import type { RuleSetting } from "../rules/run.ts";
import type { Config, LetterSettings, RuleSettings } from "./schema.ts";

/** What holds for one letter, after config, overrides and front matter. */
export interface Resolved {
  readonly profile: Profile;
  readonly settings: ReadonlyMap<string, RuleSetting>;
  /** Words never reported, lower case. */
  readonly words: readonly string[];
  /** Fingerprints of findings that are not reported. */
  readonly ignored: ReadonlySet<string>;
  readonly kind?: { readonly name: LetterKind; readonly by: "config" | "front-matter" };
  readonly template?: boolean;
}

const fingerprint = /^[0-9a-f]{16}$/u;

/** True for an item of `negeer` that names a finding; others are globs of files. */
export const isFingerprint = (item: string): boolean => fingerprint.test(item);

/** Matches paths with `/` against globs. Without globs nothing matches. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map((glob) => picomatch(glob.includes("/") ? glob : `**/${glob}`, { dot: true }));
  return (path) => matchers.some((matches) => matches(path.replace(/^\.\//u, "")));
}

function toSetting(value: RuleSettings[string]): RuleSetting {
  if (value === "uit") return { off: true };
  if (typeof value === "string") return { severity: value };
  const { ernst, ...options } = value;
  const severity = (["error", "warning", "info"] as const).find((name): name is Severity => name === ernst);
  return {
    ...(severity ? { severity } : {}),
    ...(Object.keys(options).length > 0 ? { options: options satisfies Options } : {}),
  };
}

/** Later settings win, key by key; options are merged. */
function merge(maps: readonly (RuleSettings | undefined)[]): ReadonlyMap<string, RuleSetting> {
  const merged = new Map<string, RuleSetting>();
  for (const rules of maps)
    for (const [name, value] of Object.entries(rules ?? {})) {
      const next = toSetting(value);
      const before = merged.get(name);
      const options = { ...before?.options, ...next.options };
      merged.set(name, {
        ...(next.off ? { off: true } : {}),
        ...((next.severity ?? before?.severity)
          ? { severity: next.severity ?? before?.severity ?? "info" }
          : {}),
        ...(Object.keys(options).length > 0 ? { options } : {}),
      });
    }
  return merged;
}

/**
 * What holds for the letter at `path` (relative to the config's folder, with `/`).
 * Order, later wins: config, each matching `overschrijf` in order, front matter.
 */
export function resolveSettings(config: Config, path: string, frontMatter: LetterSettings = {}): Resolved {
  const { woorden, ...rest } = config;
  const layers: readonly LetterSettings[] = [
    { ...rest, ...(Array.isArray(woorden) ? { woorden } : {}) },
    ...(config.overschrijf ?? []).filter(({ bestanden }) => globMatcher(bestanden)(path)),
    frontMatter,
  ];
  const last = <K extends keyof LetterSettings>(key: K): LetterSettings[K] | undefined =>
    layers.findLast((layer) => layer[key] !== undefined)?.[key];
  const kind = last("soort");
  const template = last("sjabloon");
  return {
    profile: last("profiel") ?? "eigen",
    settings: merge(layers.map(({ regels }) => regels)),
    words: layers.flatMap((layer) => layer.woorden ?? []).map((word) => word.toLowerCase()),
    ignored: new Set(layers.flatMap(({ negeer }) => negeer ?? []).filter(isFingerprint)),
    ...(kind
      ? { kind: { name: kind, by: frontMatter.soort ? ("front-matter" as const) : ("config" as const) } }
      : {}),
    ...(template === undefined ? {} : { template }),
  };
}
