// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from "vitest";
import { readLetter } from "../../check.ts";
import type { LetterKind } from "../../letter.ts";
import { indexWords } from "../words.ts";
import { objectionCheckers } from "./objection.ts";

const context = { options: {}, profile: "eigen", words: indexWords([]) } as const;

/** The rules about objecting that speak, without the pack name. */
async function speaking(source: string, kind: LetterKind): Promise<readonly string[]> {
  const letter = await readLetter("brief.txt", source, { kind, medium: "letter" });
  if ("code" in letter) throw new Error(letter.message);
  return Object.entries(objectionCheckers)
    .filter(([, check]) => [...check(letter, context)].length > 0)
    .map(([id]) => id.replace("briefonderdelen/", ""));
}

const refusal = (clause: string): string =>
  `Beste mevrouw De Vries,\n\nU krijgt geen vergunning, omdat uw dak te hoog is.\n\n${clause}\n\nMet vriendelijke groet,\n\nA. Visser\n`;

it("a decision without a clause is reported once, not for each part of the clause", async () => {
  expect(await speaking(refusal(""), "afwijzing")).toEqual(["bezwaar-ontbreekt"]);
});

it("a bare clause is reported for each part that is missing", async () => {
  expect(await speaking(refusal("U kunt bezwaar maken."), "afwijzing")).toEqual([
    "bezwaar-termijn-ontbreekt",
    "bezwaar-begin-ontbreekt",
    "bezwaar-adres-ontbreekt",
    "bezwaar-inhoud-ontbreekt",
    "bezwaar-digitaal-ontbreekt",
    "bezwaar-hulp-ontbreekt",
  ]);
});

it("a whole clause below the signature is enough", async () => {
  const clause = `Zo maakt u bezwaar

Bent u het niet eens met ons besluit? Dan kunt u bezwaar maken binnen 6 weken vanaf de datum bovenaan deze brief.

- Online: www.voorbeeldstad.example/bezwaar
- Per post: Postbus 10, 1234 AB Voorbeeldstad

Dit moet in uw bezwaar staan:

- uw naam en adres
- waarom u het niet eens bent
- uw handtekening

Hebt u hulp nodig? Het Juridisch Loket geeft gratis advies.`;
  expect(await speaking(`${refusal("").trimEnd()}\n\n${clause}\n`, "afwijzing")).toEqual([]);
});

it("letters that are no decision are left alone, also when they speak of objecting", async () => {
  const text =
    "Beste mevrouw De Vries,\n\nWij kregen uw bezwaar. U kunt uw bezwaar binnen 2 weken aanvullen.\n\nMet vriendelijke groet,\n\nA. Visser\n";
  for (const kind of [
    "ontvangstbevestiging",
    "aanvulling",
    "herinnering",
    "informatie",
    "onbekend",
    "intern",
  ] as const)
    expect(await speaking(text, kind), kind).toEqual([]);
});
