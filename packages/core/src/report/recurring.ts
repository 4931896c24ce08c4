// SPDX-License-Identifier: EUPL-1.2
import { type LetterList, noLetters, noteLetter } from "./keep-top.ts";
import { type Occurrence, type Passage, type Profile, weightOfProfile } from "./passages.ts";
import type { Store } from "./store.ts";
import { suggestionOf } from "./suggestion.ts";

/** A sentence or paragraph that stands in two letters or more. */
export interface Recurring {
  /** As it stands where most is to be won, with what is of the standard text. */
  readonly example: Passage;
  readonly count: number;
  /** How many are that text to the letter; the others differ in fields, values or names. */
  readonly exact: number;
  readonly letters: LetterList;
  /** Occurrences × seriousness. */
  readonly gain: number;
  /** What to do, in one sentence. */
  readonly suggestion: string;
}

/** The same text with the same findings. A passage that comes once costs only this. */
interface Version {
  readonly letter: number;
  readonly text: string;
  readonly profile: number;
  readonly place: number;
  count: number;
}

/** What has one pattern, once it came twice. */
interface Group {
  readonly versions: Map<string, Version>;
  /** How often each profile came. */
  readonly profiles: Map<number, number>;
  readonly letters: LetterList;
}

/** Of one pattern so many versions are told apart, those that came first; the others only count. */
const mostVersions = 200;

const nowhere = -1;

const versionKey = ({ text, profile }: Pick<Version, "text" | "profile">): string => `${text} ${profile}`;

function asGroup(only: Version): Group {
  const letters = noLetters();
  noteLetter(letters, only.letter);
  return {
    versions: new Map([[versionKey(only), only]]),
    profiles: new Map([[only.profile, 1]]),
    letters,
  };
}

/** The best of a group, before its example is fetched. */
interface Win extends Omit<Recurring, "example" | "suggestion"> {
  readonly place: number;
  readonly isStandard: (rule: string) => boolean;
}

/** Finds what recurs in letters that come in order, and keeps of each passage little. */
export function collectRecurring(store: Store) {
  const found = new Map<string, Version | Group>();
  const profiles: Profile[] = [];
  const numbers = new Map<string, number>();

  const numberOf = (profile: Profile): number => {
    const name = JSON.stringify(profile);
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, profiles.length);
    return profiles.push(profile) - 1;
  };
  const profileOf = (i: number): Profile => profiles[i] as Profile;

  const versionOf = ({ text, passage }: Occurrence, letter: number, profile: number): Version => ({
    letter,
    text,
    profile,
    place: weightOfProfile(profileOf(profile)) === 0 ? nowhere : store.put(JSON.stringify(passage())),
    count: 1,
  });

  const add = (occurrence: Occurrence, letter: number): void => {
    const { key, text } = occurrence;
    const profile = numberOf(occurrence.profile);
    const known = found.get(key);
    if (!known) {
      found.set(key, versionOf(occurrence, letter, profile));
      return;
    }
    const group = "versions" in known ? known : asGroup(known);
    if (group !== known) found.set(key, group);
    group.profiles.set(profile, (group.profiles.get(profile) ?? 0) + 1);
    noteLetter(group.letters, letter);
    const version = group.versions.get(versionKey({ text, profile }));
    if (version) version.count++;
    else if (group.versions.size < mostVersions)
      group.versions.set(versionKey({ text, profile }), versionOf(occurrence, letter, profile));
  };

  /** What to win with a group, when that is anything. */
  const winOf = ({ versions, profiles: own, letters }: Group): Win | undefined => {
    if (letters.count < 2) return undefined;
    const count = [...own.values()].reduce((a, b) => a + b, 0);
    const often = new Map<string, number>();
    for (const [profile, times] of own)
      for (const rule of Object.keys(profileOf(profile).rules))
        often.set(rule, (often.get(rule) ?? 0) + times);
    // What is in fewer than half is of a letter, such as a wrong date, not of the standard text.
    const isStandard = (rule: string): boolean => 2 * (often.get(rule) ?? 0) >= count;
    const weight = ({ profile }: Version): number => weightOfProfile(profileOf(profile), isStandard);
    const [best] = [...Map.groupBy(versions.values(), ({ text }) => text).values()]
      .map((same) => ({
        example: same.find((version) => weight(version) > 0),
        exact: same.reduce((sum, version) => sum + version.count, 0),
        gain: same.reduce((sum, version) => sum + version.count * weight(version), 0),
      }))
      .sort((a, b) => b.gain - a.gain || b.exact - a.exact);
    const { example, exact = 0 } = best ?? {};
    if (!example || weight(example) <= profileOf(example.profile).heaviest) return undefined;
    const gain = [...own].reduce(
      (sum, [profile, times]) => sum + times * weightOfProfile(profileOf(profile), isStandard),
      0,
    );
    return { count, exact, letters, gain, place: example.place, isStandard };
  };

  const fetched = ({ place, isStandard, ...rest }: Win): Recurring => {
    const { findings, marks, ...passage } = JSON.parse(store.get(place)) as Passage;
    const standard = (_: unknown, i: number): boolean => isStandard(findings[i]?.rule ?? "");
    const example = { ...passage, findings: findings.filter(standard), marks: marks.filter(standard) };
    return { ...rest, example, suggestion: suggestionOf(example) };
  };

  /** The biggest win first; each is fetched when it is asked for. */
  const done = () => {
    const wins = [...found.values()]
      .flatMap((own) => ("versions" in own ? (winOf(own) ?? []) : []))
      .sort((a, b) => b.gain - a.gain || b.count - a.count);
    return {
      count: wins.length,
      first: (most: number): readonly Recurring[] => wins.slice(0, most).map(fetched),
      all: function* (): Generator<Recurring> {
        for (const win of wins) yield fetched(win);
      },
    };
  };
  return { add, done };
}

export type RecurringList = ReturnType<ReturnType<typeof collectRecurring>["done"]>;
