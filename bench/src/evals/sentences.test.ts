// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evalSentences, scoreTreebank } from "./sentences.ts";

const folder = process.env.KLAREBRIEF_DATA;
const treebank = folder === undefined ? "" : join(folder, "treebank", "dev.conllu");

describe("evalSentences", () => {
  it("says what it skipped without data, and has all our hard cases right", () => {
    const lines = evalSentences(undefined).split("\n");
    expect(lines.at(-1)).toBe(
      "  skipped: token and sentence F1 on the treebank (no treebank/dev.conllu in KLAREBRIEF_DATA)",
    );
    const [, right, total] = /^ {2}all +(\d+)\/(\d+) /u.exec(lines.at(-2) ?? "") ?? [];
    expect(Number(total)).toBeGreaterThan(100);
    expect(right).toBe(total);
  });

  it("tokens have F1 0.99 or more and sentences 0.95 or more on the treebank", (context) => {
    if (!existsSync(treebank)) {
      console.log("skipped: scores on treebank/dev.conllu (KLAREBRIEF_DATA is not set)");
      context.skip();
    }
    const { tokens, tokenF1, sentences, sentenceF1 } = scoreTreebank(treebank);
    expect(tokens).toBeGreaterThan(10_000);
    expect(sentences).toBeGreaterThan(500);
    expect(tokenF1).toBeGreaterThanOrEqual(0.99);
    expect(sentenceF1.ours).toBeGreaterThanOrEqual(0.95);
  });
});
