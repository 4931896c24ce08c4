// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import type { Token } from "../letter.ts";
import { longestLink } from "./links.ts";

/** `word head label`, one a line; heads count from 1, 0 is the root. */
const tokensOf = (text: string): readonly Token[] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [word = "", head = "0", deprel = ""] = line.trim().split(" ");
      return {
        text: word,
        lower: word.toLowerCase(),
        lemma: word,
        kind: "word",
        upos: "X",
        xpos: "",
        head: Number(head) - 1,
        deprel,
        start: 0,
        end: 0,
      };
    });
const linkOf = (text: string): string => {
  const link = longestLink(tokensOf(text));
  return link ? `${link.first.text} ${link.last.text} ${link.words}` : "-";
};

test("a subject belongs to the farthest verb that is joined to its own; marks do not count", () => {
  expect(linkOf("Geluid 2 nsubj\nklinkt 0 root\n, 5 punct\nen 5 cc\nstopt 2 conj\n. 2 punct")).toBe(
    "Geluid stopt 2",
  );
});

test("a conjunct belongs to the head of the first", () => {
  expect(linkOf("koop 0 root\nbrood 1 obj\nen 4 cc\nmelk 2 conj")).toBe("koop melk 2");
});

test("one word has no link", () => {
  expect(linkOf("Stop 0 root\n! 1 punct")).toBe("-");
});
