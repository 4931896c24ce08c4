// SPDX-License-Identifier: EUPL-1.2
import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import AjvDraft4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Log } from "sarif";
import { describe, expect, test } from "vitest";
import { clean, hostileLetters, hostileTexts, plain, write } from "./formats.test.data.ts";
import type { LetterJson } from "./json.ts";

describe("sarif", () => {
  const ajv = new AjvDraft4.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const isValid = ajv.compile(sarifSchema);
  const log = (letters: readonly LetterJson[]): Log => JSON.parse(write("sarif", letters));

  test.each([
    ["plain", plain],
    ["hostile", hostileLetters],
    ["many", [clean, ...plain, clean, clean, ...hostileLetters, ...plain, clean]],
    ["clean", [clean, clean]],
    ["no", []],
  ] as const)("%s letters are valid by the schema of 2.1.0", (_, letters) => {
    isValid(log(letters));
    expect(isValid.errors ?? []).toEqual([]);
    const broken = log(letters) as unknown as { version: string };
    broken.version = "2.0.0";
    expect(isValid(broken)).toBe(false);
  });

  test("has places in UTF-16 units, fingerprints, rules with their page, and failures as notifications", () => {
    const [run] = log(plain).runs;
    expect(run?.columnKind).toBe("utf16CodeUnits");
    expect(run?.tool.driver.rules?.map(({ id, helpUri }) => [id, helpUri])).toEqual([
      ["proef/woord", "https://voorbeeld.example/regels/proef/woord"],
      ["x/tip", undefined],
    ]);
    expect(run?.results?.map(({ level, ruleId }) => [level, ruleId])).toEqual([
      ["warning", "proef/woord"],
      ["error", "proef/woord"],
      ["note", "x/tip"],
    ]);
    expect(run?.results?.[0]).toMatchObject({
      partialFingerprints: { "klarebrief/v1": "0123456789abcdef" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "a.md" },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
          },
        },
      ],
    });
    expect(run?.invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        { descriptor: { id: "damaged" }, message: { text: "Dit bestand is stuk." } },
      ],
    });
    expect(log([clean]).runs[0]?.invocations?.[0]?.executionSuccessful).toBe(true);
  });

  test("keeps text and paths as they were, and no text becomes a link", () => {
    const [run] = log(hostileLetters).runs;
    const kept = run?.results?.map(({ message }) => message.text?.replaceAll("\\[", "["));
    expect(kept).toEqual(hostileTexts.map((text) => text.toWellFormed()));
    expect(run?.results?.filter(({ message }) => /(?<!\\)\[[^\]]*\]\(/u.test(message.text ?? ""))).toEqual(
      [],
    );
    expect(run?.artifacts?.map(({ location }) => decodeURIComponent(location?.uri ?? ""))).toEqual(
      hostileLetters.map(({ path }) => path.toWellFormed()),
    );
    expect(run?.results?.[0]?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text).toBe(
      hostileTexts[0],
    );
    expect(log(plain).runs[0]?.results?.[0]?.fixes).toBeUndefined();
  });
});
