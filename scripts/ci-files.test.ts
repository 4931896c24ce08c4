// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validate as validateDockerfile } from "dockerfile-utils";
import { afterAll, describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";
import { readableExtensions } from "../packages/core/src/formats/read.ts";
import { loadActionsService } from "./actions-service.ts";
import { projectFiles, root, textOf } from "./project-files.ts";

const folder = mkdtempSync(join(tmpdir(), "klarebrief-ci-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { validate: validateActions } = await loadActionsService(folder);
const example = "examples/template-repository";

let versions = 0;
/** What the language service of GitHub says is wrong with a workflow or action. It remembers texts by their address. */
async function problemsOf(path: string, text: string): Promise<readonly string[]> {
  const address = `file:///${versions++}/${path}`;
  const problems = await validateActions(TextDocument.create(address, "yaml", 1, text));
  return problems.map(({ message }) => String(message));
}

describe("for GitHub", () => {
  const files = ["action.yml", `${example}/.github/workflows/brieven.yml`];

  test.each(files)("%s is valid, and a wrong key in it is not", async (path) => {
    expect(await problemsOf(path, textOf(path))).toEqual([]);
    const broken = textOf(path).replace("- uses:", "- used:");
    expect(broken).not.toBe(textOf(path));
    expect((await problemsOf(path, broken)).length).toBeGreaterThan(0);
  });

  test("what is used of others is pinned by commit", () => {
    const used = files.flatMap((path) =>
      Array.from(textOf(path).matchAll(/uses: (\S+)/gu), ([, name = ""]) => name),
    );
    expect(used.length).toBe(3);
    expect(used.filter((name) => !/@[0-9a-f]{40}$/u.test(name))).toEqual([]);
  });

  test("the workflow of the example gives inputs that the action has", () => {
    const action: {
      readonly inputs: object;
      readonly runs: { readonly steps: readonly { readonly env?: object }[] };
    } = parse(textOf("action.yml"));
    const steps: readonly { readonly uses: string; readonly with?: object }[] = parse(textOf(files[1] ?? ""))
      .jobs.klarebrief.steps;
    const given = Object.keys(steps[1]?.with ?? {});
    expect(given.length).toBeGreaterThan(2);
    expect(given.filter((name) => !(name in action.inputs))).toEqual([]);
    // Inputs reach the script as variables only: never as code.
    const env = Object.keys(action.runs.steps[1]?.env ?? {});
    expect(env).toEqual([
      ...Object.keys(action.inputs).map((name) => `KLAREBRIEF_${name.toUpperCase().replaceAll("-", "_")}`),
      "ACTION_PATH",
    ]);
    const read = new Set(
      Array.from(textOf("scripts/ci-check.sh").matchAll(/\$\{(KLAREBRIEF_\w+)/gu), ([, name]) => name),
    );
    expect(env.slice(0, -1).filter((name) => !read.has(name))).toEqual([]);
  });
});

describe("scripts/ci-check.sh", () => {
  const work = join(folder, "naam met spatie");
  mkdirSync(work);
  cpSync(join(root, example), work, { recursive: true });
  const ciCheck = (env: Readonly<Record<string, string>>) => {
    const { status, stdout, stderr } = spawnSync("bash", [join(root, "scripts/ci-check.sh")], {
      cwd: work,
      encoding: "utf8",
      env: { ...process.env, ...env },
    });
    return { status, stdout, stderr };
  };

  test("runs nothing of what a variable holds, and takes more paths", () => {
    writeFileSync(
      join(work, "brief één.md"),
      "Beste mevrouw De Vries,\n\nIndien u vragen heeft, kunt u bellen.\n",
    );
    const { status, stdout } = ciCheck({
      KLAREBRIEF_PATHS: `brief één.md\r\n$(touch gelukt)\n; touch gelukt\n`,
      KLAREBRIEF_FORMAT: "github",
      KLAREBRIEF_MAX: "toon=3\nbegrijpelijk=9\n",
    });
    expect(status).toBe(2);
    expect(stdout).toMatch(/^::warning file=brief één\.md,line=3,/mu);
    expect(stdout).toContain("$(touch gelukt)");
    expect(() => readFileSync(join(work, "gelukt"))).toThrow();
  });

  test("passes each option on", () => {
    const { status, stdout, stderr } = ciCheck({
      KLAREBRIEF_PATHS: "sjablonen",
      KLAREBRIEF_FORMAT: "gitlab",
      KLAREBRIEF_OUTPUT: "uit.json",
      KLAREBRIEF_BASELINE: "klarebrief-baseline.json",
      KLAREBRIEF_FAIL_ON: "info",
      KLAREBRIEF_MAX_WARNINGS: "0",
      KLAREBRIEF_MAX_LEVEL: "2",
      KLAREBRIEF_CONFIG: "klarebrief.config.yaml",
    });
    expect([status, stdout, stderr]).toEqual([
      0,
      expect.stringContaining("0 fouten, 0 waarschuwingen, 0 tips in 4 brieven."),
      "",
    ]);
    expect(JSON.parse(readFileSync(join(work, "uit.json"), "utf8"))).toEqual([]);
    expect(ciCheck({ KLAREBRIEF_PATHS: "sjablonen", KLAREBRIEF_FAIL_ON: "veel" }).stderr).toContain(
      "--fail-on",
    );
  });
});

test("the guide to CI asks what the example asks", async () => {
  const blocks = Array.from(
    textOf("docs/ci.md").matchAll(/^```yaml\n(.*?)^```$/gmsu),
    ([, block = ""]) => block,
  );
  const blockWith = (key: string): string => blocks.find((block) => block.startsWith(key)) ?? "";
  const workflow = blockWith("name:");
  expect(await problemsOf(".github/workflows/brieven.yml", workflow)).toEqual([]);
  const withoutLevel = (given: Readonly<Record<string, unknown>>) => ({ ...given, "max-level": undefined });
  const stepsOf = (text: string) => parse(text).jobs.klarebrief.steps;
  const steps = stepsOf(textOf(`${example}/.github/workflows/brieven.yml`));
  expect(stepsOf(workflow)).toEqual([steps[0], { ...steps[1], with: withoutLevel(steps[1].with) }]);
  const [include] = parse(textOf(`${example}/.gitlab-ci.yml`)).include;
  expect(parse(blockWith("include:")).include).toEqual([
    { ...include, inputs: withoutLevel(include.inputs) },
  ]);
  expect(parse(blockWith("repos:"))).toEqual(parse(textOf(`${example}/.pre-commit-config.yaml`)));
});

describe("Dockerfile", () => {
  const problems = (text: string): readonly string[] =>
    validateDockerfile(text).map(({ message }) => String(message));

  test("has no problem that a linter knows", () => {
    expect(problems(textOf("Dockerfile"))).toEqual([]);
    expect(problems(`${textOf("Dockerfile")}RUNN x\n`).length).toBe(1);
  });

  test("names its images by version and does not run as root", () => {
    const from = Array.from(textOf("Dockerfile").matchAll(/^FROM (\S+)/gmu), ([, image]) => image);
    expect(from.length).toBe(2);
    expect(from.filter((image) => !/^node:24\.\d+\.\d+-slim$/u.test(image ?? ""))).toEqual([]);
    expect(textOf("Dockerfile")).toMatch(/^USER node$/mu);
  });
});

test("the hook of pre-commit takes every file that we read", () => {
  const [hook] = parse(textOf(".pre-commit-hooks.yaml"));
  const files = new RegExp(hook.files, "u");
  expect(readableExtensions.filter((extension) => !files.test(`map/brief.${extension}`))).toEqual([]);
  expect(["a.ts", "md", "a.mdx", "a.docx.bak"].filter((name) => files.test(name))).toEqual([]);
  const [script = ""] = hook.entry.split(" ");
  expect(projectFiles).toContain(script);
  expect(() => chmodSync(join(root, script), 0o755)).not.toThrow();
});
