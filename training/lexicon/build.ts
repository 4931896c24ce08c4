// SPDX-License-Identifier: EUPL-1.2
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FrequencyHeader, LexiconHeader } from "../../packages/core/src/dutch/lexicon.ts";
import { packFile } from "../../packages/core/src/dutch/packed-file.ts";
import { packWords, sortWords } from "../../packages/core/src/dutch/packed-words.ts";
import { writeSections } from "../../packages/core/src/dutch/sections.ts";
import { readLists } from "./lists.ts";

/**
 * Makes packages/core/language/{lexicon,frequencies}.kbl from the lists in `$KLAREBRIEF_DATA/lexicon`. With `--frequencies FILE`
 * (tab-separated: log10 of the frequency per billion, word; one header line) the frequencies come from another list.
 */
const folder = process.env.KLAREBRIEF_DATA;
if (folder === undefined) throw new Error("Set KLAREBRIEF_DATA to the folder that holds lexicon/");
const option = process.argv.indexOf("--frequencies");
const lists = readLists(`${folder}/lexicon`, option < 0 ? undefined : process.argv[option + 1]);
const out = fileURLToPath(new URL("../../packages/core/language/", import.meta.url));

function frequencyFile(): Uint8Array {
  const words = sortWords(lists.frequencies.keys());
  const values = words.map((word) => lists.frequencies.get(word) ?? 0);
  const minimum = values.reduce((a, b) => Math.min(a, b));
  const step = (values.reduce((a, b) => Math.max(a, b)) - minimum) / 255;
  const header: FrequencyHeader = { minimum, step };
  return packFile(
    writeSections({
      header,
      sections: {
        ...packWords(words),
        values: Uint8Array.from(values, (value) => Math.round((value - minimum) / step)),
      },
    }),
  );
}

/** How `head` is made from `word`: the longest piece of it that ends at the same place or near. */
function editOf(word: string, head: string): string {
  for (let strip = 0; strip < 6 && strip < word.length; strip++)
    for (let from = 0; from < word.length - strip; from++) {
      const piece = word.slice(from, word.length - strip);
      if (piece.length >= Math.min(2, head.length) && head.startsWith(piece))
        return `${from}|${strip}|${head.slice(piece.length)}`;
    }
  return `${word.length}|0|${head}`;
}

function lexiconFile(): Uint8Array {
  const words = sortWords(lists.nouns.keys());
  const classes = new Map<string, number>();
  const edits = new Map<string, number>([["", 0]]);
  const classBytes = new Uint8Array(words.length);
  const headBytes = new Uint8Array(2 * words.length);
  const numberIn = (table: Map<string, number>, key: string): number => {
    const known = table.get(key) ?? table.size;
    table.set(key, known);
    return known;
  };
  words.forEach((word, i) => {
    const noun = lists.nouns.get(word);
    if (!noun) return;
    classBytes[i] = numberIn(
      classes,
      JSON.stringify({ class: noun.class, human: noun.human, plural: noun.plural }),
    );
    const edit = numberIn(edits, noun.head === null ? "" : editOf(word, noun.head));
    headBytes[2 * i] = edit & 255;
    headBytes[2 * i + 1] = edit >> 8;
  });
  if (edits.size > 65_535) throw new Error("Too many ways to make a head");
  const header: LexiconHeader = {
    classes: [...classes.keys()].map((key) => JSON.parse(key)),
    edits: [...edits.keys()],
    skipped: [...lists.skipped],
    mannerAdverbs: [...lists.mannerAdverbs],
    units: [...lists.units],
  };
  return packFile(
    writeSections({ header, sections: { ...packWords(words), classes: classBytes, heads: headBytes } }),
  );
}

for (const [name, bytes] of [
  ["frequencies.kbl", frequencyFile()],
  ["lexicon.kbl", lexiconFile()],
] as const) {
  writeFileSync(out + name, bytes);
  process.stdout.write(`${name} ${bytes.length} bytes\n`);
}
