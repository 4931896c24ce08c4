// SPDX-License-Identifier: EUPL-1.2
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { runAction } from "./composite-action.ts";
import { copyProject, root, textOf } from "./project-files.ts";

const example = "examples/template-repository";
const folder = mkdtempSync(join(tmpdir(), "klarebrief-action-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

const [, step] = parse(textOf(`${example}/.github/workflows/brieven.yml`)).jobs.klarebrief.steps;
const asInExample: Readonly<Record<string, string>> = step.with;
const action = join(folder, "action");
copyProject(action);

describe("the action, run as GitHub runs it", () => {
  const workspace = join(folder, "naam met spatie");
  beforeEach(() => {
    rmSync(workspace, { recursive: true, force: true });
    cpSync(join(root, example), workspace, { recursive: true });
  });
  const run = (inputs: Readonly<Record<string, string>>) => runAction(action, { workspace, inputs });

  test("sets itself up from a copy without history, and passes the example as its workflow asks", () => {
    const { code, annotations, used, log } = run(asInExample);
    expect([code, annotations], log).toEqual([0, []]);
    expect(log).toContain("0 fouten, 0 waarschuwingen, 0 tips in 4 brieven.");
    expect(used.map(({ with: given }) => given)).toEqual([{ "node-version": "24" }]);
  }, 300_000);

  test("findings are annotations at their file and line, and with fail-on they fail the step", () => {
    const { code, annotations } = run({ paths: "sjablonen", "fail-on": "warning" });
    expect(code).toBe(1);
    expect(annotations.map(({ level, file, line }) => [level, file, line])).toEqual([
      ["warning", "sjablonen/herinnering.latte", "12"],
      ["warning", "sjablonen/herinnering.latte", "12"],
    ]);
    expect(annotations[0]?.message).toContain("‘Indien’ is moeilijk. Beter: ‘Als’.");
    expect(run({ paths: "sjablonen" })).toMatchObject({ code: 0, annotations });
  }, 60_000);

  test("only what is new fails, also in a file with spaces in its name", () => {
    const added = "sjablonen/brief 2, één: %25.html";
    writeFileSync(
      join(workspace, added),
      "<p>Beste mevrouw De Vries,</p>\n<p>U kunt bellen teneinde te betalen.</p>\n",
    );
    const { code, annotations } = run({
      ...asInExample,
      paths: `\n${added}\r\nsjablonen/herinnering.latte\n`,
    });
    expect(code).toBe(1);
    expect(new Set(annotations.map(({ file }) => file))).toEqual(new Set([added]));
    expect(annotations.some(({ message }) => message?.includes("teneinde"))).toBe(true);
  }, 60_000);

  test("what is code in an input is text", () => {
    const hostile = [
      "; touch gelukt",
      "$(touch gelukt)",
      "`touch gelukt`",
      '"; touch gelukt; "',
      "'; touch gelukt; '",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a template of GitHub
      "${{ github.action_path }}",
      "--output=gelukt",
    ];
    const inputs = Object.keys(parse(textOf("action.yml")).inputs);
    const all = run(Object.fromEntries(inputs.map((name) => [name, hostile.join(" ")])));
    const paths = run({ paths: [...hostile, "sjablonen"].join("\n") });
    expect([all.code, paths.code]).toEqual([2, 2]);
    const log = paths.log.replaceAll("%25", "%");
    expect(hostile.filter((text) => !log.includes(text))).toEqual([]);
    expect([workspace, action].filter((where) => existsSync(join(where, "gelukt")))).toEqual([]);
  }, 60_000);

  test("with an output the file has the findings and the log shows them too", () => {
    const { code, log } = run({
      paths: "sjablonen",
      format: "sarif",
      output: "uit komst.sarif",
      "fail-on": "warning",
    });
    const [{ results }] = JSON.parse(readFileSync(join(workspace, "uit komst.sarif"), "utf8")).runs;
    expect([code, results.length]).toEqual([1, 2]);
    expect(log).toContain("‘Indien’ is moeilijk.");
    const lost = run({ paths: "sjablonen", format: "sarif", output: "sjablonen" });
    expect(lost.code).toBe(2);
    expect(lost.log).toContain("sjablonen: dit is een map.");
  }, 60_000);
});
