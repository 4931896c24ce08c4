// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod";
import { letterKinds } from "../letter.ts";

const text = z.string().trim().min(1);

const severity = z.enum(["error", "warning", "info"]);
const kindName = z.enum(letterKinds);
const medium = z.enum(["letter", "email", "message"]);
const option = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** Options of a rule: names and defaults stand on the card; profile and config change the values. */
export type Options = Readonly<Record<string, z.infer<typeof option>>>;

/** Which letters a rule looks at. Absent keys do not limit. */
const scope = z.strictObject({
  kinds: z.array(kindName).min(1).optional(),
  notKinds: z.array(kindName).min(1).optional(),
  medium: z.array(medium).min(1).optional(),
  template: z.boolean().optional(),
});

/** One pattern: a regular expression, run per sentence without regard to case. `(?<at>…)` narrows the marked span. */
const pattern = z.strictObject({
  match: text,
  expected: z.array(text).max(5).optional(),
  /** A finding only when this does not match in the same sentence. */
  unless: text.optional(),
  /** Key of `messages`. */
  message: text.optional(),
  /** Upper and lower case differ. */
  case: z.boolean().optional(),
  /** Only when the match stands in one of these parts. */
  parts: z.array(text).optional(),
  /** This infinitive takes the place of the verb that is found, and the infinitive after it loses its `te`. */
  withoutTe: text.optional(),
});

const measures = ["sentenceWords", "paragraphWords", "headingWords", "bodyWords"] as const;

const example = z.strictObject({
  /** Text with `⟦ ⟧` around each finding; without marks nothing may be found. `⟦⟧` (empty) is a missing thing. */
  text,
  /** The text after applying `expected[0]` of every finding. */
  fix: text.optional(),
  /** How the example is read: a bare sentence (default), or a whole letter in this format. */
  format: z.enum(["text", "markdown", "html", "template"]).optional(),
  kind: kindName.optional(),
  medium: medium.optional(),
  options: z.record(z.string(), option).optional(),
});

const shared = {
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: text,
  why: text,
  /** Title and public address of the guide, norm or statute; or "eigen oordeel". */
  source: z.array(z.strictObject({ title: text, url: z.url().optional() })).min(1),
  severity,
  authority: z.enum(["law", "norm", "style"]),
  message: text,
  messages: z.record(z.string(), text).optional(),
  scope: scope.optional(),
  options: z.record(z.string(), option).optional(),
  /** What a house style changes: other options, or `uit`. */
  profiles: z
    .partialRecord(
      z.enum(["rijk", "gemeente-u", "gemeente-je", "eigen"]),
      z.union([z.literal("uit"), z.record(z.string(), option)]),
    )
    .optional(),
  examples: z.array(example).min(2),
};

/**
 * A rule card: the words, reason, source, severity and examples of one rule.
 * Unknown keys are errors. `kind` says how it is checked:
 * `replace` words and phrases from a list or table; `pattern` regular expressions; `require` something a letter must have;
 * `limit` a measure with a maximum; `code` a checker in `rules/code`.
 */
export const cardSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...shared,
    kind: z.literal("replace"),
    replace: z.record(z.string(), z.array(text)).optional(),
    table: text.optional(),
  }),
  z.strictObject({ ...shared, kind: z.literal("pattern"), patterns: z.array(pattern).min(1) }),
  z.strictObject({
    ...shared,
    kind: z.literal("require"),
    require: z.strictObject({
      /** Regular expressions, any of which is enough. */
      present: z.array(text).optional(),
      /** Entity kinds (`phone`, `iban` …), any of which is enough; a field of that type counts. */
      entities: z.array(text).optional(),
      /** Parts of the letter, any of which is enough. */
      parts: z.array(text).optional(),
      /** Where to look; the whole letter when absent. */
      inside: z.array(text).optional(),
      /** Only asked when one of these matches in the letter. */
      when: z.array(text).optional(),
    }),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal("limit"),
    limit: z.strictObject({ measure: z.enum(measures), max: z.number().positive() }),
  }),
  /** The checker may look words up in `table`. */
  z.strictObject({ ...shared, kind: z.literal("code"), table: text.optional() }),
]);

/** One surface form of a word or phrase in a table, with what to say about it. */
export interface Entry {
  /**
   * Tokens separated by spaces. `…` stands for other words between a verb and its particle, `*` for helping verbs and `te`
   * only. A form with a capital is matched with it; others without regard to case.
   */
  readonly form: string;
  /** The word as it stands in the table. */
  readonly term: string;
  /** Replacements in the same form, best first. */
  readonly expected: readonly string[];
  /** Better words that could not be brought into the same form: advice, never a fix. */
  readonly advice?: readonly string[];
  readonly safe: boolean;
  /** Contexts without a finding, `~` for the match. */
  readonly unless?: readonly string[];
  /** A plain explanation of the term. */
  readonly explanation?: string;
  /** Verb phrases that can take the place of this form when its sentence is rebuilt, and the form they must have then (a feature of the inflector). */
  readonly rebuild?: { readonly feature: string; readonly phrases: readonly string[] };
  /** A noun in the singular: its article and adjectives go with the better word. */
  readonly noun?: true;
  /** An adverb: before a noun (`bijgaand formulier`) it is something else. */
  readonly adverb?: true;
  /** An adjective: as a finite verb (`de wet vereist dat`) it is something else. */
  readonly adjective?: true;
  /** The form as a participle; the same form may also be a present (`verstrekt`). */
  readonly participle?: boolean;
}

/**
 * A validated card with its table expanded to surface forms. `needs[i]` sieves pattern i: pieces of text, lower case, of which
 * at least one stands in every match; null when nothing can be said.
 */
export type Card = z.infer<typeof cardSchema> & {
  readonly entries?: readonly Entry[];
  readonly needs?: readonly (readonly string[] | null)[];
};

/** All cards, ready to ship: plain JSON. */
export interface RuleSet {
  readonly version: 1;
  /** SHA-256 of the cards and tables, hexadecimal. */
  readonly hash: string;
  readonly cards: readonly Card[];
}

export type Example = z.infer<typeof example>;
export type Measure = (typeof measures)[number];
