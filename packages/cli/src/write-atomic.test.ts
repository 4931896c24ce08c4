// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeAtomic, writeNew, writeTogether } from "./write-atomic.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "klarebrief-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), "utf8");
const noLinks = (): never => {
  throw Object.assign(new Error("no links here"), { code: "EPERM" });
};

test("a file behind a link is replaced where it stands; the link stays a link", () => {
  writeFileSync(at("brief.md"), "oud");
  symlinkSync("brief.md", at("link.md"));
  writeAtomic(at("link.md"), bytes("nieuw"));
  expect([read("brief.md"), lstatSync(at("link.md")).isSymbolicLink(), readdirSync(folder).sort()]).toEqual([
    "nieuw",
    true,
    ["brief.md", "link.md"],
  ]);
});

test("what a stopped run left beside a file is not in the way", () => {
  writeFileSync(at("brief.md"), "oud");
  writeFileSync(at(".brief.md.klarebrief"), "half");
  writeAtomic(at("brief.md"), bytes("nieuw"));
  expect(read("brief.md")).toBe("nieuw");
});

test("on a disk without links a new file is made all the same, and one that is there stays", () => {
  writeNew(at("map/brief.md"), bytes("nieuw"), noLinks);
  expect([read("map/brief.md"), readdirSync(at("map"))]).toEqual(["nieuw", ["brief.md"]]);
  expect(() => writeNew(at("map/brief.md"), bytes("later"), noLinks)).toThrow("Er staat al zo’n bestand.");
  expect([read("map/brief.md"), readdirSync(at("map"))]).toEqual(["nieuw", ["brief.md"]]);
});

test("a pipe stays a pipe", () => {
  execFileSync("mkfifo", [at("pijp")]);
  expect(() => writeAtomic(at("pijp"), bytes("x"))).toThrow("Dit is geen gewoon bestand.");
  expect(lstatSync(at("pijp")).isFIFO()).toBe(true);
  expect(readdirSync(folder)).toEqual(["pijp"]);
});

test("of files that belong together none changes when one cannot be written", () => {
  writeFileSync(at("een.md"), "oud");
  mkdirSync(at("twee.md"));
  const files = [
    { path: at("een.md"), content: bytes("nieuw"), isNew: false },
    { path: at("drie.md"), content: bytes("nieuw"), isNew: true },
    { path: at("twee.md"), content: bytes("nieuw"), isNew: false },
  ];
  expect(() => writeTogether(files)).toThrow("twee.md: wij kunnen niet opslaan. Dit is geen gewoon bestand.");
  expect([read("een.md"), readdirSync(folder).sort()]).toEqual(["oud", ["een.md", "twee.md"]]);
  writeTogether(files.slice(0, 2));
  expect([read("een.md"), read("drie.md"), readdirSync(folder).sort()]).toEqual([
    "nieuw",
    "nieuw",
    ["drie.md", "een.md", "twee.md"],
  ]);
});
