// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inflect, type WordClass } from "./inflect.ts";

const data = process.env.KLAREBRIEF_DATA;

interface Known {
  readonly kind: "verb" | "plural" | "adjective";
  readonly wordClass: WordClass;
  readonly lemma: string;
  readonly form: string;
}

/** A token of the treebank that says how a lemma inflects; none for particles apart, diminutives, names and case forms. */
function knownForm(line: string): readonly Known[] {
  const [id = "", text = "", base = "", part, tag = "", , , , , misc = ""] = line.split("\t");
  const form = text.toLowerCase();
  if (!/^\d+$/u.test(id) || !/^[\p{L}'-]+$/u.test(form) || /mv-n|met-s|\|dim|\|gen/u.test(tag)) return [];
  const lemma = (/SLemma=([^|]*)/u.exec(misc)?.[1] ?? base.replaceAll("_", "")).toLowerCase();
  if (part === "NOUN" && /^N\|soort\|mv/u.test(tag))
    return [{ kind: "plural", wordClass: "noun", lemma, form }];
  if (part === "ADJ" && tag.startsWith("ADJ"))
    return [{ kind: "adjective", wordClass: "adjective", lemma, form }];
  if (part !== "VERB" || !tag.startsWith("WW") || base.startsWith("on_")) return [];
  const particle = base.includes("_") ? (base.split("_")[0] ?? "").toLowerCase() : "";
  if (!form.startsWith(particle)) return [];
  return [{ kind: "verb", wordClass: particle === "" ? "verb" : "separable-verb", lemma, form }];
}

test.skipIf(data === undefined)(
  "share of treebank tokens whose form is made from their lemma (skipped without KLAREBRIEF_DATA)",
  () => {
    const counts = { verb: [0, 0], plural: [0, 0], adjective: [0, 0] } satisfies Record<
      string,
      [number, number]
    >;
    const cache = new Map<string, ReadonlySet<string>>();
    for (const file of ["train.conllu", "dev.conllu"]) {
      for (const line of readFileSync(`${data}/treebank/${file}`, "utf8").split("\n")) {
        for (const { kind, wordClass, lemma, form } of knownForm(line)) {
          const key = `${wordClass} ${lemma}`;
          const forms = cache.get(key) ?? new Set(inflect(lemma, wordClass).map((item) => item.form));
          cache.set(key, forms);
          counts[kind][0] = (counts[kind][0] ?? 0) + (forms.has(form) ? 1 : 0);
          counts[kind][1] = (counts[kind][1] ?? 0) + 1;
        }
      }
    }
    const share = ([found = 0, all = 0]: readonly number[]): number => found / all;
    expect(share(counts.verb)).toBeGreaterThan(0.985);
    expect(share(counts.plural)).toBeGreaterThan(0.965);
    expect(share(counts.adjective)).toBeGreaterThan(0.98);
  },
);
