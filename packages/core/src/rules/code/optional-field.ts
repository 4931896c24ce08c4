// SPDX-License-Identifier: EUPL-1.2
import type { ControlTag, Field, Letter } from "../../letter.ts";
import type { Checker } from "../rule.ts";
import { pairTags } from "./template-blocks.ts";

/** A condition that only asks whether one field has a value: `{% if naam %}`, `{{#if naam}}`, `{if $naam}`, `{{#naam}}`. */
const plainCondition =
  /^[{%#\s~-]*(?:(if|unless|ifset)\s+(not\s+|!\s*)?)?\$?([\p{L}_][\p{L}\p{N}_.>-]*?)\s*[~-]?[%}]+$/iu;

interface Condition {
  readonly field: string;
  /** The first branch is for a field without value. */
  readonly negated: boolean;
}

const plainName = (name: string): string => name.replaceAll("->", ".").replaceAll("$", "");

function conditionOf({ text, name }: ControlTag): Condition | undefined {
  const match = plainCondition.exec(text);
  if (
    !match ||
    (name !== "if" &&
      name !== "unless" &&
      name !== "ifset" &&
      !text.startsWith("{{#") &&
      !text.startsWith("{{^"))
  )
    return undefined;
  const [, keyword = "", not, field = ""] = match;
  return { field: plainName(field), negated: /^unless$/iu.test(keyword) !== (not !== undefined) };
}

const hasDefault = (letter: Letter, field: Field): boolean =>
  /default|\?\?|\?:|\|\|/u.test(letter.text.slice(field.start, field.end));

/** Words around a field from which a sentence depends on it. */
const wordsAround = 4;

/**
 * Finds a field that another place in the template says can be empty, used inside a sentence where nothing checks that.
 * A field on a line of its own leaves a blank line at worst.
 */
export const optionalField: Checker = function* (letter) {
  if (letter.tags.length === 0) return;
  const { blocks, unbalanced } = pairTags(letter);
  if (unbalanced.length > 0) return;
  const guards = blocks.flatMap((block) => {
    const first = block.branches[0];
    const condition = first && conditionOf(first.tag);
    return condition ? [{ ...condition, block }] : [];
  });
  const optional = new Set(guards.map(({ field }) => field));
  for (const field of letter.fields) {
    if (!optional.has(field.name) || hasDefault(letter, field)) continue;
    const mentions = blocks.filter(
      (block) =>
        block.start <= field.start &&
        field.end <= block.end &&
        block.branches.some(({ tag }) => plainName(tag.text).includes(field.name)),
    );
    const guard = guards.find(({ block }) => mentions.at(-1) === block);
    // Inside a compound condition that names the field we cannot tell.
    if (mentions.length > 0 && !guard) continue;
    if (guard) {
      const branch = guard.block.branches.findIndex(
        ({ start, end }) => start <= field.start && field.end <= end,
      );
      const isEmptyThere = guard.negated
        ? branch === 0
        : branch === guard.block.branches.length - 1 && branch > 0;
      if (guard.field !== field.name || !isEmptyThere) continue;
    }
    const sentence = letter.sentences.find((s) => s.start <= field.start && field.end <= s.end);
    const words = sentence?.tokens.filter((token) => token.kind === "word").length ?? 0;
    if (words >= wordsAround)
      yield { at: { start: field.start, end: field.end }, values: { veld: field.name } };
  }
};
