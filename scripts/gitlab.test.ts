// SPDX-License-Identifier: EUPL-1.2
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { commitAll, copyProject, root, textOf } from "./project-files.ts";

const example = "examples/template-repository";
const address = "https://git.voorbeeld.example/uw-organisatie";
const folder = mkdtempSync(join(tmpdir(), "klarebrief-gitlab-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

const [{ component, inputs }] = parse(textOf(`${example}/.gitlab-ci.yml`)).include;

/** This project as it is now, where the example expects it: with the tag that it asks for. Git finds it there by these variables. */
const project = join(folder, "klarebrief.git");
copyProject(project);
commitAll(project);
execFileSync("git", ["tag", inputs.ref], { cwd: project });
execFileSync("git", ["config", "uploadpack.allowFilter", "true"], { cwd: project });
const git = {
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: `url.${pathToFileURL(project)}.insteadOf`,
  GIT_CONFIG_VALUE_0: `${address}/klarebrief.git`,
};

/** The example as a project on GitLab, changed and then committed, and what gitlab-ci-local says of it. */
function gitlabCiLocal(name: string, args: readonly string[], change: (work: string) => void = () => {}) {
  const work = join(folder, name);
  cpSync(join(root, example), work, { recursive: true });
  change(work);
  commitAll(work);
  execFileSync("git", ["remote", "add", "origin", `${address}/brieven.git`], { cwd: work });
  const program = join(root, "node_modules/gitlab-ci-local/dist/index.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: work,
    encoding: "utf8",
    // The clone that the job makes goes with this folder.
    env: { ...process.env, ...git, TMPDIR: folder },
  });
  return { work, status, stdout, stderr };
}

describe("the example on GitLab", () => {
  test("takes the component and the scripts of one version", () => {
    expect(component.split("@")[1]).toBe(inputs.ref);
  });

  test("is valid by the schema of GitLab, and asks what the component has", () => {
    const { status, stdout, stderr } = gitlabCiLocal("goed", ["--preview"]);
    expect([status, stderr]).toEqual([0, expect.stringContaining("json schema validated")]);
    expect(parse(stdout).klarebrief.variables).toMatchObject({
      KLAREBRIEF_PATHS: inputs.paths,
      KLAREBRIEF_MAX_LEVEL: inputs["max-level"],
    });
    const [{ spec }] = parseAllDocuments(textOf("templates/check.yml")).map((part) => part.toJS());
    expect(Object.keys(inputs).filter((name) => !(name in spec.inputs))).toEqual([]);
    const wrong = (from: string, to: string) => (work: string) => {
      const path = join(work, ".gitlab-ci.yml");
      writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
    };
    expect(gitlabCiLocal("fout", ["--preview"], wrong("source:", "bron:")).stderr).toContain(
      "`source` input: required value has not been provided",
    );
  });

  const hasRsync = spawnSync("rsync", ["--version"]).status === 0;
  test.skipIf(!hasRsync)(
    "its job, run for real, fails on what is new and reports that alone",
    () => {
      const { work, status, stdout, stderr } = gitlabCiLocal(
        "taak",
        ["--force-shell-executor", "--shell-isolation"],
        (changed) =>
          appendFileSync(
            join(changed, "sjablonen/herinnering.latte"),
            "<p>Teneinde dit te voorkomen, betaalt u nu.</p>\n",
          ),
      );
      expect([status, stdout], stderr).toEqual([1, expect.stringContaining("‘Teneinde’ is moeilijk.")]);
      const [, { klarebrief }] = parseAllDocuments(textOf("templates/check.yml")).map((part) => part.toJS());
      expect(klarebrief.artifacts.when).toBe("always");
      const report = join(
        work,
        ".gitlab-ci-local/builds/klarebrief",
        klarebrief.artifacts.reports.codequality,
      );
      expect(JSON.parse(readFileSync(report, "utf8"))).toEqual([
        {
          check_name: "begrijpelijk/moeilijk-woord",
          description: "‘Teneinde’ is moeilijk. Beter: ‘Om’.",
          severity: "minor",
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u),
          location: { path: "sjablonen/herinnering.latte", lines: { begin: 18, end: 18 } },
        },
      ]);
    },
    300_000,
  );
});
