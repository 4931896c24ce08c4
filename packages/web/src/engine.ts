// SPDX-License-Identifier: EUPL-1.2
import {
  type CheckOptions,
  type CheckResult,
  check,
  type createLanguage,
  type Finding,
  type Letter,
  type Rule,
  toSource,
} from "@klarebrief/core";
import { annotate, fixDocument } from "@klarebrief/core/documents";
import { decode, fixLetter, missingPart } from "@klarebrief/core/fix";
import {
  biggestWins,
  countSeverities,
  headline,
  presentParts,
  readabilityText,
} from "@klarebrief/core/panel";
import type { Checked, Choices, Mark, Opened, Refused, Summary, Tasks } from "./messages.ts";

export interface Engine {
  readonly open: (asked: Tasks["open"]["asked"]) => Promise<Opened | Refused>;
  readonly check: (asked: Tasks["check"]["asked"]) => Promise<Checked>;
  readonly fix: (asked: Tasks["fix"]["asked"]) => Promise<Tasks["fix"]["answer"]>;
  readonly annotate: (asked: Tasks["annotate"]["asked"]) => Promise<Tasks["annotate"]["answer"]>;
}

/** A longer text (about 300 pages) is declined: typing must not wait for it. */
export const longestText = 1_000_000;

const tooLong = `Deze tekst is te lang om hier te controleren: meer dan ${longestText.toLocaleString("nl")} tekens. Plak een kleiner stuk.`;
const unknownFile =
  "Dit soort bestand kunnen wij hier niet lezen. Kies een bestand in Word (.docx), LibreOffice (.odt), .txt, .md of .html.";

const isDocument = (path: string): boolean => /\.(?:docx|dotx|odt|ott)$/iu.test(path);
const isText = (path: string): boolean => /\.(?:txt|text|md|markdown|html?|xhtml)$/iu.test(path);

const packOf = (rule: string): string => rule.slice(0, rule.indexOf("/"));

const insertionOf = (letter: Letter, finding: Finding): Pick<Mark, "insertion"> => {
  const part = missingPart(letter, finding);
  if (!part) return {};
  const text = part.pieces.map((piece) => (typeof piece === "string" ? piece : piece.field)).join("");
  return { insertion: { title: part.title, at: part.at, text } };
};

const markOf =
  (letter: Letter) =>
  (finding: Finding): Mark => {
    const { rule, severity, authority, message, expected, fingerprint } = finding;
    return {
      ...toSource(letter.map, finding),
      ...{ rule, severity, authority, message, expected, fingerprint },
      pack: packOf(rule),
      pieces: (finding.pieces ?? []).map((piece) => toSource(letter.map, piece)),
      ...insertionOf(letter, finding),
    };
  };

function summaryOf({ letter, readability, findings }: CheckResult): Summary | null {
  if (!letter || !readability) return null;
  const counts = countSeverities(findings);
  return {
    headline: headline(readability, counts),
    meaning: readabilityText(readability),
    level: readability.level,
    kind: letter.kind.name,
    words: readability.words,
    template: letter.template,
    counts,
    parts: presentParts(letter).map(({ name, ...part }) => ({ name, ...toSource(letter.map, part) })),
    wins: biggestWins(findings)
      .slice(0, 5)
      .map(({ rule, severity, label, first: { fingerprint } }) => ({ rule, severity, label, fingerprint })),
  };
}

const refused = (problem: string): Checked => ({ marks: [], summary: null, notices: [problem], took: 0 });

/** What the page asks of the core, as plain data. */
export function createEngine(given: {
  readonly rules: readonly Rule[];
  readonly language: ReturnType<typeof createLanguage>;
}): Engine {
  const optionsOf = ({ kind, profile }: Choices): CheckOptions => ({
    ...given,
    ...(kind ? { kind } : {}),
    config: profile ? { profiel: profile } : {},
  });
  return {
    open: async ({ path, bytes }) => {
      if (isDocument(path)) {
        const { letter, failures } = await check(path, bytes, { ...given, rules: [] });
        return letter
          ? { text: letter.source, document: true }
          : { problem: failures[0]?.message ?? unknownFile };
      }
      if (!isText(path)) return { problem: unknownFile };
      const text = decode(bytes);
      if (typeof text !== "string") return { problem: text.message };
      return text.length > longestText ? { problem: tooLong } : { text, document: false };
    },
    check: async ({ path, content, choices }) => {
      if (content.length > longestText && typeof content === "string") return refused(tooLong);
      const began = performance.now();
      const result = await check(path, content, optionsOf(choices));
      const { letter, findings, failures } = result;
      return {
        marks: letter ? findings.map(markOf(letter)) : [],
        summary: summaryOf(result),
        notices: failures.filter(({ code }) => code !== "empty").map(({ message }) => message),
        took: performance.now() - began,
      };
    },
    fix: async ({ path, text, choices }) => {
      if (text.length > longestText) return { problem: tooLong };
      const outcome = await fixLetter(path, text, optionsOf(choices));
      return "code" in outcome
        ? { problem: outcome.message }
        : { text: outcome.source, count: outcome.applied.length };
    },
    annotate: async ({ path, bytes, choices, as }) => {
      const options = optionsOf(choices);
      const outcome =
        as === "comments"
          ? await annotate(path, bytes, options)
          : await fixDocument(path, bytes, { ...options, mode: "tracked" });
      return "code" in outcome ? { problem: outcome.message } : { bytes: new Uint8Array(outcome.bytes) };
    },
  };
}
