// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatNames } from "@klarebrief/core/reporters";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Outcome, runIn } from "../run-command.test.data.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "klarebrief-"));
  write("klarebrief.config.yaml", "profiel: eigen\n");
  write("a.md", letter("Indien u vragen heeft, kunt u bellen."));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const letter = (...sentences: readonly string[]): string =>
  `Beste mevrouw De Vries,\n\n${sentences.join("\n\n")}\n`;
const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
const read = (path: string): string => readFileSync(join(folder, path), "utf8");

const check = (...args: readonly string[]): Promise<Outcome> =>
  checkUntil(new AbortController().signal, args);

const checkUntil = (signal: AbortSignal, args: readonly string[]): Promise<Outcome> =>
  runIn(folder, ["check", ...args], { signal });

test.each(formatNames)("--format %s prints the finding", async (format) => {
  expect((await check("a.md", "--format", format)).out).toContain("begrijpelijk/moeilijk-woord");
});

describe("--baseline", () => {
  const old = ["a.md", "--format", "json", "--output", "oud.json"];

  test("shows and counts only what is new", async () => {
    await check(...old);
    const same = await check("a.md", "--fail-on", "info", "--baseline", "oud.json");
    expect([same.code, same.err]).toEqual([0, ""]);
    expect(same.out).not.toContain("indien");
    write("a.md", letter("Teneinde u te helpen, bellen wij u.", "Indien u vragen heeft, kunt u bellen."));
    const more = await check("a.md", "--fail-on", "info", "--baseline", "oud.json", "--format", "json");
    expect(more.code).toBe(1);
    const words = JSON.parse(more.out).letters[0].findings.map(
      ({ found }: { readonly found: string }) => found,
    );
    expect(words).toContain("Teneinde");
    expect(words).not.toContain("Indien");
  });

  test("knows a letter that was renamed, and not a copy of one that is still there", async () => {
    await check(...old);
    renameSync(join(folder, "a.md"), join(folder, "b.md"));
    expect((await check("b.md", "--fail-on", "info", "--baseline", "oud.json")).code).toBe(0);
    write("a.md", read("b.md"));
    expect((await check("b.md", "--fail-on", "info", "--baseline", "oud.json")).code).toBe(1);
  });

  test.each([
    ["{", "oud.json: dit is geen JSON."],
    ['{"version": 7, "letters": []}', "oud.json: dit is een uitkomst van een andere versie van Klare Brief."],
    ['{"version": 1}', "oud.json: dit is geen uitkomst van Klare Brief."],
  ])("that is %s is refused with one line and 2", async (text, message) => {
    write("oud.json", text);
    const { code, out, err } = await check("a.md", "--baseline", "oud.json");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^[^\n]+\n$/u);
    expect(err).toContain(message);
    expect((await check("a.md", "--baseline", "weg.json")).err).toContain(
      "weg.json: Dit bestand is er niet.",
    );
  });
});

describe("--output", () => {
  test("writes the outcome to the file, in place of the last one, and nothing to the screen", async () => {
    expect((await check("a.md", "--format", "sarif", "--output", "uit/uitkomst.sarif")).out).toBe("");
    expect(JSON.parse(read("uit/uitkomst.sarif")).version).toBe("2.1.0");
    await check("a.md", "--format", "csv", "--output", "uit/uitkomst.sarif");
    expect(read("uit/uitkomst.sarif")).toMatch(/^\ufeffbrief,/u);
  });

  test("never takes the place of a folder, a pipe, a letter or the baseline", async () => {
    mkdirSync(join(folder, "map"));
    execFileSync("mkfifo", [join(folder, "pijp")]);
    symlinkSync(join(folder, "a.md"), join(folder, "link.md"));
    const before = read("a.md");
    for (const name of ["map", "a.md", "link.md", "./map/../a.md", "pijp"]) {
      const { code, err } = await check("a.md", "--output", name);
      expect([name, code]).toEqual([name, 2]);
      expect(err).toMatch(/dit is een map|dit bestand lezen wij ook|dit is geen gewoon bestand/u);
    }
    expect(read("a.md")).toBe(before);
    await check("a.md", "--format", "json", "--output", "oud.json");
    expect((await check("a.md", "--baseline", "oud.json", "--output", "oud.json")).code).toBe(2);
    expect([existsSync(join(folder, "map", "a.md")), statSync(join(folder, "pijp")).isFIFO()]).toEqual([
      false,
      true,
    ]);
  });
});

test("a run that is stopped leaves the last output as it was", async () => {
  write("uit.json", "het vorige");
  const { code, err } = await checkUntil(AbortSignal.abort(), [
    "a.md",
    "--format",
    "json",
    "--output",
    "uit.json",
  ]);
  expect([code, err]).toEqual([
    130,
    "Gestopt. Bekeken: 0 van 1. Niet bekeken: a.md. uit.json is niet geschreven.\n",
  ]);
  expect(read("uit.json")).toBe("het vorige");
});

test("limits on level and rule fail and say which", async () => {
  const most = await check("a.md", "--max", "begrijpelijk/moeilijk-woord=0");
  expect(most).toMatchObject({
    code: 1,
    err: "begrijpelijk/moeilijk-woord: 1 keer. Het mag hoogstens 0 keer (--max).\n",
  });
  const hard =
    "De belanghebbende wordt verzocht de benodigde bescheiden inzake de vaststelling van het vermogen te overleggen. ";
  write("a.md", letter(hard.repeat(4)));
  const { code, err } = await check("a.md", "--max-level", "1");
  expect(code).toBe(1);
  expect(err).toMatch(/^a\.md: niveau [234]\. Het mag hoogstens 1 zijn \(--max-level\)\.\n$/u);
});
