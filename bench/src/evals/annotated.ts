// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";

/** Offsets in the decoded file, half-open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What a careful reader says of one token. Places in the sentence count from 0. */
export interface GoldToken {
  readonly upos: string;
  /** Main class; of verbs also the form: `WW|pv`, `WW|inf`, `WW|vd`, `WW|od`. */
  readonly xpos: string;
  /** Helping verb of a passive. */
  readonly passive: boolean;
  /** For a subject: the place of its verb or other predicate. */
  readonly subject: number | undefined;
  /** The head of the sentence. */
  readonly main: boolean;
}

/** Trees are there for the sentences of our own letters only. -1 is the root. */
export interface GoldTree {
  readonly heads: readonly number[];
  readonly labels: readonly string[];
}

/** A sentence is found in its letter by the text of its tokens (own letters) or by their places in the file (others). */
export interface GoldSentence {
  readonly id: string;
  readonly letter: string;
  readonly tokens: readonly GoldToken[];
  readonly forms?: readonly string[];
  readonly places?: readonly Place[];
  readonly tree?: GoldTree;
}

const subjects = new Set(["nsubj", "nsubj:pass"]);

/** Reads `corpus/gold/sentences.conllu`. */
export function readTrees(file: string): readonly GoldSentence[] {
  return readFileSync(file, "utf8")
    .split("\n\n")
    .filter((block) => block.trim() !== "")
    .map((block) => {
      const lines = block.split("\n");
      const comment = (name: string): string =>
        lines.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5) ?? "";
      const rows = lines
        .filter((line) => line !== "" && !line.startsWith("#"))
        .map((line) => line.split("\t"));
      const heads = rows.map((cells) => Number(cells[6]) - 1);
      const labels = rows.map((cells) => cells[7] ?? "");
      return {
        id: comment("sent_id"),
        letter: comment("letter"),
        forms: rows.map((cells) => cells[1] ?? ""),
        tokens: rows.map((cells, i) => ({
          upos: cells[3] ?? "",
          xpos: cells[4] ?? "",
          passive: labels[i] === "aux:pass",
          subject: subjects.has(labels[i] ?? "") ? heads[i] : undefined,
          main: heads[i] === -1,
        })),
        tree: { heads, labels },
      };
    });
}

/** Reads `corpus/gold/sentences-letters.tsv`: one row a token, without its text. */
export function readStandOff(file: string): readonly GoldSentence[] {
  const sentences = new Map<string, { letter: string; tokens: GoldToken[]; places: Place[] }>();
  for (const line of readFileSync(file, "utf8").trim().split("\n").slice(1)) {
    const [id = "", letter = "", start, end, upos = "", xpos = "", , passive, subject, main] =
      line.split("\t");
    const sentence = sentences.get(id) ?? { letter, tokens: [], places: [] };
    sentences.set(id, sentence);
    sentence.places.push({ start: Number(start), end: Number(end) });
    sentence.tokens.push({
      upos,
      xpos,
      passive: passive === "+",
      subject: subject === "-" ? undefined : Number(subject) - 1,
      main: main === "+",
    });
  }
  return [...sentences].map(([id, sentence]) => ({ id, ...sentence }));
}
