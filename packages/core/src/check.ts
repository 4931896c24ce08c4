// SPDX-License-Identifier: EUPL-1.2
import { analyse } from "./analyse.ts";
import { type Resolved, resolveSettings } from "./config/resolve.ts";
import type { Config, LetterSettings } from "./config/schema.ts";
import type { Language } from "./dutch/language.ts";
import { UserError } from "./errors.ts";
import type { CheckResult, Failure, Finding, Readability } from "./finding.ts";
import { decode } from "./formats/decode.ts";
import { frontMatterYaml } from "./formats/front-matter.ts";
import { type ReadOptions, readDocument, readDraft } from "./formats/read.ts";
import type { Draft, Kind, Letter, LetterKind, Medium } from "./letter.ts";
import { b1Indication, longSentence } from "./readability/b1.ts";
import { lintLevel } from "./readability/lint-ii.ts";
import { measureSentences } from "./readability/measure.ts";
import { countWords, isRunningText } from "./rules/measures.ts";
import { inSentence } from "./rules/memo.ts";
import type { Rule } from "./rules/rule.ts";
import { defaultRunOptions, type RunOptions, runRules } from "./rules/run.ts";

/** What may be known of a letter before it is read. Absent things are recognised. */
export interface LetterOptions extends Omit<ReadOptions, "frontMatter" | "fields"> {
  readonly config?: Config;
  /** The path the config's globs are matched with; `path` when absent. */
  readonly pathInConfig?: string;
  /** From the command line: overrides front matter and config. */
  readonly kind?: LetterKind;
  readonly medium?: Medium;
  /** Gives each token its grammar. Without it, rules that need grammar find nothing. */
  readonly language?: Language;
  /** Rules a config or front matter may name. */
  readonly ruleIds?: readonly string[];
}

/** Everything a check may know beside the file. */
export interface CheckOptions extends LetterOptions {
  readonly rules: readonly Rule[];
  /** Which of the rules are run on a letter, once it is read; all when absent. */
  readonly applies?: (rule: Rule, letter: Letter) => boolean;
  /** Words never reported, lower case, beside those of the config. */
  readonly words?: readonly string[];
  /** Throw what a rule throws. For tests. */
  readonly strict?: boolean;
}

interface Read {
  readonly letter: Letter;
  readonly settings: Resolved;
}

const ofLanguage = ({ rule }: Finding): boolean => /^(?:begrijpelijk|zinsbouw)\//u.test(rule);
const hardWord = ({ rule, severity }: Finding): boolean =>
  rule.startsWith("begrijpelijk/") && severity !== "info";

/** Words, sentences and scores of the running text; scores need a language. */
function measure(letter: Letter, findings: readonly Finding[], language: Language | undefined): Readability {
  const running = letter.sentences.filter((sentence) => isRunningText(letter, sentence));
  const lengths = running.map(({ tokens }) => countWords(tokens));
  const words = lengths.reduce((a, b) => a + b, 0);
  const spoken = findings.filter(ofLanguage);
  const indexes = new Map(letter.sentences.map((sentence, i) => [sentence, i]));
  const { lint, sentenceScores } = language
    ? measureSentences(running, {
        lexicon: language.lexicon,
        findingsIn: ({ start, end }) =>
          spoken.filter((finding) => finding.start >= start && finding.end <= end).length,
        remembered: (sentence, make) => inSentence(letter, indexes.get(sentence) ?? -1, language, make),
      })
    : { lint: null, sentenceScores: [] };
  const level = lint === null ? null : lintLevel(lint);
  const signals = {
    hardWords: (100 * findings.filter(hardWord).length) / words,
    longSentences: lengths.filter((length) => length > longSentence).length / running.length,
  };
  return {
    lint,
    level,
    b1: level === null ? null : b1Indication({ level, ...signals }),
    words,
    sentences: running.length,
    sentenceScores,
  };
}

/** Front matter of other programs is left alone; what stands under `klarebrief:` must be right. */
async function settingsIn(source: string, ids: readonly string[]): Promise<LetterSettings | Failure> {
  const yaml = frontMatterYaml(source);
  if (!/^klarebrief\s*:/mu.test(yaml)) return {};
  const { readFrontMatter } = await import("./config/read-config.ts");
  try {
    return readFrontMatter(yaml, ids);
  } catch (error) {
    if (error instanceof UserError) return { code: "bad-front-matter", message: error.message };
    throw error;
  }
}

function toRead(draft: Draft, path: string, settings: Resolved, options: LetterOptions): Read {
  const kind: Kind | undefined = options.kind
    ? { name: options.kind, by: "command", confidence: 1 }
    : settings.kind && { ...settings.kind, confidence: 1 };
  const medium = options.medium ?? (draft.format === "eml" ? "email" : undefined);
  const known = {
    path,
    ...(kind ? { kind } : {}),
    ...(medium ? { medium } : {}),
  };
  return { letter: analyse(draft, known, options.language), settings };
}

async function read(
  path: string,
  content: Uint8Array | string,
  options: LetterOptions,
): Promise<Read | Failure> {
  const config = options.config ?? {};
  const pathInConfig = options.pathInConfig ?? path;
  const fields = (config.velden ?? []).map(({ naam, patroon }) => ({
    name: naam,
    pattern: new RegExp(patroon, "u"),
  }));
  const readOptions = (settings: Resolved): ReadOptions => {
    const template = options.template ?? settings.template;
    return {
      fields,
      ...(options.format ? { format: options.format } : {}),
      ...(template === undefined ? {} : { template }),
    };
  };
  if (typeof content !== "string") {
    const settings = resolveSettings(config, pathInConfig, {});
    const document = await readDocument(path, content, readOptions(settings));
    if (document) return "code" in document ? document : toRead(document, path, settings, options);
  }
  const source = typeof content === "string" ? content.replace(/^\uFEFF/u, "") : decode(content);
  if (typeof source !== "string") return source;
  if (source.trim() === "") return { code: "empty", message: "In dit bestand staat geen tekst." };
  const own = await settingsIn(source, options.ruleIds ?? []);
  if ("code" in own && "message" in own) return own;
  const settings = resolveSettings(config, pathInConfig, own);
  const draft = await readDraft(path, source, { frontMatter: own, ...readOptions(settings) });
  return "code" in draft ? draft : toRead(draft, path, settings, options);
}

/** Reads a letter: bytes or decoded text. A failure says, in Dutch, why it cannot be read; content never makes it throw. */
export async function readLetter(
  path: string,
  content: Uint8Array | string,
  options: LetterOptions = {},
): Promise<Letter | Failure> {
  const outcome = await read(path, content, options);
  return "code" in outcome ? outcome : outcome.letter;
}

/** Checks one letter: read → analyse → recognise → measure → run rules. Never throws on what is in the file. */
export async function check(
  path: string,
  content: Uint8Array | string,
  options: CheckOptions,
): Promise<CheckResult> {
  const outcome = await read(path, content, {
    ruleIds: options.rules.map(({ card }) => card.id),
    ...options,
  });
  if ("code" in outcome) return { path, letter: null, readability: null, findings: [], failures: [outcome] };
  const { letter, settings } = outcome;
  const { applies, rules } = options;
  return checkLetter(letter, applies ? rules.filter((rule) => applies(rule, letter)) : rules, {
    profile: settings.profile,
    settings: settings.settings,
    words: new Set([...settings.words, ...(options.words ?? [])]),
    ignored: settings.ignored,
    ...(options.language ? { language: options.language } : {}),
    ...(options.strict ? { strict: true } : {}),
  });
}

/** How rules are run on a letter, and the language it was read with, for its score. */
export interface CheckLetterOptions extends RunOptions {
  readonly language?: Language;
}

/** Runs the rules on a letter that was read before. */
export function checkLetter(
  letter: Letter,
  rules: readonly Rule[],
  options: CheckLetterOptions = defaultRunOptions,
): CheckResult {
  const { findings, failures } = runRules(letter, rules, options);
  return {
    path: letter.path,
    letter,
    readability: measure(letter, findings, options.language),
    findings,
    failures,
  };
}
