// SPDX-License-Identifier: EUPL-1.2
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Outcome, runIn } from "./run-command.test.data.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "klarebrief-"));
  // The search for a config stops at this one, whatever stands above the temporary folder.
  write("klarebrief.config.yaml", "profiel: eigen\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const klarebrief = (
  args: readonly string[],
  {
    stdin = "",
    cwd = folder,
    ...given
  }: { readonly stdin?: string; readonly signal?: AbortSignal; readonly cwd?: string } = {},
): Promise<Outcome> => runIn(cwd, args, { ...given, stdin: async () => new TextEncoder().encode(stdin) });

const clear = `Gemeente Voorbeeldstad
Postbus 1
1234 AB Voorbeeldstad

Mevrouw A. de Vries
Dorpsstraat 1
1234 AB Voorbeeldstad

Datum: 3 maart 2026
Ons kenmerk: Z/26/01234
Onderwerp: wij werken aan de weg in uw straat

Beste mevrouw De Vries,

Wij werken van 6 tot en met 10 april 2026 aan de weg in de Dorpsstraat. U hoeft niets te doen.

Hebt u vragen? Bel Anna Jansen op 088 123 45 67. Zij is er van maandag tot en met vrijdag van 9.00 tot 17.00 uur.

Met vriendelijke groet,

Anna Jansen
Team Wegen
`;
const unclear = clear
  .replace("U hoeft niets te doen.", "Indien u hinder ondervindt, dient u dit te melden.")
  .replace(/Hebt u vragen.*\n/u, "Hebt u vragen? Kijk op www.voorbeeldstad.example.\n");

describe("check", () => {
  test("a clear letter gives exit code 0, an unclear one 1", async () => {
    write("helder.txt", clear);
    write("onhelder.txt", unclear);
    expect(await klarebrief(["check", "helder.txt"])).toMatchObject({ code: 0, err: "" });
    const outcome = await klarebrief(["check", "onhelder.txt"]);
    expect(outcome.code).toBe(1);
    expect(outcome.out).toContain("briefonderdelen/telefoonnummer-ontbreekt");
    expect(outcome.out).toContain("begrijpelijk/moeilijk-woord");
  });

  test("json names rule, place and found text", async () => {
    write("brieven/onhelder.txt", unclear);
    const { out } = await klarebrief(["check", "brieven", "--format", "json"]);
    const [letter] = JSON.parse(out).letters;
    expect(letter.path).toBe("brieven/onhelder.txt");
    const word = letter.findings.find(
      ({ rule, found }: { rule: string; found?: string }) =>
        rule === "begrijpelijk/moeilijk-woord" && found === "Indien",
    );
    expect(word).toMatchObject({ expected: ["Als"], start: { line: 15, offset: unclear.indexOf("Indien") } });
  });

  test("--fail-on and --max-warnings decide between 0 and 1", async () => {
    write("a.txt", clear.replace("U hoeft", "Indien u wilt, kunt u bellen. U hoeft"));
    expect((await klarebrief(["check", "a.txt"])).code).toBe(0);
    expect((await klarebrief(["check", "a.txt", "--fail-on", "warning"])).code).toBe(1);
    expect((await klarebrief(["check", "a.txt", "--fail-on", "law"])).code).toBe(0);
    expect((await klarebrief(["check", "a.txt", "--max-warnings", "0"])).code).toBe(1);
    write("b.txt", unclear);
    expect((await klarebrief(["check", "b.txt", "--fail-on", "norm"])).code).toBe(1);
    expect((await klarebrief(["check", "b.txt", "--fail-on", "law"])).code).toBe(0);
  });

  test("--quiet shows only errors", async () => {
    write("a.txt", unclear);
    const { out } = await klarebrief(["check", "a.txt", "--quiet", "--format", "json"]);
    const severities = JSON.parse(out).letters[0].findings.map(
      ({ severity }: { severity: string }) => severity,
    );
    expect(new Set(severities)).toEqual(new Set(["error"]));
  });

  test("standard input is read under the name that is given", async () => {
    const { out, code } = await klarebrief(
      ["check", "-", "--stdin-filename", "brieven/x.md", "--format", "json"],
      { stdin: "# Kop\n\nU belt **indien** nodig.\n" },
    );
    const [letter] = JSON.parse(out).letters;
    expect([letter.path, code]).toEqual(["brieven/x.md", 1]);
    expect(letter.findings.map(({ found }: { found?: string }) => found)).toContain("indien");
  });

  test("--kind overrides what the letter looks like", async () => {
    write("a.txt", clear);
    const { out } = await klarebrief(["check", "a.txt", "--kind", "afwijzing", "--format", "json"]);
    expect(JSON.parse(out).letters[0].kind).toBe("afwijzing");
    expect(JSON.parse(out).letters[0].findings.map(({ rule }: { rule: string }) => rule)).toContain(
      "briefonderdelen/bezwaar-ontbreekt",
    );
  });

  test("bad files are failures in the output, the others are checked and the run ends with 2", async () => {
    write("goed.txt", clear);
    write("leeg.txt", "");
    write("plaatje.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 0, 9, 0, 0, 1]));
    write("groot.txt", new Uint8Array(20_000_000).fill(0x61));
    write("stuk.pdf", "%PDF");
    write("verkeerd.xls", "a;b");
    write("dicht.txt", clear);
    chmodSync(join(folder, "dicht.txt"), 0o000);
    const { out, code } = await klarebrief([
      "check",
      "goed.txt",
      "leeg.txt",
      "plaatje.txt",
      "groot.txt",
      "stuk.pdf",
      "verkeerd.xls",
      "bestaat-niet.txt",
      "--format",
      "json",
    ]);
    const letters = JSON.parse(out).letters.map(
      ({
        path,
        readability,
        failures,
      }: {
        path: string;
        readability: object | null;
        failures: { code: string }[];
      }) => [path, readability === null, failures.map((failure) => failure.code).join()],
    );
    expect(letters).toEqual([
      ["bestaat-niet.txt", true, "not-found"],
      ["goed.txt", false, ""],
      ["groot.txt", true, "too-large"],
      ["leeg.txt", true, "empty"],
      ["plaatje.txt", true, "binary"],
      ["stuk.pdf", true, "damaged"],
      ["verkeerd.xls", true, "unsupported"],
    ]);
    expect(code).toBe(2);
  });

  test("a line of 1 MB is checked in seconds", async () => {
    write("lang.txt", "indien ".repeat(150_000));
    const { code } = await klarebrief(["check", "lang.txt", "--format", "json"]);
    expect([0, 1]).toContain(code);
  }, 60_000);

  test("a folder gives letters only: no README, no ignored or hidden file, and the globs of the config", async () => {
    for (const name of [
      "brief.md",
      "README.md",
      "CHANGELOG.md",
      "concept/oud.md",
      ".verborgen/a.md",
      "node_modules/x/a.md",
      "mail.html",
      "data.json",
    ])
      write(name, clear);
    mkdirSync(join(folder, ".git"));
    write(".gitignore", "concept/\n");
    const paths = async (args: readonly string[]): Promise<readonly string[]> =>
      JSON.parse((await klarebrief(["check", ...args, "--format", "json"])).out).letters.map(
        ({ path }: { path: string }) => path,
      );
    expect(await paths(["."])).toEqual(["brief.md", "mail.html"]);
    expect(await paths(["README.md"])).toEqual(["README.md"]);
    expect(await paths(["*.html"])).toEqual(["mail.html"]);
    write("klarebrief.config.yaml", "bestanden: ['**/*.md']\nnegeer: ['brief.md']\n");
    expect(await paths(["."])).toEqual(["CHANGELOG.md", "README.md", "concept/oud.md"]);
  });

  test("what stands in a `.gitignore` counts for what is below it, up to the top of its repository, and outside one not at all", async () => {
    for (const name of ["brieven/brief.md", "brieven/oud/brief.md", "brieven/diep/concept/brief.md"])
      write(name, clear);
    write("brieven/.gitignore", "concept/\n");
    write(".gitignore", "oud/\n");
    const paths = async (): Promise<readonly string[]> =>
      JSON.parse((await klarebrief(["check", "brieven", "--format", "json"])).out).letters.map(
        ({ path }: { path: string }) => path,
      );
    expect(await paths()).toEqual([
      "brieven/brief.md",
      "brieven/diep/concept/brief.md",
      "brieven/oud/brief.md",
    ]);
    mkdirSync(join(folder, ".git"));
    expect(await paths()).toEqual(["brieven/brief.md"]);
    mkdirSync(join(folder, "brieven", ".git"));
    expect(await paths()).toEqual(["brieven/brief.md", "brieven/oud/brief.md"]);
  });

  test("a stop signal ends the run with 130 and says how far it came", async () => {
    for (let i = 0; i < 5; i++) write(`b${i}.txt`, clear);
    const stop = new AbortController();
    stop.abort();
    expect(await klarebrief(["check", "."], { signal: stop.signal })).toMatchObject({
      code: 130,
      err: "Gestopt. Bekeken: 0 van 5. Niet bekeken: b0.txt, b1.txt, b2.txt en 2 andere.\n",
    });
  });

  test("an own pack is run, and its mistakes name file and key", async () => {
    const card =
      "id: eigen/poort\ntitle: Schrijf ‘hek’\nwhy: Iedereen zegt hek.\nsource: [{title: eigen oordeel}]\nseverity: error\nauthority: style\nmessage: Vervang ‘{found}’ door {expected}.\nkind: replace\nreplace: {poort: [hek]}\nexamples:\n  - text: De ⟦poort⟧ is dicht.\n  - text: Het hek is dicht.\n";
    write("klarebrief.config.yaml", "pakketten: [regels]\nregels: {eigen/poort: info}\n");
    write("regels/eigen/poort.yml", card);
    write("a.txt", clear.replace("aan de weg", "aan de poort"));
    const { out } = await klarebrief(["check", "a.txt", "--format", "json"]);
    expect(
      JSON.parse(out)
        .letters[0].findings.filter(({ rule }: { rule: string }) => rule === "eigen/poort")
        .map(({ severity, found }: { severity: string; found: string }) => [severity, found]),
    ).toEqual([["info", "poort"]]);
    write("regels/eigen/poort.yml", card.replace("severity: error", "severiteit: error"));
    expect((await klarebrief(["check", "a.txt"])).err).toMatch(/^eigen\/poort\.yml, .*severi/u);
  });
});

describe("mistakes of the user are one line of Dutch and exit code 2", () => {
  test.each([
    [["chek"], "Wij kennen de opdracht ‘chek’ niet. Bedoelt u check? Alle opdrachten: klarebrief --help\n"],
    [["check"], "Noem een brief of een map. Bijvoorbeeld: klarebrief check brief.md\n"],
    [
      ["check", "--fromat", "json", "x"],
      "Wij kennen de optie --fromat niet. Bedoelt u --format? Alle opties: klarebrief --help\n",
    ],
    [
      ["check", "--format", "xml", "x"],
      "--format kan niet ‘xml’ zijn. Kies uit: stylish, ndjson, json, sarif, junit, github, gitlab, checkstyle, html, csv.\n",
    ],
    [
      ["check", "--max-warnings", "veel", "x"],
      "--max-warnings moet een getal zijn, zoals 10. U gaf ‘veel’.\n",
    ],
    [["check", "--config", "weg.yaml", "x"], /weg\.yaml: dit configuratiebestand is er niet\.\n$/u],
    [
      ["explain", "begrijpelijk/moelijk-woord"],
      "Wij kennen de regel ‘begrijpelijk/moelijk-woord’ niet. Bedoelt u begrijpelijk/moeilijk-woord? Alle regels: klarebrief rules\n",
    ],
  ])("%j", async (args, message) => {
    const { code, out, err } = await klarebrief(args);
    expect([code, out]).toEqual([2, ""]);
    if (typeof message === "string") expect(err).toBe(message);
    else expect(err).toMatch(message);
  });

  test("a config with a wrong key names file, line and the nearest key", async () => {
    write("klarebrief.config.yaml", "profiel: eigen\nregel: {}\n");
    write("a.txt", clear);
    const { code, err } = await klarebrief(["check", "a.txt"]);
    expect(code).toBe(2);
    expect(err).toMatch(
      /klarebrief\.config\.yaml, regel 2, sleutel ‘regel’: wij kennen de sleutel ‘regel’ niet\. Bedoelt u ‘regels’\?\n$/u,
    );
  });
});

describe("explain, rules and init", () => {
  test("explain fits 80 columns and shows why, source, examples and how to turn it off", async () => {
    const { out, code } = await klarebrief(["explain", "telefoonnummer-ontbreekt"]);
    expect(code).toBe(0);
    for (const piece of [
      "briefonderdelen/telefoonnummer-ontbreekt",
      "Bron:",
      "Dit melden wij:",
      "Dit melden wij niet:",
      "briefonderdelen/telefoonnummer-ontbreekt: uit",
    ])
      expect(out).toContain(piece);
    expect(out.split("\n").filter((line) => line.length > 80 && !line.includes("http"))).toEqual([]);
  });

  test("rules lists every rule within 80 columns", async () => {
    const { out, code } = await klarebrief(["rules"]);
    expect(code).toBe(0);
    expect(out).toContain("begrijpelijk/moeilijk-woord");
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("rules says how heavy a rule is here, and which are off", async () => {
    write(
      "klarebrief.config.yaml",
      "regels:\n  begrijpelijk/moeilijk-woord: error\n  toon/dreigend: uit\n  formeel: info\n",
    );
    const { out } = await klarebrief(["rules", "--format", "json"]);
    const rules: { id: string; severity: string }[] = JSON.parse(out).rules;
    const severityOf = (id: string) => rules.find((rule) => rule.id === id)?.severity;
    expect(severityOf("begrijpelijk/moeilijk-woord")).toBe("error");
    expect(severityOf("toon/dreigend")).toBe("off");
    expect(severityOf("formeel/herhaald-woord")).toBe("info");
    expect(severityOf("begrijpelijk/eenvoudiger-woord")).toBe("info");
    expect((await klarebrief(["rules"])).out).toMatch(/toon\/dreigend\n {6}uit: /u);
  });

  test("init writes a config that is valid, and never replaces one", async () => {
    rmSync(join(folder, "klarebrief.config.yaml"));
    expect((await klarebrief(["init"])).code).toBe(0);
    const written = readFileSync(join(folder, "klarebrief.config.yaml"), "utf8");
    write("a.txt", clear);
    expect((await klarebrief(["check", "a.txt"])).err).toBe("");
    expect(await klarebrief(["init"])).toMatchObject({
      code: 2,
      err: "klarebrief.config.yaml is er al. Wij veranderen dat bestand niet.\n",
    });
    expect(readFileSync(join(folder, "klarebrief.config.yaml"), "utf8")).toBe(written);
    expect(existsSync(join(folder, "klarebrief.woorden.txt"))).toBe(false);
  });
});
