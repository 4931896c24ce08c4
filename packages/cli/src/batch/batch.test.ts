// SPDX-License-Identifier: EUPL-1.2
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatNames } from "@klarebrief/core/reporters";
import { makeDocx, wordParagraph } from "@klarebrief/core/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadEngine } from "../engine.ts";
import type { Io } from "../io.ts";
import { type Outcome, runIn } from "../run-command.test.data.ts";
import { checkTask } from "./check-task.ts";
import type { Writing } from "./letter-text.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "klarebrief-batch-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const corpus = fileURLToPath(new URL("../../../../corpus/letters/", import.meta.url));
const letters = readdirSync(corpus)
  .filter((slug) => readdirSync(join(corpus, slug)).includes("letter.txt"))
  .map((slug) => ({ slug, text: readFileSync(join(corpus, slug, "letter.txt"), "utf8") }));

/** Writes `count` letters of the corpus, under names that come often. */
function write(count: number): void {
  mkdirSync(join(folder, "brieven", "b"), { recursive: true });
  for (let i = 0; i < count; i++) {
    const { slug, text } = letters[i % letters.length] ?? { slug: "", text: "" };
    writeFileSync(join(folder, "brieven", i % 2 === 0 ? "b" : ".", `${slug}-${i}.txt`), text);
  }
}

const klarebrief = (args: readonly string[], given: Partial<Io> = {}): Promise<Outcome> =>
  runIn(folder, args, given);

test("the number of workers changes nothing", async () => {
  write(24);
  writeFileSync(join(folder, "brieven", "kapot.docx"), "PK geen zip");
  writeFileSync(join(folder, "anders.txt"), "U belt ons.");
  const old = await klarebrief(["check", "anders.txt", "--format", "json"]);
  writeFileSync(join(folder, "oud.json"), old.out);
  const check = (...args: readonly string[]) =>
    klarebrief(["check", "brieven", "--cache", "--max-warnings", "5", ...args]);
  for (const format of [...formatNames, "stylish --color"])
    for (const quiet of [[], ["--quiet"]]) {
      const args = ["--format", ...format.split(" "), ...quiet];
      const none = await check(...args, "--workers", "0");
      expect(none.out.length).toBeGreaterThan(1000);
      expect(none.out).toContain("kapot.docx");
      // What is not shown counts all the same.
      expect(none.err).toMatch(/^\d+ waarschuwingen\. Het mogen er hoogstens 5 zijn/u);
      expect(await check(...args, "--workers", "2")).toEqual(none);
      // With a baseline letters are written after they were compared; one of other letters leaves all as it is.
      expect(await check(...args, "--workers", "0", "--baseline", "oud.json")).toEqual(none);
    }
  const compared = ["--format", "ndjson", "--baseline", "oud.json"];
  expect(await check(...compared, "--workers", "2")).toEqual(await check("--format", "ndjson"));
});

test("of a letter only its text and what counts of it come from where it was checked", async () => {
  const engine = await loadEngine(folder, undefined);
  const writing: Writing = { format: "csv", quiet: true, colour: false, width: 80 };
  const run = await checkTask(engine, { cwd: folder, options: { allowPlugins: false, writing } });
  const text = "Beste mevrouw De Vries,\n\nIndien u belt, bellen wij u. Indien u mailt, mailen wij u.\n";
  expect(await run({ path: join(folder, "a.txt"), text })).toEqual({
    text: expect.stringContaining("telefoonnummer-ontbreekt"),
    count: {
      path: "a.txt",
      level: 1,
      failures: [],
      rules: expect.arrayContaining([
        { rule: "begrijpelijk/moeilijk-woord", severity: "warning", authority: "style", times: 2 },
      ]),
    },
  });
});

test("JSON letter by letter has the bytes of the whole", async () => {
  write(3);
  const { out } = await klarebrief(["check", "brieven", "--format", "json"]);
  expect(out).toBe(`${JSON.stringify(JSON.parse(out), undefined, 2)}\n`);
  expect(JSON.parse(out).summary.letters).toBe(3);
  writeFileSync(join(folder, "leeg.txt"), "");
  const none = await klarebrief(["check", "leeg.txt", "--format", "json"]);
  expect(none.out).toBe(`${JSON.stringify(JSON.parse(none.out), undefined, 2)}\n`);
});

test.each([
  ["stylish", []],
  ["json", []],
  ["ndjson", []],
  ["csv", []],
  ["github", []],
  ["checkstyle", []],
  ["sarif", []],
  ["junit", []],
  ["gitlab", []],
  ["csv", ["--baseline", "oud.json"]],
])("%s is written as letters come %j", async (format, args) => {
  mkdirSync(join(folder, "brieven"));
  for (const name of ["a", "b", "c"])
    writeFileSync(join(folder, "brieven", `${name}.txt`), "Indien u belt, belt u ons.");
  const old = await klarebrief(["check", "brieven/b.txt", "--format", "json"]);
  writeFileSync(join(folder, "oud.json"), old.out);
  let all = "";
  // How many letters were named each time that something was written.
  const named = new Set<number>();
  await klarebrief(["check", "brieven", "--format", format, "--workers", "0", ...args], {
    out: async (text) => {
      all += text;
      named.add(new Set(all.match(/brieven\/\w\.txt/gu)).size);
    },
  });
  expect([...named].filter((count) => count > 0)).toEqual(args.length > 0 ? [1, 2] : [1, 2, 3]);
});

test("one broken file never stops a run, and odd names are letters too", async () => {
  write(28);
  const odd = ["met spatie.txt", "é😀.txt", "regel\neinde.txt"];
  for (const name of odd) writeFileSync(join(folder, "brieven", name), "Indien u belt, belt u ons.");
  writeFileSync(join(folder, "brieven", "kapot.docx"), "PK geen zip");
  const { code, out } = await klarebrief(["check", "brieven", "--format", "json", "--workers", "2"]);
  const result = JSON.parse(out) as {
    readonly letters: readonly { readonly path: string; readonly failures: readonly object[] }[];
  };
  expect(code).toBe(2);
  expect(result.letters).toHaveLength(32);
  expect(result.letters.filter(({ failures }) => failures.length > 0).map(({ path }) => path)).toEqual([
    "brieven/kapot.docx",
  ]);
  expect(result.letters.map(({ path }) => path)).toEqual(
    expect.arrayContaining(odd.map((name) => `brieven/${name}`)),
  );
});

test.skipIf(process.getuid?.() === 0)("a folder without permission is said", async () => {
  write(2);
  chmodSync(join(folder, "brieven", "b"), 0);
  const { code, err } = await klarebrief(["check", "brieven"]);
  chmodSync(join(folder, "brieven", "b"), 0o755);
  expect(code).toBe(2);
  expect(err).toContain("brieven/b");
});

describe("NDJSON", () => {
  const asLines = (lines: readonly string[]) =>
    async function* () {
      yield* lines;
    };

  test("one letter a line in, one result a line out, in order; a broken line has its failure in its place", async () => {
    const lines = [
      JSON.stringify({ path: "b.txt", text: "Indien u belt, belt u ons." }),
      "",
      "geen json",
      JSON.stringify({ path: "a.txt", text: "U belt ons.", kind: "informatie" }),
      JSON.stringify({ path: "c.txt" }),
    ];
    const { code, out } = await klarebrief(["check", "--stdin-ndjson", "--format", "ndjson"], {
      stdinLines: asLines(lines),
    });
    const results = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { path: string; kind: string; failures: { code: string }[] });
    expect(results.map(({ path, kind, failures }) => [path, kind, failures[0]?.code])).toEqual([
      ["b.txt", "informatie", undefined],
      ["regel 3", "onbekend", "bad-line"],
      ["a.txt", "informatie", undefined],
      ["regel 5", "onbekend", "bad-line"],
    ]);
    expect(code).toBe(2);
  });

  test("with workers the lines are those without", async () => {
    const lines = Array.from({ length: 60 }, (_, i) =>
      i % 9 === 4 ? "{" : JSON.stringify({ path: `${i}.txt`, text: letters[i % letters.length]?.text }),
    );
    const filter = (workers: string) =>
      klarebrief(["check", "--stdin-ndjson", "--format", "ndjson", "--workers", workers], {
        stdinLines: asLines(lines),
      });
    const [none, two] = [await filter("0"), await filter("2")];
    expect(none.out.trimEnd().split("\n")).toHaveLength(60);
    expect(two).toEqual(none);
  });
});

/** Allows a retext plugin with this code. */
function withPlugin(code: string): void {
  const plugin = join(folder, "node_modules", "retext-einde");
  mkdirSync(plugin, { recursive: true });
  writeFileSync(
    join(plugin, "package.json"),
    '{"name": "retext-einde", "type": "module", "main": "index.js"}',
  );
  writeFileSync(join(plugin, "index.js"), `export default () => (tree, file) => { ${code} };\n`);
  writeFileSync(join(folder, "klarebrief.config.yaml"), "uitbreidingen: [retext-einde]\n");
}

test("a letter that ends its worker is lost in its place; the letters beside it are not", async () => {
  write(30);
  // Four in a row: whatever a worker has beside one of them, it must not be asked with it again for ever.
  const names = ["a-1.txt", "a-2.txt", "a-3.txt", "a-4.txt", "m.txt"];
  for (const name of names)
    writeFileSync(join(folder, "brieven", name), "Beste mevrouw De Vries,\n\nDit is het EINDE.\n");
  withPlugin('if (String(file).includes("EINDE")) process.exit(1);');
  const { out, code } = await klarebrief([
    ...["check", "brieven", "--format", "ndjson", "--workers", "2", "--allow-plugins"],
  ]);
  const results = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { path: string; failures: { code: string }[] });
  const paths = results.map(({ path }) => path);
  expect(paths).toHaveLength(35);
  expect(paths).toEqual([...paths].sort());
  expect(
    results
      .filter(({ failures }) => failures.length > 0)
      .map(({ path, failures }) => [path, failures[0]?.code]),
  ).toEqual(names.map((name) => [`brieven/${name}`, "stopped"]));
  expect(code).toBe(2);
});

test("a letter that needs much memory is checked all the same", async () => {
  write(30);
  writeFileSync(join(folder, "brieven", "m.txt"), "Beste mevrouw De Vries,\n\nDit is VEEL.\n");
  // 960 MB: more than a worker has at first.
  withPlugin(
    'if (String(file).includes("VEEL")) { const held = []; for (let i = 0; i < 120; i++) held.push(new Array(1e6).fill(i + 0.5)); if (held.length === 0) throw held; }',
  );
  const { out, code } = await klarebrief([
    ...["check", "brieven", "--format", "ndjson", "--workers", "2", "--allow-plugins"],
  ]);
  expect(out.trimEnd().split("\n")).toHaveLength(31);
  expect(out).not.toContain('"code":"stopped"');
  expect(code).not.toBe(2);
});

describe("shards", () => {
  const shard = async (part: string, name: string, args: readonly string[] = []): Promise<void> => {
    const { out } = await klarebrief(["check", "brieven", "--format", "json", "--shard", part, ...args]);
    writeFileSync(join(folder, name), out);
  };

  test("merged, in any order, they are the run without shards, byte for byte", async () => {
    write(13);
    for (let i = 1; i <= 4; i++) await shard(`${i}/4`, `deel-${i}.json`);
    const names = ["deel-3.json", "deel-1.json", "deel-4.json", "deel-2.json"];
    for (const format of ["json", "ndjson"]) {
      const whole = await klarebrief(["check", "brieven", "--format", format]);
      const merged = await klarebrief(["merge", ...names, "--format", format]);
      expect(merged.out).toBe(whole.out);
    }
  });

  test("what does not belong together is refused", async () => {
    write(6);
    await shard("1/2", "een.json");
    await shard("2/2", "twee.json");
    writeFileSync(join(folder, "klarebrief.config.yaml"), "regels:\n  toon: uit\n");
    await shard("2/2", "andere-config.json");
    writeFileSync(
      join(folder, "heel.json"),
      (await klarebrief(["check", "brieven", "--format", "json"])).out,
    );
    writeFileSync(join(folder, "half.json"), readFileSync(join(folder, "een.json"), "utf8").slice(0, 900));
    const refusal = async (...names: readonly string[]): Promise<string> => {
      const { code, out, err } = await klarebrief(["merge", ...names]);
      expect([code, out]).toEqual([2, ""]);
      return err;
    };
    expect(await refusal("een.json", "andere-config.json")).toContain("hoort niet bij een.json");
    expect(await refusal("een.json")).toBe("Er ontbreekt een deel: 2/2.\n");
    expect(await refusal("een.json", "een.json")).toContain("hetzelfde deel");
    expect(await refusal("een.json", "heel.json")).toContain("dit is geen deel");
    expect(await refusal("een.json", "half.json")).toContain("dit is geen JSON");
    expect(await refusal("een.json", "weg.json")).toContain("weg.json");
    expect((await klarebrief(["merge", "een.json", "twee.json"])).out).not.toBe("");
  });

  const hasParallel = spawnSync("parallel", ["--version"]).status === 0;
  test.skipIf(!hasParallel)("made by GNU parallel they are the run without shards", async () => {
    write(13);
    const program = fileURLToPath(new URL("../../bin/klarebrief.js", import.meta.url));
    const command = `${process.execPath} ${program} check brieven --format json --shard {}/4 > deel-{}.json`;
    // Exit code 1: there are findings.
    const { stderr } = spawnSync("parallel", ["--will-cite", "-j", "2", command, ":::", "1", "2", "3", "4"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    const merged = await klarebrief(["merge", "deel-1.json", "deel-2.json", "deel-3.json", "deel-4.json"]);
    const whole = await klarebrief(["check", "brieven", "--format", "json"]);
    expect(merged.out).toBe(whole.out);
    expect(JSON.parse(whole.out).summary.letters).toBe(13);
  });
});

test("a cache gives the same, is used, and damage to it only costs time", async () => {
  write(4);
  const cached = () => klarebrief(["check", "brieven", "--format", "json", "--cache"]);
  const first = await cached();
  const files = readdirSync(join(folder, ".klarebrief-cache"), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".json"),
  );
  expect(files).toHaveLength(4);
  expect(await cached()).toEqual(first);
  const read = (name: string) => JSON.parse(readFileSync(join(folder, ".klarebrief-cache", name), "utf8"));
  const one = files.find((name) => read(name).letter.findings.length > 0) ?? expect.fail();
  const kept = read(one);
  writeFileSync(
    join(folder, ".klarebrief-cache", one),
    JSON.stringify({ ...kept, letter: { ...kept.letter, findings: [] } }),
  );
  expect((await cached()).out).not.toBe(first.out);
  writeFileSync(join(folder, ".klarebrief-cache", one), "kapot");
  expect(await cached()).toEqual(first);
  writeFileSync(join(folder, "klarebrief.config.yaml"), "regels:\n  toon: uit\n");
  expect((await cached()).out).toBe((await klarebrief(["check", "brieven", "--format", "json"])).out);
});

describe("--changed", () => {
  const git = (...args: readonly string[]): string =>
    execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@voorbeeld.nl", ...args], {
      cwd: folder,
      encoding: "utf8",
    });

  test("only letters that differ from the base: committed, changed and new, whatever their name", async () => {
    write(4);
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("commit", "-qm", "brieven");
    git("switch", "-qc", "tak");
    const [committed = "", edited = ""] = readdirSync(join(folder, "brieven", "b")).sort();
    writeFileSync(join(folder, "brieven", "b", committed), "Indien u belt.");
    git("commit", "-qam", "anders");
    writeFileSync(join(folder, "brieven", "b", edited), "Indien u mailt.");
    writeFileSync(join(folder, "brieven", "nieuw é\n😀.txt"), "Indien u schrijft.");
    const { out } = await klarebrief(["check", "brieven", "--format", "json", "--changed", "main"]);
    expect(JSON.parse(out).letters.map(({ path }: { readonly path: string }) => path)).toEqual(
      [`brieven/b/${committed}`, `brieven/b/${edited}`, "brieven/nieuw é\n😀.txt"].sort(),
    );
    expect((await klarebrief(["check", "brieven", "--changed", "weg"])).err).toContain("Git kent ‘weg’ niet");
    expect((await klarebrief(["check", "brieven", "--changed", "--output=x"])).code).toBe(2);
  });

  test("outside a repository it is said", async () => {
    write(1);
    expect(await klarebrief(["check", "brieven", "--changed", "main"])).toMatchObject({
      code: 2,
      err: "--changed werkt alleen in een map van git.\n",
    });
  });
});

test("a stop finishes what is in hand and says what was not done", async () => {
  write(40);
  const stop = new AbortController();
  const { code, out, err } = await klarebrief(["check", "brieven", "--format", "ndjson", "--workers", "2"], {
    signal: stop.signal,
    out: async (text) => {
      if (text !== "") stop.abort();
    },
  });
  expect([code, out]).toEqual([130, ""]);
  expect(err).toMatch(/^Gestopt\. Bekeken: \d+ van 40\. Niet bekeken: .* en \d+ andere\.\n$/u);
});

test("after a stop no letter is begun", async () => {
  write(40);
  withPlugin("const end = Date.now() + 60; while (Date.now() < end);");
  const stop = new AbortController();
  const { err } = await klarebrief(
    ["check", "brieven", "--format", "ndjson", "--workers", "2", "--allow-plugins"],
    {
      signal: stop.signal,
      out: async () => stop.abort(),
    },
  );
  // Each worker has two messages of at most three letters; six more wait.
  expect(Number(/Bekeken: (\d+) van 40/u.exec(err)?.[1])).toBeLessThan(15);
});

test("comments are put in many documents at once, in order, and a broken one stops none", async () => {
  mkdirSync(join(folder, "word"));
  const name = (i: number): string => `brief-${String(i).padStart(2, "0")}.docx`;
  for (let i = 0; i < 26; i++)
    writeFileSync(
      join(folder, "word", name(i)),
      i === 7 ? "kapot" : makeDocx(wordParagraph(`Indien u belt, belt u ons op maandag ${i}.`)),
    );
  const { code, out, err } = await klarebrief(["annotate", "word", "--out", "nagekeken"]);
  expect(code).toBe(2);
  expect(
    out
      .trimEnd()
      .split("\n")
      .map((line) => line.split(":")[0]),
  ).toEqual(Array.from({ length: 26 }, (_, i) => `nagekeken/${name(i)}`).filter((_, i) => i !== 7));
  expect(err).toContain("word/brief-07.docx");
  expect(readdirSync(join(folder, "nagekeken"))).toHaveLength(25);
});
