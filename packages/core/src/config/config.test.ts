// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readConfig, readFrontMatter } from "./read-config.ts";
import { resolveSettings } from "./resolve.ts";

const known = { ids: ["begrijpelijk/moeilijk-woord", "zinsbouw/lange-zin"], packs: true };
const problem = (yaml: string): string => {
  try {
    readConfig("klarebrief.config.yaml", yaml, known);
    return "no error";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};

describe("a wrong config names file, line and key", () => {
  test.each([
    [
      "profiel: eigen\nregel:\n  x: uit\n",
      "klarebrief.config.yaml, regel 2, sleutel ‘regel’: wij kennen de sleutel ‘regel’ niet. Bedoelt u ‘regels’?",
    ],
    [
      "profiel: rjik\n",
      "klarebrief.config.yaml, regel 1, sleutel ‘profiel’: kies uit: rijk, gemeente-u, gemeente-je, eigen.",
    ],
    [
      "regels:\n  begrijpelijk/moelijk-woord: uit\n",
      "klarebrief.config.yaml, regel 2, sleutel ‘regels.begrijpelijk/moelijk-woord’: wij kennen deze regel niet. Bedoelt u ‘begrijpelijk/moeilijk-woord’?",
    ],
    [
      "overschrijf:\n  - bestanden: ['*.md']\n    soor: boete\n",
      "klarebrief.config.yaml, regel 3, sleutel ‘overschrijf.0.soor’: wij kennen de sleutel ‘soor’ niet. Bedoelt u ‘soort’?",
    ],
    [
      "velden:\n  - naam: x\n    patroon: '('\n",
      "klarebrief.config.yaml, regel 3, sleutel ‘velden.0.patroon’: dit is geen geldige reguliere expressie.",
    ],
    [
      "profiel: [\n",
      "klarebrief.config.yaml, regel 2: dit is geen geldige YAML. Kijk naar de spaties en dubbele punten op deze regel.",
    ],
  ])("%j", (yaml, message) => {
    expect(problem(yaml)).toBe(message);
  });

  test("front matter counts its lines in the letter", () => {
    expect(() => readFrontMatter("klarebrief:\n  sort: boete\n", known.ids)).toThrow(
      "bovenaan de brief, regel 3, sleutel ‘klarebrief.sort’: wij kennen de sleutel ‘sort’ niet. Bedoelt u ‘soort’?",
    );
  });
});

describe("settings", () => {
  const config = readConfig(
    "x",
    "profiel: rijk\nsoort: boete\nregels:\n  zinsbouw/lange-zin: {max: 20, ernst: info}\nwoorden: [Wijkteam]\nnegeer: ['oud/**', 0123456789abcdef]\noverschrijf:\n  - bestanden: ['brieven/*.md']\n    soort: klacht\n    regels: {zinsbouw/lange-zin: error, begrijpelijk/moeilijk-woord: uit}\n",
    known,
  );

  test("an override that matches wins, the front matter wins over both, options are merged", () => {
    expect(
      resolveSettings(config, "brieven/a.md", {
        soort: "afwijzing",
        regels: { "zinsbouw/lange-zin": { min: 2 } },
      }),
    ).toEqual({
      profile: "rijk",
      kind: { name: "afwijzing", by: "front-matter" },
      words: ["wijkteam"],
      ignored: new Set(["0123456789abcdef"]),
      settings: new Map([
        ["zinsbouw/lange-zin", { severity: "error", options: { max: 20, min: 2 } }],
        ["begrijpelijk/moeilijk-woord", { off: true }],
      ]),
    });
  });

  test("an override for other files does nothing", () => {
    expect(resolveSettings(config, "mails/a.md").kind).toEqual({ name: "boete", by: "config" });
  });

  test("merging the same settings again changes nothing, and the last one wins", () => {
    const value = fc.oneof(fc.constantFrom("uit", "error", "info"), fc.record({ max: fc.integer() }));
    fc.assert(
      fc.property(value, value, (first, second) => {
        const rules = (v: typeof first) => ({ "zinsbouw/lange-zin": v }) as never;
        const once = resolveSettings({ regels: rules(second) }, "a.md").settings;
        expect(
          resolveSettings({ regels: rules(second) }, "a.md", { regels: rules(second) }).settings,
        ).toEqual(once);
        const both = resolveSettings({ regels: rules(first) }, "a.md", {
          regels: rules(second),
        }).settings.get("zinsbouw/lange-zin");
        if (second === "uit") expect(both?.off).toBe(true);
        else expect(both?.off).toBeUndefined();
      }),
    );
  });
});
