// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root, textOf } from "./project-files.ts";

const example = "examples/template-repository";
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "klarebrief-example-"));
  cpSync(join(root, example), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command of the README of the example, there. */
function klarebrief(...args: readonly string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "packages/cli/bin/klarebrief.js"), ...args],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  return { code: status, out: stdout, err: stderr };
}
const [check = [], save = []] = Array.from(
  textOf(`${example}/README.md`).matchAll(/^ {4}klarebrief (.+)$/gmu),
  ([, line = ""]) => line.split(" "),
);

describe("the example of a project with templates", () => {
  test("has two old findings, which its baseline knows", () => {
    const { out } = klarebrief("check", "sjablonen", "--format", "github");
    expect(
      out.split("\n").map((line) => /file=([^,]+),line=(\d+),.*\(([^()]+)\)::/u.exec(line)?.slice(1) ?? line),
    ).toEqual([
      ["sjablonen/herinnering.latte", "12", "begrijpelijk/moeilijk-woord"],
      ["sjablonen/herinnering.latte", "12", "begrijpelijk/vakterm-zonder-uitleg"],
      "0 fouten, 2 waarschuwingen, 0 tips in 4 brieven.",
      "",
    ]);
    expect(klarebrief(...check)).toMatchObject({ code: 0, err: "" });
  });

  test("fails on what is new only, also in a template that was renamed", () => {
    renameSync(join(folder, "sjablonen/herinnering.latte"), join(folder, "sjablonen/herinnering-1.latte"));
    expect(klarebrief(...check)).toMatchObject({ code: 0, err: "" });
    appendFileSync(
      join(folder, "sjablonen/herinnering-1.latte"),
      "<p>Teneinde dit te voorkomen, betaalt u nu.</p>\n",
    );
    const { code, out } = klarebrief(...check, "--format", "github");
    expect(code).toBe(1);
    expect(out.split("\n").filter((line) => line.includes("moeilijk-woord")).length).toBe(1);
    expect(out).toContain("Teneinde");
    expect(out).not.toContain("aanmaning");
  });

  test("makes the baseline that it has by the command of its README", () => {
    const before = readFileSync(join(folder, "klarebrief-baseline.json"), "utf8");
    expect(klarebrief(...save)).toEqual({ code: 0, out: "", err: "" });
    expect(readFileSync(join(folder, "klarebrief-baseline.json"), "utf8")).toBe(before);
  });
});
