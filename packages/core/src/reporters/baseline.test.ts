// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { UserError } from "../errors.ts";
import { newFindings, readBaseline } from "./baseline.ts";
import { finding, letter } from "./formats.test.data.ts";
import { formats } from "./formats.ts";
import type { LetterJson } from "./json.ts";

const save = (letters: readonly LetterJson[]) =>
  readBaseline("oud.json", formats.json(letters, { version: "1", rules: [] }));
const of = (path: string, ...prints: readonly string[]): LetterJson =>
  letter(
    path,
    prints.map((fingerprint) => finding({ fingerprint })),
  );
const left = (letters: readonly LetterJson[]): readonly (readonly [string, readonly string[]])[] =>
  letters.map(({ path, findings }) => [path, findings.map(({ fingerprint }) => fingerprint)]);
const none = (): boolean => false;
const all = (): boolean => true;

describe("new findings", () => {
  test("are those whose path and fingerprint are not in the baseline, each counted once", async () => {
    const old = await save([of("a.md", "1", "2"), of("b.md", "3")]);
    const now = [of("a.md", "2", "1", "1", "4"), of("b.md", "1", "3")];
    expect(left(newFindings(now, old, none))).toEqual([
      ["a.md", ["1", "4"]],
      ["b.md", ["1"]],
    ]);
    expect(left(newFindings(now, await save(now), none)).flatMap(([, prints]) => prints)).toEqual([]);
    expect(left(newFindings(now, await save([]), all))).toEqual(left(now));
  });

  test("a renamed letter keeps what it had, once; one that is still there lends nothing", async () => {
    const old = await save([of("oud.md", "1", "2"), of("a.md", "9")]);
    const now = [of("a.md", "9"), of("nieuw.md", "1", "2", "3"), of("tweede.md", "1")];
    expect(left(newFindings(now, old, (path) => path === "oud.md"))).toEqual([
      ["a.md", []],
      ["nieuw.md", ["3"]],
      ["tweede.md", ["1"]],
    ]);
    expect(left(newFindings([of("nieuw.md", "1")], old, none))).toEqual([["nieuw.md", ["1"]]]);
    expect(left(newFindings([of("nieuw.md", "9")], old, (path) => path === "oud.md"))).toEqual([
      ["nieuw.md", ["9"]],
    ]);
  });
});

describe("a baseline", () => {
  test.each([
    ["no JSON", "{", /geen JSON/u],
    ["empty", "", /geen JSON/u],
    ["another version", '{"version": 2, "letters": []}', /andere versie/u],
    ["another JSON", '{"a": 1}', /geen uitkomst/u],
    ["a list", "[]", /geen uitkomst/u],
    ["nothing", "null", /geen uitkomst/u],
    ["letters without findings", '{"version": 1, "letters": [{"path": "a"}]}', /geen uitkomst/u],
  ])("%s: says what to do", async (_, text, message) => {
    const read = readBaseline("map/oud.json", text);
    await expect(read).rejects.toThrow(UserError);
    await expect(read).rejects.toThrow(message);
    await expect(read).rejects.toThrow(/^map\/oud\.json: .*--format json$/u);
  });

  test("may begin with a byte order mark, as some editors write it", async () => {
    expect((await readBaseline("a", '\ufeff{"version":1,"letters":[]}')).letters).toEqual([]);
  });
});
