// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { readTable } from "./table.ts";

const read = (...lines: readonly string[]): ReturnType<typeof readTable> =>
  readTable(
    "woorden.tsv",
    lines
      .map((line) =>
        line
          .split(/ ?\|(?= )/u)
          .map((cell) => cell.trim())
          .join("\t"),
      )
      .join("\n"),
  );
const head = "woord | soort | beter | vormen | tenzij | veilig";
const forms = (...lines: readonly string[]): readonly string[] =>
  read(head, ...lines).map(({ form, expected }) => [form, ...expected].join(" → "));

describe("readTable", () => {
  test("a word that does not inflect is one form", () => {
    expect(read(head, "tevens | bw | ook | | ~ niet | ja")).toEqual([
      { form: "tevens", term: "tevens", expected: ["ook"], safe: true, unless: ["~ niet"], adverb: true },
    ]);
  });

  test("a noun and an adjective bring the better word into their form", () => {
    expect(forms("consequentie | zn | gevolg")).toEqual([
      "consequentie → gevolg",
      "consequenties → gevolgen",
    ]);
    expect(forms("gering | bn | klein | =gering|geringe")).toEqual(["gering → klein", "geringe → kleine"]);
  });

  test("`=` keeps only the listed forms and `-` leaves forms out", () => {
    expect(forms("echter | bw | maar | =echter")).toEqual(["echter → maar"]);
    expect(forms("bedragen | ww | zijn | -bedragen")).not.toContain("bedragen");
    expect(forms("ophangen | ww-sch | hangen | =opgehangen")).toEqual(["opgehangen → gehangen"]);
  });

  test("a wording to fill in is advice and no replacement", () => {
    expect(read(head, "heden | bw | vandaag;(datum)")).toEqual([
      { form: "heden", term: "heden", expected: ["vandaag"], safe: false, advice: ["(datum)"], adverb: true },
    ]);
  });

  test("wrong tables are refused with file and line", () => {
    expect(() => read("woord | kleur")).toThrow("woorden.tsv, regel 1: onbekende kolom ‘kleur’");
    expect(() => read("woord | soort | beter", "indien | xx | als")).toThrow(
      "woorden.tsv, regel 2: onbekende soort ‘xx’",
    );
    expect(() => read("woord | soort | beter", " | bw | als")).toThrow(
      "woorden.tsv, regel 2: het woord ontbreekt",
    );
    expect(() => read("woord | soort | beter", "indien | vw | als", "indien | vw | wanneer")).toThrow(
      "woorden.tsv, regel 3: ‘indien’ staat ook op regel 2",
    );
    expect(() => read("woord | soort | beter", "indien | vw | als | extra")).toThrow(
      "woorden.tsv, regel 2: te veel kolommen",
    );
  });
});
