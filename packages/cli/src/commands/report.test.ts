// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

const klarebrief = (args: readonly string[], signal = new AbortController().signal): Promise<Outcome> =>
  runIn(folder, args, { signal });

const put = (name: string, content: string | Uint8Array): void => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
};
const get = (name: string): string => readFileSync(join(folder, name), "utf8");
const letter = "Geachte heer Jansen,\n\nDat kan onverwijld.\n\nMet vriendelijke groet,\n";
const names = ["bevindingen.csv", "bevindingen.xlsx", "index.html", "resultaat.json"];

test("a folder gives four files, and the saved result is that of check --format json", async () => {
  put("brieven/a.txt", letter);
  put("brieven/map/b.txt", letter);
  const { code, out, err } = await klarebrief(["report", "brieven", "--out", "rapport"]);
  expect([code, out, err]).toEqual([
    0,
    "Het rapport staat in rapport. Open rapport/index.html in uw browser.\n",
    "",
  ]);
  expect(readdirSync(join(folder, "rapport")).sort()).toEqual(names);
  expect(get("rapport/resultaat.json")).toBe(
    (await klarebrief(["check", "brieven", "--format", "json"])).out,
  );
  expect(get("rapport/bevindingen.csv")).toContain("onverwijld");
  expect(get("rapport/index.html")).toContain(">map/b.txt<");
  // An earlier report is no letter.
  expect((await klarebrief(["check", ".", "--format", "json"])).out).not.toContain("rapport/");
});

test("a folder that holds something stays as it was; with --force only our own files are replaced", async () => {
  put("brieven/a.txt", letter);
  put("rapport/mijn.txt", "van mij");
  put("rapport/index.html", "oud");
  const refused = await klarebrief(["report", "brieven"]);
  expect([refused.code, refused.err.startsWith("De map rapport is niet leeg.")]).toEqual([2, true]);
  expect([readdirSync(join(folder, "rapport")).sort(), get("rapport/index.html")]).toEqual([
    ["index.html", "mijn.txt"],
    "oud",
  ]);
  expect((await klarebrief(["report", "brieven", "--force"])).code).toBe(0);
  expect(get("rapport/mijn.txt")).toBe("van mij");
  expect(readdirSync(join(folder, "rapport")).sort()).toEqual([...names, "mijn.txt"].sort());
  expect(get("rapport/index.html")).toMatch(/^<!doctype html>/u);
});

test("an earlier report in the folder of the letters is no letter", async () => {
  put("a.txt", letter);
  await klarebrief(["report", ".", "--out", "januari"]);
  await klarebrief(["report", ".", "--out", "februari", "--baseline", "januari/resultaat.json"]);
  const { letters } = JSON.parse(get("februari/resultaat.json")) as {
    readonly letters: readonly { readonly path: string }[];
  };
  expect(letters.map(({ path }) => path)).toEqual(["a.txt"]);
});

test("a broken file is said and listed, the others are in the report, and the run ends with 2", async () => {
  put("brieven/a.txt", letter);
  put("brieven/b.docx", "geen document");
  put("brieven/c.txt", "");
  const { code, err } = await klarebrief(["report", "brieven"]);
  expect(code).toBe(2);
  expect(err).toMatch(/^brieven\/b\.docx: .+\nbrieven\/c\.txt: Dit bestand is leeg\.\n$/u);
  expect(get("rapport/index.html")).toContain("<strong>brieven/c.txt</strong>");
});

test.each([
  ["weg.json", undefined, "weg.json: Dit bestand is er niet."],
  ["oud.json", '{"version":7}', "oud.json: dit is een uitkomst van een andere versie"],
])(
  "an earlier result that cannot be used, %s, stops before anything is written",
  async (name, text, reason) => {
    put("brieven/a.txt", letter);
    if (text !== undefined) put(name, text);
    const { code, err } = await klarebrief(["report", "brieven", "--baseline", name]);
    expect([code, err.startsWith(reason), readdirSync(folder).includes("rapport")]).toEqual([2, true, false]);
  },
);

test.each([
  [["report"], "Noem een map met brieven."],
  [["report", "leeg"], "Wij vinden hier geen brieven."],
  [["report", "a.txt", "--out", "a.txt"], "a.txt is een bestand."],
  [["report", "a.txt", "--out", "a.txt/rapport"], "a.txt/rapport: wij kunnen niet opslaan."],
])("%j says what is wrong", async (args, reason) => {
  put("a.txt", letter);
  mkdirSync(join(folder, "leeg"));
  const { code, err } = await klarebrief(args);
  expect([code, err.replace(`${folder}/`, "").slice(0, reason.length)]).toEqual([2, reason]);
  expect(get("a.txt")).toBe(letter);
});

test("who stops it gets no report, and is told how far it was", async () => {
  put("brieven/a.txt", letter);
  const stopped = AbortSignal.abort();
  const { code, err } = await klarebrief(["report", "brieven"], stopped);
  expect([code, err, readdirSync(folder).includes("rapport")]).toEqual([
    130,
    "Gestopt. Bekeken: 0 van 1. Er is geen rapport gemaakt.\n",
    false,
  ]);
});

test("the number of workers and the cache change nothing, and a letter of another kind is not recalled", async () => {
  for (let i = 0; i < 30; i++) put(`brieven/${i}.txt`, letter.replace("Jansen", `Jansen ${i}`));
  await klarebrief(["report", "brieven", "--out", "een", "--workers", "0"]);
  await klarebrief(["report", "brieven", "--out", "twee", "--workers", "2", "--cache"]);
  expect(readdirSync(join(folder, ".klarebrief-cache")).length).toBeGreaterThan(5);
  await klarebrief(["report", "brieven", "--out", "drie", "--cache"]);
  for (const name of names) {
    expect(get(`twee/${name}`) === get(`een/${name}`), name).toBe(true);
    expect(get(`drie/${name}`) === get(`een/${name}`), name).toBe(true);
  }
  await klarebrief(["report", "brieven", "--out", "vier", "--cache", "--kind", "afwijzing"]);
  expect(get("vier/resultaat.json")).toContain('"kind": "afwijzing"');
  expect(get("een/resultaat.json")).not.toContain('"kind": "afwijzing"');
});

test("--changed leaves out what is as it was", async () => {
  const git = (...args: readonly string[]): void =>
    void execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@voorbeeld.nl", ...args], {
      cwd: folder,
      stdio: "ignore",
    });
  put("brieven/oud.txt", letter);
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-qm", "brieven");
  put("brieven/nieuw.txt", letter);
  await klarebrief(["report", "brieven", "--changed", "main"]);
  expect(get("rapport/resultaat.json").match(/"path": "[^"]+"/gu)).toEqual(['"path": "brieven/nieuw.txt"']);
});

/** All that stands in the folder, without the letters. */
const left = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => !name.startsWith("brieven"));

test.each([
  ["without a folder", []],
  ["with an older report", names],
])("stopped halfway it leaves nothing behind, %s", async (_, older) => {
  for (let i = 0; i < 40; i++) put(`brieven/${i}.txt`, letter);
  for (const name of older) put(`rapport/${name}`, "oud");
  const before = left();
  const stop = new AbortController();
  const { code } = await runIn(folder, ["report", "brieven", "--force", "--workers", "0"], {
    signal: stop.signal,
    isTerminal: { out: true, err: true },
    err: () => stop.abort(),
  });
  expect(code).toBe(130);
  expect(left()).toEqual(before);
  for (const name of older) expect(get(`rapport/${name}`)).toBe("oud");
});

test("with an earlier result that ends halfway an older report stays as it was", async () => {
  put("brieven/a.txt", letter);
  for (const name of names) put(`rapport/${name}`, "oud");
  put("half.json", '{"version":1,"letters":[{"path":"brieven/a.txt","readability":null,"findings":[]},{"pa');
  const before = left();
  const { code, err } = await klarebrief(["report", "brieven", "--force", "--baseline", "half.json"]);
  expect([code, err.startsWith("half.json: dit is geen JSON. Geef resultaat.json")]).toEqual([2, true]);
  expect(left()).toEqual(before);
});

test("a file of an older report that may not be changed is said, and all four stay", async () => {
  put("brieven/a.txt", letter);
  for (const name of names) put(`rapport/${name}`, "oud");
  chmodSync(join(folder, "rapport/bevindingen.xlsx"), 0o444);
  const before = left();
  const { code, err } = await klarebrief(["report", "brieven", "--force"]);
  expect([code, err]).toEqual([
    2,
    `${join(folder, "rapport/bevindingen.xlsx")}: wij kunnen niet opslaan. U mag dit bestand niet veranderen.\n`,
  ]);
  expect(left()).toEqual(before);
  for (const name of names) expect(get(`rapport/${name}`)).toBe("oud");
});

test("of an earlier result it says what became of each letter, whatever the number of workers", async () => {
  for (let i = 0; i < 30; i++) put(`brieven/${i}.txt`, letter);
  await klarebrief(["report", "brieven", "--out", "mei"]);
  put("brieven/3.txt", letter.replace("onverwijld", "meteen"));
  put("brieven/4.txt", letter.replace("onverwijld", "onverwijld, teneinde u te helpen"));
  put("brieven/nieuw.txt", letter);
  rmSync(join(folder, "brieven/5.txt"));
  const from = ["report", "brieven", "--baseline", "mei/resultaat.json"];
  await klarebrief([...from, "--out", "juni", "--workers", "2"]);
  expect(get("juni/index.html")).toContain("zijn er <strong>1 beter</strong>, 1 slechter en 27 gelijk.");
  expect(get("juni/index.html")).toContain("<strong>Nieuwe brieven:</strong> brieven/nieuw.txt.");
  expect(get("juni/index.html")).toContain("<strong>Deze brieven zijn er niet meer:</strong> brieven/5.txt.");
  await klarebrief([...from, "--out", "weer", "--workers", "0"]);
  for (const name of names) expect(get(`weer/${name}`) === get(`juni/${name}`), name).toBe(true);
});
