// SPDX-License-Identifier: EUPL-1.2

import type { Letter, Span } from "../../letter.ts";
import { singleSpaces } from "../../white-space.ts";
import { isInPart } from "../measures.ts";
import type { Checker } from "../rule.ts";
import { covers } from "./find-text.ts";
import { optionalField } from "./optional-field.ts";
import { type Branch, pairTags, placeOf } from "./template-blocks.ts";

const short = (tag: string): string => singleSpaces(tag).slice(0, 60);

const emptyAt = (offset: number): Span => ({ start: offset, end: offset });

/** Finds tags of a template without their other half. */
const unbalancedTags: Checker = function* (letter) {
  for (const { tag, problem, other } of pairTags(letter).unbalanced)
    yield {
      at: emptyAt(placeOf(letter, tag)),
      message: problem,
      values: { tag: short(tag.text), ...(other ? { ander: short(other.text) } : {}) },
    };
};

/** What a branch can have that its sibling must not miss. */
interface Needed {
  readonly message: "telefoon" | "bezwaar";
  readonly places: (letter: Letter) => readonly Span[];
}

const needed: readonly Needed[] = [
  {
    message: "telefoon",
    places: (letter) => [
      ...letter.entities.filter((entity) => entity.kind === "phone"),
      ...letter.fields.filter((field) => field.type === "phone"),
    ],
  },
  { message: "bezwaar", places: (letter) => letter.parts.filter((part) => part.part === "objection") },
];

/** A branch with fewer words is an inset, not a version of the letter. */
const versionWords = 12;

const wordsIn = (letter: Letter, branch: Branch): number =>
  letter.text.slice(branch.start, branch.end).match(/\p{L}+/gu)?.length ?? 0;

/** Finds two versions of a letter, `if` and `else`, of which one lacks the phone number or the objection clause. */
const unevenBranches: Checker = function* (letter) {
  const { blocks } = pairTags(letter);
  for (const { message, places } of needed) {
    const all = places(letter);
    for (const block of blocks) {
      const last = block.branches.at(-1);
      if (block.branches.length < 2 || !last || !/else|default|\^/iu.test(last.tag.text)) continue;
      // What stands outside the block stands in every version.
      if (all.length === 0 || !all.every((place) => covers(block, place))) continue;
      const has = (branch: Branch): boolean => all.some((place) => covers(branch, place));
      if (!block.branches.some(has)) continue;
      for (const branch of block.branches)
        if (
          !has(branch) &&
          wordsIn(letter, branch) >= versionWords &&
          !isInPart(letter, branch, ["reference", "footer"])
        )
          yield { at: emptyAt(branch.start), message, values: { tag: short(branch.tag.text) } };
    }
  }
};

/** Coded rules for templates, by rule id. */
export const templateCheckers: Readonly<Record<string, Checker>> = {
  "formeel/sjabloon-onbalans": unbalancedTags,
  "formeel/tak-zonder-onderdeel": unevenBranches,
  "formeel/zin-breekt-bij-leeg-veld": optionalField,
};
