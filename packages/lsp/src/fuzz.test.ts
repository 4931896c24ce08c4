// SPDX-License-Identifier: EUPL-1.2
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Editor, startEditor, unclear } from "./editor.test.data.ts";

/** The whole load is `npm run soak`; every run does a hundredth of it. */
const soak = process.env.KLAREBRIEF_SOAK !== undefined;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pieces = [
  "indien ",
  "u dient ",
  "teneinde",
  ". ",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "€ 1.250,00",
  "3 maart 2026",
  "🚧👩‍👩‍👧",
  "e\u0301e\u0301n",
  "\u00a0",
  "\ud83d",
  "{{ naam }}",
  "{% if x %}",
  "«Veld»",
  "[datum]",
  "**",
  "- ",
  "> ",
  "<p>",
  "</p>",
  "&euro;",
  "<!-- klarebrief-negeer begrijpelijk: zo is het -->",
  "<!--",
  "---\nklarebrief:\n  soort: boete\n---\n",
  "Geachte mevrouw,",
  "Met vriendelijke groet,",
  "Hebt u vragen? Bel 088 123 45 67.",
];

const longest = 60_000;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing a writer may do: type, delete, paste a lot, change line ends, take back. */
function nextEdit(text: string, random: () => number, undo: readonly Edit[]): Edit {
  const below = (n: number): number => Math.floor(random() * n);
  const start = below(text.length + 1);
  const kind = random();
  if (text.length > longest) return { start: below(1000), end: text.length - below(3000), text: "" };
  // There must be something to find.
  if (text.length < 1500) return { start, end: start, text: unclear };
  if (kind < 0.002) return { start, end: start, text: unclear.repeat(Math.ceil(50_000 / unclear.length)) };
  if (kind < 0.006)
    return { start: 0, end: text.length, text: text.replaceAll(/\r?\n/gu, random() < 0.5 ? "\r\n" : "\n") };
  if (kind < 0.1) return undo.at(-1) ?? { start, end: start, text: "" };
  if (kind < 0.35) return { start, end: Math.min(text.length, start + 1 + below(12)), text: "" };
  if (kind < 0.4) return { start, end: Math.min(text.length, start + below(400)), text: "" };
  if (kind < 0.7) return { start, end: start, text: "abcdenrst .,U"[below(13)] ?? "" };
  return { start, end: Math.min(text.length, start + below(4)), text: pieces[below(pieces.length)] ?? "" };
}

/** The edit that takes an edit back. */
const inverse = (text: string, { start, end, text: put }: Edit): Edit => ({
  start,
  end: start + put.length,
  text: text.slice(start, end),
});

const names = ["brief.txt", "brief.md", "brief.html", "brief.twig"] as const;

async function type(editor: Editor, uri: string, random: () => number, undo: Edit[]): Promise<void> {
  const text = editor.text(uri);
  const edit = nextEdit(text, random, undo);
  if (edit === undo.at(-1)) undo.pop();
  else undo.splice(0, Math.max(0, undo.length - 20), ...undo.splice(-20));
  const fits: Edit = {
    start: Math.min(edit.start, text.length),
    end: Math.min(Math.max(edit.start, edit.end), text.length),
    text: edit.text,
  };
  undo.push(inverse(text, fits));
  const document = TextDocument.create(uri, "", 0, text);
  await editor.change(uri, [
    {
      range: { start: document.positionAt(fits.start), end: document.positionAt(fits.end) },
      text: fits.text,
    },
  ]);
}

/** What a server says that has never seen another version of these texts. */
async function fresh(texts: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const editor = await startEditor();
  const found = new Map<string, string>();
  for (const [name, text] of texts) {
    const uri = await editor.open(name, text, "plaintext");
    found.set(name, JSON.stringify(await editor.diagnostics(uri)).replaceAll(editor.folder, ""));
  }
  await editor.stop();
  return found;
}

const edits = soak ? 100_000 : 1_000;
const compareEach = soak ? 1_000 : 500;
const pullEach = 50;

test(
  "random edits end in the diagnostics of a server that only saw the last text",
  async () => {
    const random = numbers(20_260_303);
    const editor = await startEditor();
    const undo = new Map<string, Edit[]>(names.map((name) => [name, []]));
    for (const name of names) await editor.open(name, unclear, "plaintext");
    let compared = 0;
    for (let i = 1; i <= edits; i++) {
      const name = names[Math.floor(random() * names.length)] ?? names[0];
      const uri = editor.uri(name);
      await type(editor, uri, random, undo.get(name) ?? []);
      // Some answers are waited for, some are overtaken by the next edit.
      if (i % pullEach === 0) await editor.diagnostics(uri);
      else if (i % pullEach === 7) void editor.diagnostics(uri).catch(() => {});
      if (i % compareEach > 0) continue;
      const now = new Map<string, string>();
      for (const each of names)
        now.set(
          each,
          JSON.stringify(await editor.diagnostics(editor.uri(each))).replaceAll(editor.folder, ""),
        );
      const texts = new Map(names.map((each) => [each, editor.text(editor.uri(each))]));
      expect(now, `after ${i} edits`).toEqual(await fresh(texts));
      expect([...now.values()].filter((found) => found.length > 1000).length).toBeGreaterThan(1);
      compared += now.size;
    }
    await editor.stop();
    expect(compared).toBe((edits / compareEach) * names.length);
  },
  soak ? 7_200_000 : 120_000,
);

/** Bytes in use after everything that can go is gone. */
function used(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

const rounds = soak ? 1_000 : 60;

test(
  "memory is back to normal after letters were opened and closed",
  async () => {
    const editor = await startEditor();
    const round = async (i: number): Promise<void> => {
      const uri = await editor.open(
        `brief-${i}.md`,
        unclear.replaceAll("hinder", `hinder nummer ${i}`).repeat(4),
      );
      await editor.diagnostics(uri);
      await editor.close(uri);
    };
    for (let i = 0; i < rounds / 3; i++) await round(i);
    const before = used();
    for (let i = 0; i < rounds; i++) await round(rounds + i);
    const grown = (used() - before) / 1e6;
    await editor.stop();
    // What is remembered of sentences is bounded; letters, documents and diagnostics are not kept.
    expect(grown).toBeLessThan(25);
  },
  soak ? 600_000 : 60_000,
);
