// SPDX-License-Identifier: EUPL-1.2
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Outcome, runIn } from "../run-command.test.data.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "klarebrief-"));
  writeFileSync(join(folder, "klarebrief.config.yaml"), "profiel: eigen\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fix = (...args: readonly string[]): Promise<Outcome> => runIn(folder, ["fix", ...args]);

const text = "Indien u belt, helpen wij u.\nDat kan onverwijld.\n";
const fixed = "Als u belt, helpen wij u.\nDat kan meteen.\n";

test("--dry-run shows what would change and leaves the file alone", async () => {
  writeFileSync(join(folder, "a.txt"), text);
  const { code, out } = await fix("--dry-run", "a.txt");
  expect(code).toBe(0);
  expect(out).toContain(
    "-Indien u belt, helpen wij u.\n-Dat kan onverwijld.\n+Als u belt, helpen wij u.\n+Dat kan meteen.\n",
  );
  expect(out).toContain("a.txt: 2 verbeteringen.\n");
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe(text);
});

test("the file is fixed, with its permissions, and nothing else lies in the folder", async () => {
  writeFileSync(join(folder, "a.txt"), text);
  chmodSync(join(folder, "a.txt"), 0o640);
  expect(await fix("a.txt")).toEqual({ code: 0, out: "a.txt: 2 verbeteringen.\n", err: "" });
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe(fixed);
  expect(statSync(join(folder, "a.txt")).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).sort()).toEqual(["a.txt", "klarebrief.config.yaml"]);
  expect((await fix("a.txt")).out).toBe("a.txt: wij kunnen hier zelf niets veranderen.\n");
});

test("a file that cannot be read or written is named, and the others are fixed", async () => {
  writeFileSync(join(folder, "a.txt"), text);
  chmodSync(join(folder, "a.txt"), 0o444);
  writeFileSync(join(folder, "b.txt"), Uint8Array.of(0, 1, 2, 3));
  writeFileSync(join(folder, "c.txt"), text);
  const { code, err } = await fix("a.txt", "b.txt", "c.txt", "d.txt");
  expect(code).toBe(2);
  expect(err).toMatch(/a\.txt: wij kunnen niet opslaan\. U mag dit bestand niet veranderen\./u);
  expect(err).toContain("b.txt: Dit is geen tekstbestand.");
  expect(err).toContain("d.txt: ");
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe(text);
  expect(readFileSync(join(folder, "c.txt"), "utf8")).toBe(fixed);
});

test("standard input cannot be fixed", async () => {
  expect(await fix("-")).toMatchObject({ code: 2, out: "" });
});
