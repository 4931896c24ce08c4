// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { type Baseline, baselineOf, newFindings } from "./baseline.ts";
import { finding, letter } from "./formats.test.data.ts";
import type { LetterJson } from "./json.ts";

async function* stream(letters: readonly LetterJson[]) {
  yield* letters;
}
async function listed<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const one of all) list.push(one);
  return list;
}
const save = (letters: readonly LetterJson[]) => baselineOf(stream(letters));
const of = (path: string, ...prints: readonly string[]): LetterJson =>
  letter(
    path,
    prints.map((fingerprint) => finding({ fingerprint })),
  );
const left = (letters: readonly LetterJson[]): readonly (readonly [string, readonly string[]])[] =>
  letters.map(({ path, findings }) => [path, findings.map(({ fingerprint }) => fingerprint)]);
/** What is new, with the paths of now known before, as for files. */
const fresh = (letters: readonly LetterJson[], old: Baseline, isGone: (path: string) => boolean) =>
  listed(newFindings(stream(letters), old, { paths: new Set(letters.map(({ path }) => path)), isGone }));
const none = (): boolean => false;
const all = (): boolean => true;

describe("new findings", () => {
  test("are those whose path and fingerprint are not in the baseline, each counted once", async () => {
    const old = await save([of("a.md", "1", "2"), of("b.md", "3")]);
    const now = [of("a.md", "2", "1", "1", "4"), of("b.md", "1", "3")];
    expect(left(await fresh(now, old, none))).toEqual([
      ["a.md", ["1", "4"]],
      ["b.md", ["1"]],
    ]);
    expect(left(await fresh(now, await save(now), none)).flatMap(([, prints]) => prints)).toEqual([]);
    expect(left(await fresh(now, await save([]), all))).toEqual(left(now));
  });

  test("a renamed letter keeps what it had, once; one that is still there lends nothing", async () => {
    const old = await save([of("oud.md", "1", "2"), of("a.md", "9")]);
    const now = [of("a.md", "9"), of("nieuw.md", "1", "2", "3"), of("tweede.md", "1")];
    expect(left(await fresh(now, old, (path) => path === "oud.md"))).toEqual([
      ["a.md", []],
      ["nieuw.md", ["3"]],
      ["tweede.md", ["1"]],
    ]);
    expect(left(await fresh([of("nieuw.md", "1")], old, none))).toEqual([["nieuw.md", ["1"]]]);
    expect(left(await fresh([of("nieuw.md", "9")], old, (path) => path === "oud.md"))).toEqual([
      ["nieuw.md", ["9"]],
    ]);
  });

  test.each([[["b.md", "nieuw.md", "a.md"]], [["nieuw.md", "b.md", "a.md"]]])(
    "of letters whose paths were not known a new one waits until it is sure what is gone: %j",
    async (order) => {
      const old = await save([of("a.md", "1"), of("b.md", "2"), of("weg.md", "3")]);
      const now = order.map((path) => of(path, "1", "2", "3"));
      const out = left(await listed(newFindings(stream(now), old, { isGone: (path) => path !== "a.md" })));
      expect(out.map(([path]) => path)).toEqual(order);
      expect(Object.fromEntries(out)).toEqual({
        "a.md": ["2", "3"],
        "b.md": ["1", "3"],
        "nieuw.md": ["1", "2"],
      });
    },
  );

  test("letters whose paths are known never wait for each other", async () => {
    const old = await save([of("a.md", "1"), of("weg.md", "3")]);
    let asked = 0;
    const letters = (async function* () {
      for (const path of ["a.md", "nieuw.md", "z.md"]) {
        asked++;
        yield of(path, "3");
      }
    })();
    const paths = new Set(["a.md", "nieuw.md", "z.md"]);
    const when: number[] = [];
    for await (const _ of newFindings(letters, old, { paths, isGone: all })) when.push(asked);
    expect(when).toEqual([1, 2, 3]);
  });
});
