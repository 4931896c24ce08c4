// SPDX-License-Identifier: EUPL-1.2
import { parse as parseCsv } from "csv-parse/sync";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import {
  context,
  finding,
  hostileLetters,
  hostileTexts,
  inXml,
  letter,
  plain,
  write as writeLetters,
} from "./formats.test.data.ts";
import { type FormatName, formatNames, frameOf, letterTexts } from "./formats.ts";
import type { LetterJson } from "./json.ts";

const write = (name: FormatName, letters: readonly LetterJson[] = hostileLetters): string =>
  writeLetters(name, letters);

test.each(formatNames)("%s: the same letters give the same bytes, and they survive UTF-8", (name) => {
  // For people and for our own programs a text is as it was.
  const letters = ["stylish", "json", "ndjson"].includes(name) ? plain : hostileLetters;
  const once = write(name, letters);
  expect(write(name, letters)).toBe(once);
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(once))).toBe(once);
  expect(write(name, [])).not.toMatch(/undefined|NaN/u);
});

test.each(formatNames.filter((name) => name !== "html"))(
  "%s: a letter is written when it comes, and nothing of its findings is kept",
  (name) => {
    const { add, end } = frameOf(name, context);
    const textOf = letterTexts(name, context);
    for (let i = 0; i < 3; i++) {
      const own = letter(`${i}.md`, [finding({ message: `Melding ${i}.` })]);
      const made = textOf({ letter: own, excerpts: {}, hardest: [] });
      expect(made.text).toContain(`Melding ${i}.`);
      expect(add(made).endsWith(made.text)).toBe(true);
    }
    expect(end()).not.toContain("Melding");
  },
);

describe("github", () => {
  /** A line as the runner of GitHub reads it: null is no command. */
  function readCommand(
    line: string,
  ): { readonly name: string; readonly properties: Record<string, string>; readonly message: string } | null {
    const [, name = "", list = "", message = ""] = /^::(\S+) (.*?)::(.*)$/su.exec(line) ?? [];
    if (name === "") return null;
    const data = (text: string): string =>
      text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
    const property = (text: string): string => data(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
    const properties = Object.fromEntries(
      list
        .split(",")
        .map((pair) => [pair.slice(0, pair.indexOf("=")), property(pair.slice(pair.indexOf("=") + 1))]),
    );
    return { name, properties, message: data(message) };
  }
  const blank = (text: string): string => text.toWellFormed().replaceAll(/(?![\r\n])\p{Cc}/gu, " ");

  test("hostile text starts no command of its own and comes through whole", () => {
    const lines = write("github").split(/\r\n|\r|\n/u);
    expect(lines.slice(-2)).toEqual(["0 fouten, 24 waarschuwingen, 0 tips in 24 brieven.", ""]);
    const read = lines.slice(0, -2).map(readCommand);
    expect(read.map((command) => command?.name)).toEqual(hostileTexts.flatMap(() => ["error", "warning"]));
    expect(read.map((command) => command?.message)).toEqual(
      hostileTexts.flatMap((text) => [blank(text), blank(text)]),
    );
    expect(read.map((command) => command?.properties.file)).toEqual(
      hostileLetters.flatMap(({ path }) => [blank(path), blank(path)]),
    );
    expect(write("github")).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test("names the place; columns only on one line", () => {
    expect(write("github", plain).split("\n")[0]).toBe(
      "::warning file=a.md,line=3,endLine=3,col=5,endColumn=8,title=Een titel (proef/woord)::Schrijf ‘als’.",
    );
    const long = finding({ end: { line: 4, column: 2, offset: 30 } });
    expect(write("github", [letter("a.md", [long])])).toMatch(
      /^::warning file=a\.md,line=3,endLine=4,title=/u,
    );
  });
});

test("gitlab has what GitLab asks of each issue, with names that are unique over all letters", () => {
  const same = [letter("a.md", [finding(), finding()]), letter("b.md", [finding()])];
  const issues: readonly Readonly<Record<string, string>>[] = JSON.parse(
    write("gitlab", [...same, ...hostileLetters]),
  );
  expect(issues[0]).toEqual({
    description: "Schrijf ‘als’.",
    check_name: "proef/woord",
    fingerprint: issues[0]?.fingerprint,
    severity: "minor",
    location: { path: "a.md", lines: { begin: 3, end: 3 } },
  });
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  expect(
    issues.filter(({ check_name }) => check_name === "rule-failed").map(({ description }) => description),
  ).toEqual(hostileTexts.map((text) => text.toWellFormed()));
});

test("csv is RFC 4180, and no cell is a formula", () => {
  const rows: readonly (readonly string[])[] = parseCsv(write("csv").slice(1), {
    record_delimiter: "\r\n",
    relax_quotes: false,
  });
  expect(rows.length).toBe(1 + 2 * hostileTexts.length);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([11]));
  const messages = rows.slice(1).map((row) => row[7] ?? "");
  expect(messages.map((text) => text.replace(/^'(?=[\s=+\-@＝])/u, ""))).toEqual(
    hostileTexts
      .flatMap((text) => [text, text])
      .map((text) => text.toWellFormed().replaceAll("\0", "\ufffd")),
  );
  expect(rows.flat().filter((cell) => /^[\s\p{Cc}]*[=+\-@＝]/u.test(cell))).toEqual([]);
  expect(messages.filter((text) => text.startsWith("'")).length).toBeGreaterThan(10);
});

test("html shows hostile text as text, runs nothing and asks nothing from outside", () => {
  const page = write("html");
  const tags = new Set<string>();
  const names = new Set<string>();
  let text = "";
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      tags.add(tag);
      for (const name of Object.keys(attributes)) names.add(name);
    },
    ontext: (piece) => {
      text += piece;
    },
  });
  parser.end(page);
  expect(["script", "img", "link", "iframe", "failure"].filter((tag) => tags.has(tag))).toEqual([]);
  expect([...names].filter((name) => name.startsWith("on") || name === "src" || name === "style")).toEqual(
    [],
  );
  for (const hostile of hostileTexts) expect(text).toContain(inXml(hostile));
  expect(page).toContain("default-src 'none'");
  expect(write("html", plain)).toContain("Wij vinden niets om te verbeteren.");
});
