// SPDX-License-Identifier: EUPL-1.2

import type { Authority, Failure, Finding, Severity } from "../finding.ts";
import type { Letter, Span } from "../letter.ts";
import { isPlain, toSource } from "../source-map.ts";
import { singleSpaces } from "../white-space.ts";
import type { Card, Options } from "./card.ts";
import { fingerprint, sentenceKey } from "./fingerprint.ts";
import { leftAlone } from "./foreign.ts";
import type { Match, Profile, Rule } from "./rule.ts";

/** What a config says of one rule or pack: off, another severity, other options. */
export interface RuleSetting {
  readonly off?: boolean;
  readonly severity?: Severity;
  readonly options?: Options;
}

/** How rules are run: house style, settings by rule id or pack name, and words that are never reported (lower case). */
export interface RunOptions {
  readonly profile: Profile;
  readonly settings: ReadonlyMap<string, RuleSetting>;
  readonly words: ReadonlySet<string>;
  /** Fingerprints of findings that are not reported. */
  readonly ignored: ReadonlySet<string>;
  /** Throw what a rule throws instead of making it a failure. For tests. */
  readonly strict?: boolean;
}

export const defaultRunOptions: RunOptions = {
  profile: "eigen",
  settings: new Map(),
  words: new Set(),
  ignored: new Set(),
};

const packOf = (id: string): string => id.slice(0, id.indexOf("/"));

/** Where a missing thing is reported: contact part, else closing, else the last line of the body, else the last character. */
export function missingPlace(letter: Letter): Span {
  const contact = letter.parts.find((part) => part.part === "contact");
  const closing = letter.parts.find((part) => part.part === "closing");
  const body = letter.blocks.findLast((block) =>
    letter.parts.some((part) => part.part === "body" && part.start <= block.start && block.end <= part.end),
  );
  const end = contact?.end ?? closing?.start ?? body?.end ?? letter.text.length;
  return { start: end, end };
}

function inScope(card: Card, letter: Letter): boolean {
  const { kinds, notKinds, medium, template } = card.scope ?? {};
  if (kinds && !kinds.includes(letter.kind.name)) return false;
  if (notKinds?.includes(letter.kind.name)) return false;
  if (medium && !medium.includes(letter.medium)) return false;
  return template === undefined || template === letter.template;
}

/** Card, then profile, then config for the pack, then config for the rule. Undefined: the rule is off. */
function settle(
  card: Card,
  options: Pick<RunOptions, "profile" | "settings">,
): { readonly configured: Severity | undefined; readonly options: Options } | undefined {
  const byProfile = card.profiles?.[options.profile];
  const pack = options.settings.get(packOf(card.id));
  const own = options.settings.get(card.id);
  if (own?.off || (own === undefined && (pack?.off || byProfile === "uit"))) return undefined;
  return {
    configured: own?.severity ?? pack?.severity,
    options: {
      ...card.options,
      ...(byProfile === "uit" ? {} : byProfile),
      ...pack?.options,
      ...own?.options,
    },
  };
}

/** How heavy a rule is under these options; undefined when it is off. */
export function severityUnder(
  card: Card,
  options: Pick<RunOptions, "profile" | "settings">,
): Severity | undefined {
  const settled = settle(card, options);
  return settled && (settled.configured ?? card.severity);
}

/** Fills `{name}` in a message. */
const fill = (message: string, values: Readonly<Record<string, string>>): string =>
  message.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);

const isIgnoredWord = (letter: Letter, span: Span, words: ReadonlySet<string>): boolean =>
  words.size > 0 && words.has(letter.text.slice(span.start, span.end).toLowerCase());

const isSuppressed = (letter: Letter, id: string, span: Span): boolean =>
  letter.suppressions.some(
    ({ rule, start, end }) => (rule === id || rule === packOf(id)) && start <= span.start && span.end <= end,
  );

const severityOrder: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
const authorityOrder: Record<Authority, number> = { law: 0, norm: 1, style: 2 };
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Heaviest first: severity, then authority. */
export const compareWeight = (
  a: Pick<Finding, "severity" | "authority">,
  b: Pick<Finding, "severity" | "authority">,
): number =>
  severityOrder[a.severity] - severityOrder[b.severity] ||
  authorityOrder[a.authority] - authorityOrder[b.authority];

/** Best first: severity, then authority, then rule id. */
export const byWeight = (a: Finding, b: Finding): number =>
  compareWeight(a, b) || compareText(a.rule, b.rule);

const byPlace = (a: Finding, b: Finding): number => a.start - b.start || a.end - b.end || byWeight(a, b);

/**
 * Of several findings on one span the weightiest is kept; what is said of the layout stands beside it: shorter sentences do not make a
 * paragraph shorter. Things missing all stand at one place and are all kept.
 */
function keepOnePerSpan(findings: readonly Finding[]): readonly Finding[] {
  const taken = new Set<string>();
  return [...findings].sort(byPlace).filter(({ start, end, rule }) => {
    const place = `${start}-${end}-${packOf(rule) === "leesbaarheid"}`;
    const isFree = start === end || !taken.has(place);
    taken.add(place);
    return isFree;
  });
}

/** What a finding points at: of one piece that piece, where more must be replaced with it. */
const meant = ({ pieces, start, end }: Finding): Span =>
  (pieces?.length === 1 && pieces[0]) || { start, end };

/** A hard word inside a hard phrase is reported once: with the phrase. A split match holds no other. */
function dropNested(findings: readonly Finding[], isWordRule: (rule: string) => boolean): readonly Finding[] {
  const phrases = findings
    .filter((finding) => isWordRule(finding.rule) && (finding.pieces?.length ?? 1) === 1)
    .map((finding) => ({ finding, ...meant(finding) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const outer: (typeof phrases)[number][] = [];
  const nested = new Set<Finding>();
  for (const phrase of phrases) {
    while ((outer.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= phrase.start) outer.pop();
    const holder = outer.at(-1);
    if (holder && phrase.end <= holder.end && phrase.end - phrase.start < holder.end - holder.start)
      nested.add(phrase.finding);
    else outer.push(phrase);
  }
  return findings.filter((finding) => !nested.has(finding));
}

/** The sentence an offset lies in; sentences stand in order. */
function sentenceAt(letter: Letter, offset: number): Letter["sentences"][number] | undefined {
  let low = 0;
  let high = letter.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = letter.sentences[middle];
    if (!sentence) return undefined;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}

interface Draft extends Omit<Finding, "fingerprint"> {
  /** Undefined for what is missing. */
  readonly sentence: Letter["sentences"][number] | undefined;
}

function toFinding(letter: Letter, { card }: Rule, match: Match, severity: Severity): Draft {
  const isMissing = match.at === "missing";
  const { start, end } = match.at === "missing" ? missingPlace(letter) : match.at;
  const inSource = toSource(letter.map, { start, end });
  const found = letter.source.slice(inSource.start, inSource.end);
  const template = (match.message === undefined ? undefined : card.messages?.[match.message]) ?? card.message;
  // Of a match in pieces the reader sees the pieces: ‘treft … aan’.
  const text = (match.pieces ?? [{ start, end }])
    .map((piece) => letter.text.slice(piece.start, piece.end))
    .join(" … ");
  const sentence = sentenceAt(letter, start);
  const plain = isPlain(letter.map, { start, end });
  return {
    rule: card.id,
    severity,
    authority: match.authority ?? card.authority,
    message: fill(template, { found: singleSpaces(text), ...match.values }),
    start,
    end,
    ...(isMissing || start === end ? {} : { found }),
    expected: match.expected ?? [],
    safe: Boolean(match.safe && plain && (match.expected?.length ?? 0) > 0),
    ...(match.pieces ? { pieces: match.pieces } : {}),
    ...(match.related ? { related: match.related } : {}),
    sentence: isMissing ? undefined : sentence,
  };
}

/** Runs the rules on a letter. A rule that throws becomes a failure; the others run on. */
export function runRules(
  letter: Letter,
  rules: readonly Rule[],
  options: RunOptions = defaultRunOptions,
): { readonly findings: readonly Finding[]; readonly failures: readonly Failure[] } {
  const drafts: Draft[] = [];
  const failures: Failure[] = [];
  const isLeftAlone = leftAlone(letter);
  for (const rule of rules) {
    const settled = settle(rule.card, options);
    if (!settled || !inScope(rule.card, letter)) continue;
    const context = { options: settled.options, profile: options.profile, words: rule.words() };
    try {
      for (const match of rule.check(letter, context)) {
        const draft = toFinding(
          letter,
          rule,
          match,
          settled.configured ?? match.severity ?? rule.card.severity,
        );
        if (
          isSuppressed(letter, rule.card.id, draft) ||
          isIgnoredWord(letter, draft, options.words) ||
          isLeftAlone(draft)
        )
          continue;
        drafts.push(draft);
      }
    } catch (error) {
      if (options.strict) throw error;
      // What was thrown may hold text of the letter: it is not passed on.
      failures.push({
        code: "rule-failed",
        message: `De regel ${rule.card.id} werkt niet goed bij deze brief. De andere regels zijn wel gebruikt.`,
      });
    }
  }
  const seen = new Map<string, number>();
  const keys = new Map<Draft["sentence"], string>();
  const keyOf = (sentence: Draft["sentence"]): string => {
    const before = keys.get(sentence);
    if (before !== undefined) return before;
    const key = sentence ? sentenceKey(letter.text.slice(sentence.start, sentence.end)) : "";
    keys.set(sentence, key);
    return key;
  };
  const findings = [...drafts]
    .sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.rule, b.rule))
    .map(({ sentence, ...draft }) => {
      const inSentence = keyOf(sentence);
      const pair = `${draft.rule}\n${inSentence}`;
      const ordinal = seen.get(pair) ?? 0;
      seen.set(pair, ordinal + 1);
      return { ...draft, fingerprint: fingerprint(draft.rule, inSentence, ordinal) };
    })
    .filter((finding) => !options.ignored.has(finding.fingerprint));
  const wordRules = new Set(rules.filter((rule) => rule.card.kind === "replace").map((rule) => rule.card.id));
  return { findings: keepOnePerSpan(dropNested(findings, (id) => wordRules.has(id))), failures };
}
