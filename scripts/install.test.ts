// SPDX-License-Identifier: EUPL-1.2
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "klarebrief-install-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

/** The environment of a user: nothing that a running npm script has set. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^npm_|^NODE_(?:OPTIONS|ENV|PATH)$|^VITEST|^INIT_CWD$/iu.test(name),
  ),
);
const sh = (command: string, cwd: string): string =>
  execFileSync("bash", ["-c", command], { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** The commands of a guide that begin like this. */
const commandsOf = (path: string, begin: RegExp): readonly string[] =>
  Array.from(
    readFileSync(join(root, path), "utf8").matchAll(/^ {4}(.+)$/gmu),
    ([, line = ""]) => line,
  ).filter((line) => begin.test(line));

const { version } = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8"));

test("a fresh clone is set up by npm ci alone and its command runs", () => {
  sh(`git clone -q "${root}" clone`, folder);
  const clone = join(folder, "clone");
  sh("npm ci --no-audit --no-fund", clone);
  expect(sh("npx --no-install klarebrief --version", clone).trim()).toBe(version);
  // A literal with \p{…} that became a call is compiled again each time: all letters would take half as long again.
  const dist = join(clone, "packages/core/dist");
  const code = readdirSync(dist).filter((name) => name.endsWith(".js"));
  expect(code.length).toBeGreaterThan(10);
  for (const name of code)
    expect(readFileSync(join(dist, name), "utf8")).not.toMatch(/new RegExp\("[^"\n]*\\\\p\{/u);
}, 300_000);

test("the packages, packed and installed as the guide says, check a letter in an empty folder, and their server has the web page", async () => {
  const [pack = "", install = ""] = commandsOf("docs/sjabloonbeheerders.md", /^npm (?:pack|install) /u);
  sh(`${pack} --silent --ignore-scripts --pack-destination "${folder}"`, root);
  const empty = join(folder, "leeg");
  sh(`mkdir -p "${empty}" && mv *.tgz "${empty}" && cd "${empty}" && npm init -y >/dev/null`, folder);
  sh(`${install} --no-audit --no-fund --silent`, empty);
  writeFileSync(
    join(empty, "brief.txt"),
    "Beste mevrouw De Vries,\n\nU kunt bellen indien u vragen heeft.\n",
  );
  const { status, stdout } = spawnSync(
    process.execPath,
    ["node_modules/klarebrief/bin/klarebrief.js", "check", "brief.txt"],
    { cwd: empty, encoding: "utf8", env },
  );
  expect(stdout).toContain("begrijpelijk/moeilijk-woord");
  expect(status).toBe(1);

  const server = spawn(
    process.execPath,
    ["node_modules/klarebrief/bin/klarebrief.js", "serve", "--port", "0", "--workers", "1"],
    { cwd: empty, env, stdio: ["ignore", "pipe", "inherit"] },
  );
  try {
    const [said] = await once(server.stdout, "data");
    const address = /http:\/\/\S+?(?=\.? )/u.exec(String(said))?.[0] ?? "";
    const get = async (path: string): Promise<string> => {
      const answer = await fetch(address + path);
      return `${answer.status} ${answer.headers.get("content-type")} ${await answer.text()}`;
    };
    const page = await get("/");
    expect(page).toMatch(/^200 text\/html; charset=utf-8 <!doctype html>/iu);
    const script = /<script[^>]*src="([^"]+)"/u.exec(page)?.[1] ?? "";
    expect((await get(`/${script}`)).slice(0, 40)).toMatch(/^200 text\/javascript; charset=utf-8 \S/u);
    const licences = await get("/LICENCES.txt");
    for (const bundled of ["@codemirror/view", "htmlparser2"]) expect(licences).toContain(bundled);
    expect(existsSync(join(empty, "node_modules/@codemirror"))).toBe(false);
  } finally {
    server.kill();
    await once(server, "exit");
  }
}, 300_000);

test.each([["packages/cli/bin/klarebrief.js"], ["packages/lsp/bin/klarebrief-language-server.js"]])(
  "in %s an older Node gets one line that says which Node is needed",
  (path) => {
    const wrapper = readFileSync(join(root, path), "utf8").replace(
      "process.versions.node.split",
      '"20.20.2".split',
    );
    writeFileSync(join(folder, "oud.mjs"), wrapper);
    const { status, stderr } = spawnSync(process.execPath, [join(folder, "oud.mjs"), "--stdio"], {
      encoding: "utf8",
      env,
    });
    expect([status, stderr.trim().split("\n").length]).toEqual([2, 1]);
    expect(stderr).toContain("Klare Brief heeft Node 22.12 of nieuwer nodig.");
  },
);
