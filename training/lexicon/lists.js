// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

function rowsOf(file) {
  const bytes = readFileSync(file);
  const text = file.endsWith(".gz") ? gunzipSync(bytes).toString("utf8") : bytes.toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}
/** Rows as records by the names in the first line. */
function recordsOf(file) {
  const [names = [], ...rows] = rowsOf(file);
  return rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""])));
}
const classes = ["concrete", "abstract", "undefined"];
/** Reads the lists from their folder; `frequencies` names another file than SUBTLEX-NL. */
export function readLists(folder, frequencies) {
  const nouns = recordsOf(`${folder}/nouns_sem_types_20260420.tsv.gz`).map((row) => [
    row.word ?? "",
    {
      class: classes.includes(row.super_sem_type ?? "") ? row.super_sem_type : "undefined",
      human: /(?:^|; )human(?:;|$)/u.test(row.sem_type ?? ""),
      plural: row.is_plural === "true",
      head: row.head === "" ? null : (row.head ?? null),
    },
  ]);
  const first = (name) =>
    new Set(
      rowsOf(`${folder}/${name}`)
        .slice(1)
        .map(([word = ""]) => word),
    );
  return {
    frequencies: new Map(
      rowsOf(frequencies ?? `${folder}/subtlex_wordfreq.tsv.gz`)
        .slice(1)
        // Two rows of SUBTLEX-NL hold pieces of subtitles, not words.
        .filter(([, word = ""]) => word.length <= 60)
        .map(([value = "0", word = ""]) => [word, Number(value)]),
    ),
    nouns: new Map(nouns),
    skipped: first("subtlex_wordfreq_skiplist.tsv.gz"),
    mannerAdverbs: first("manner_adverbs_20251017.tsv.gz"),
    units: first("measurement_units.tsv.gz"),
  };
}
