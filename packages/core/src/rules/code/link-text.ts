// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";
import { findInBlocks } from "./find-text.ts";

const bare =
  /^(?:(?:klik )?hier|(?:deze |de )?link|lees (?:meer|verder)|meer|deze pagina|verder lezen|here|click here)[.!›»>→ ]*$/iu;
const spoken =
  /(?<![\p{L}\d])(?<at>klik(?:t u|ken)? (?:dan |nu )?hier|hier (?:te )?klikken|(?:(?:via|op|met|gebruik|volg) )?deze link)(?![\p{L}\d])/dgiu;
/** The address itself stands right behind: the reader can see and type it. */
const shown = 90;

/** Finds links whose text does not say where they lead. */
export const linkWithoutText: Checker = function* (letter) {
  const reported: { readonly start: number; readonly end: number }[] = [];
  const hasAddress = (from: number, to: number): boolean =>
    letter.entities.some(
      ({ kind, start }) => (kind === "url" || kind === "email") && start >= from && start < to,
    ) ||
    letter.fields.some(
      ({ type, start }) => (type === "url" || type === "email") && start >= from && start < to,
    );
  for (const { at, match } of findInBlocks(letter, spoken)) {
    const isHere = /hier/iu.test(match[0]);
    if (
      /^ ?(?:in|onder|boven|naast)(?!\p{L})/iu.test(letter.text.slice(at.end, at.end + 10)) ||
      (!isHere && hasAddress(at.end, at.end + shown))
    )
      continue;
    reported.push(at);
    yield { at };
  }
  for (const { start, end, image } of letter.links) {
    if (
      image ||
      !bare.test(letter.text.slice(start, end).trim()) ||
      reported.some((span) => span.start < end && start < span.end)
    )
      continue;
    yield { at: { start, end } };
  }
};
