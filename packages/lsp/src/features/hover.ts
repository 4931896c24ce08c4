// SPDX-License-Identifier: EUPL-1.2
import { causeText, explainTerms } from "@klarebrief/core/node";
import { type Hover, MarkupKind, type Position } from "vscode-languageserver";
import type { Checked } from "../checks.ts";
import type { Client } from "../client.ts";

/** Letters and cards are text, not Markdown: what could be markup is escaped. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_{}[\]()#+\-!|<>~]/gu, "\\$&");

interface Part {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly text: string;
}

/** What the terms and findings at an offset mean, the terms first. */
function* partsAt({ setup, read, findings }: Checked, offset: number): Generator<Part> {
  if (!read) return;
  for (const { at, term, explanation } of explainTerms(read.letter, setup.rules))
    if (at.start <= offset && offset < at.end) yield { ...at, title: term, text: explanation };
  for (const { finding } of findings) {
    if (!(finding.start <= offset && offset < finding.end)) continue;
    const card = setup.rules.find((rule) => rule.card.id === finding.rule)?.card;
    if (card) yield { start: finding.start, end: finding.end, title: card.title, text: card.why.trim() };
  }
}

/** Why a sentence is hard: only where a cause stands out, since the score of one sentence says little. */
function* sentenceAt({ read, result }: Checked, offset: number): Generator<Part> {
  const score = result.readability?.sentenceScores.find(({ start, end }) => start <= offset && offset < end);
  const cause = score && score.level >= 3 ? causeText(score) : "";
  if (!read || !score || cause === "") return;
  yield {
    start: score.start,
    end: score.end,
    title: `Deze zin is moeilijk (niveau ${score.level} van 4)`,
    text: `${cause.charAt(0).toUpperCase()}${cause.slice(1)}.`,
  };
}

/** What stands at a position: the meaning of an official term, why a rule is there, what makes the sentence hard. */
export function hoverAt(checked: Checked, position: Position, { readsMarkdown }: Client): Hover | undefined {
  if (!checked.read) return undefined;
  const offset = checked.read.places.textOffset(position);
  const parts = [...partsAt(checked, offset), ...sentenceAt(checked, offset)];
  const [first] = parts;
  if (!first) return undefined;
  return {
    range: checked.read.places.range(first),
    contents: readsMarkdown
      ? {
          kind: MarkupKind.Markdown,
          value: parts
            .map(({ title, text }) => `**${escaped(title)}**\n\n${escaped(text)}`)
            .join("\n\n---\n\n"),
        }
      : {
          kind: MarkupKind.PlainText,
          value: parts.map(({ title, text }) => `${title}\n${text}`).join("\n\n"),
        },
  };
}
