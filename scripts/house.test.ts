// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { posix } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { letterKinds } from "../packages/core/src/letter.ts";
import { codes, jsonOf, projectFiles, root, tableRows, textOf } from "./project-files.ts";

const manifests = projectFiles.filter((path) => /(?:^|\/)package\.json$/u.test(path));

/** A glob of REUSE.toml: `*` stays inside a folder, `**` does not. */
const globPattern = (glob: string): RegExp =>
  new RegExp(
    `^${glob.replaceAll(/[.+^${}()|[\]\\]/gu, "\\$&").replaceAll(/\*+/gu, (stars) => (stars === "*" ? "[^/]*" : ".*"))}$`,
    "u",
  );

const yamlOf = (path: string): Readonly<Record<string, unknown>> => parse(textOf(path));

describe("publiccode.yml", () => {
  const publiccode = yamlOf("publiccode.yml");

  test("has the keys of the standard 0.7", () => {
    const valid = new Ajv({ allErrors: true }).compile(jsonOf("scripts/publiccode.schema.json"));
    valid(publiccode);
    expect((valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual([]);
  });

  test("lacks its required key url only as long as the project has no public address", () => {
    const homepages = manifests
      .map((path) => jsonOf(path).homepage)
      .filter((address) => address !== undefined);
    expect("url" in publiccode).toBe(homepages.length > 0);
  });
});

test("the version is the same everywhere", () => {
  expect(manifests.length).toBeGreaterThan(3);
  const { version } = jsonOf("package.json");
  const versions = [
    ...manifests.map((path): [string, unknown] => [path, jsonOf(path).version]),
    ...manifests.flatMap((path) =>
      Object.entries((jsonOf(path).dependencies ?? {}) as Readonly<Record<string, string>>)
        .filter(([name]) => name.startsWith("@klarebrief/"))
        .map(([name, wanted]): [string, unknown] => [`${path}: ${name}`, wanted]),
    ),
    ["CITATION.cff", yamlOf("CITATION.cff").version],
    ["publiccode.yml", yamlOf("publiccode.yml").softwareVersion],
  ];
  expect(versions.filter(([, found]) => found !== version)).toEqual([]);
});

describe("licences", () => {
  const annotations = textOf("REUSE.toml")
    .split("[[annotations]]")
    .slice(1)
    .map((part) => ({
      paths: Array.from(
        (/^path = ((?:\[[^\]]*\])|"[^"]*")/mu.exec(part)?.[1] ?? "").matchAll(/"([^"]+)"/gu),
        ([, path = ""]) => path,
      ),
      licence: /^SPDX-License-Identifier = "([^"]+)"/mu.exec(part)?.[1] ?? "",
      copyright: /^SPDX-FileCopyrightText = "([^"]+)"/mu.exec(part)?.[1] ?? "",
    }));

  test("REUSE.toml covers every file", () => {
    const covering = annotations.flatMap(({ paths }) => paths.map(globPattern));
    const own = projectFiles.filter((path) => !/^LICENSES?(?:\/|$)/u.test(path));
    expect(own.length).toBeGreaterThan(200);
    expect(own.filter((path) => !covering.some((glob) => glob.test(path)))).toEqual([]);
    expect(annotations.filter(({ copyright }) => !copyright.endsWith("Klare Brief contributors"))).toEqual(
      [],
    );
  });

  test("the text of each licence is there, and no other", () => {
    const used = [
      ...new Set(
        annotations.flatMap(({ licence }) => licence.split(" AND ").map((name) => `LICENSES/${name}.txt`)),
      ),
    ].sort();
    expect(projectFiles.filter((path) => path.startsWith("LICENSES/")).sort()).toEqual(used);
    expect(textOf("LICENSE")).toBe(textOf("LICENSES/EUPL-1.2.txt"));
    expect(manifests.map((path) => jsonOf(path).license)).toEqual(manifests.map(() => "EUPL-1.2"));
  });
});

describe("links", () => {
  const pages = projectFiles.filter((path) => path.endsWith(".md") && !path.startsWith("corpus/letters/"));
  const prose = (path: string): string =>
    textOf(path)
      .replaceAll(/^```[\s\S]*?^```$/gmu, "")
      .replaceAll(/^ {4}.*$/gmu, "");

  /** Anchors of the headings of a page, as public hosts make them. */
  const anchorsOf = (path: string): readonly string[] =>
    Array.from(prose(path).matchAll(/^#+ (.+)$/gmu), ([, title = ""]) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    );

  const links = pages
    .flatMap((page) =>
      Array.from(
        prose(page)
          .replaceAll(/`[^`\n]*`/gu, "")
          .matchAll(/\]\(<?([^)\s>]+)/gu),
        ([, target = ""]) => ({ page, target }),
      ),
    )
    .filter(({ target }) => !/^[a-z]+:/iu.test(target));

  test("to files and headings lead somewhere", () => {
    expect(links.length).toBeGreaterThan(30);
    const broken = links.filter(({ page, target }) => {
      const [file = "", anchor] = target.split("#");
      const path = file === "" ? page : posix.join(posix.dirname(page), file);
      if (!existsSync(root + path)) return true;
      return anchor !== undefined && path.endsWith(".md") && !anchorsOf(path).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

test("no file names a path of one machine or the host of a package registry", () => {
  const machine = new RegExp(
    `(?<![\\w.\\-])/(?:${["work", "farm", "home", "root", "Users"].join("|")})/|[A-Z]:\\\\Users`,
    "u",
  );
  const hosts = new RegExp(
    [
      ["registry", "npmjs"],
      ["registry", "yarnpkg"],
      ["deb", "debian"],
    ]
      .map((name) => name.join("\\."))
      .join("|"),
    "u",
  );
  const bad = projectFiles.flatMap((path) =>
    textOf(path)
      .split("\n")
      .flatMap((line, i) =>
        machine.test(line) || hosts.test(line) || /"resolved":\s*"https?:/u.test(line)
          ? [`${path}:${i + 1}`]
          : [],
      ),
  );
  expect(bad).toEqual([]);
});

describe("ARCHITECTURE.md", () => {
  const text = textOf("ARCHITECTURE.md");

  test("names the letter kinds and parts of the code", () => {
    const named = (start: string): readonly string[] =>
      codes(text.slice(text.indexOf(start)).split(/\.(?:\s|$)/u)[0] ?? "");
    const parts = /type PartName =([^;]+);/u.exec(textOf("packages/core/src/letter.ts"))?.[1] ?? "";
    expect(named("**Letter kinds**")).toEqual([...letterKinds]);
    expect(named("**Parts**")).toEqual(Array.from(parts.matchAll(/"(\w+)"/gu), ([, name]) => name));
  });

  test("names for every invariant a test that exists", () => {
    const rows = tableRows(text, "Invariant");
    expect(rows.length).toBeGreaterThan(25);
    const lost = rows.filter(([, file = "", name = ""]) => {
      const path = codes(file)[0] ?? "";
      return !existsSync(root + path) || !textOf(path).includes(`"${name}"`);
    });
    expect(lost).toEqual([]);
  });
});
