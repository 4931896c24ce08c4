// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check, prepareRules } from "@klarebrief/core";
import { loadLanguage, loadRuleSet } from "@klarebrief/core/node";
import { benchDocuments } from "./bench-documents.ts";
import { measureEditor, pages } from "./bench-editor.ts";
import { benchLetter } from "./bench-letter.ts";
import { benchPeers } from "./bench-peers.ts";

/** Prints times and memory. Never fails on time: machines differ. */
const root = fileURLToPath(new URL("../..", import.meta.url));

const sorted = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const ms = (value: number): string => `${value.toFixed(1)} ms`;

function cold(): void {
  const file = `${root}corpus/letters/bijstand-afwijzing/letter.txt`;
  const run = (args: readonly string[]): number => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
    if (status !== 0 && status !== 1) throw new Error(`exit code ${status}`);
    return performance.now() - start;
  };
  const times: number[] = [];
  const empty: number[] = [];
  for (let i = 0; i < 10; i++) {
    times.push(run([`${root}node_modules/.bin/klarebrief`, "check", file]));
    empty.push(run(["-e", "0"]));
  }
  console.log(
    `cold check of one letter: median ${ms(at(times, 0.5))}, min ${ms(at(times, 0))}; node alone: median ${ms(at(empty, 0.5))}`,
  );
}

/** The letter with a letter behind one of its longer words: another word each round. */
function edited(text: string, round: number): string {
  const words = [...text.matchAll(/\p{L}{5,}/gu)];
  const word = words[(round * 37) % words.length];
  const at = (word?.index ?? 0) + (word?.[0].length ?? 0);
  return `${text.slice(0, at)}${"abcdefghijk"[round % 11]}${text.slice(at)}`;
}

async function warm(): Promise<void> {
  const options = { rules: prepareRules(loadRuleSet()), language: loadLanguage() };
  for (const [path, text] of [
    ["brief.txt", benchLetter("text")],
    ["brief.md", benchLetter("markdown")],
    ["brief.html", benchLetter("html")],
  ] as const) {
    const times: number[] = [];
    let words = 0;
    let findings = 0;
    for (let i = 0; i < 300; i++) {
      const start = performance.now();
      const result = await check(path, text, options);
      times.push(performance.now() - start);
      words = result.readability?.words ?? 0;
      findings = result.findings.length;
    }
    const later = times.slice(100);
    const keys: number[] = [];
    for (let i = 0; i < 900; i++) {
      const changed = edited(text, i);
      const start = performance.now();
      await check(path, changed, options);
      keys.push(performance.now() - start);
    }
    const typed = keys.slice(600);
    console.log(
      `warm check of ${path}, ${words} words, ${findings} findings: first ${ms(times[0] ?? 0)}, median ${ms(at(later, 0.5))}, p95 ${ms(at(later, 0.95))}; after one word changed median ${ms(at(typed, 0.5))}, p95 ${ms(at(typed, 0.95))}`,
    );
  }
}

async function many(): Promise<void> {
  const options = { rules: prepareRules(loadRuleSet()), language: loadLanguage() };
  const letter = benchLetter("text");
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const memory: number[] = [];
  for (let i = 0; i < 1000; i++) {
    await check(`brief-${i}.txt`, letter.replace("Voorbeeldstad", `Voorbeeldstad ${i}`), options);
    if (i % 100 === 99) memory.push(process.memoryUsage().rss);
  }
  const seconds = (performance.now() - start) / 1000;
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(0);
  console.log(
    `1,000 letters: ${(1000 / seconds).toFixed(0)} letters per second; memory before ${mb(before)} MB, each 100 letters ${memory.map(mb).join(" ")} MB`,
  );
}

/** What a writer waits for in an editor, measured from the messages. */
async function editor(): Promise<void> {
  for (const [format, name] of [
    ["text", "brief.txt"],
    ["markdown", "brief.md"],
    ["html", "brief.html"],
  ] as const)
    for (const count of [2, 10]) {
      const { start, open, edits, work } = await measureEditor(pages(count, format), name, 230);
      const cpu = work === undefined ? "" : `, the server works ${ms(work)} for each`;
      console.log(
        `editor, ${name} of ${count} pages: start ${ms(start)}, open to diagnostics ${ms(open)}, key to diagnostics median ${ms(at(edits, 0.5))}, p95 ${ms(at(edits, 0.95))}${cpu}`,
      );
    }
}

console.log(`Node ${process.version}; ${JSON.parse(readFileSync(`${root}package.json`, "utf8")).version}`);
cold();
await warm();
console.log(await benchPeers());
await many();
// `--full` measures longer runs, and memory at 1,000 and 10,000 letters.
await benchDocuments(process.argv.includes("--full"));
await editor();
