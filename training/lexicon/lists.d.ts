import type { Noun } from "../../packages/core/src/dutch/lexicon.ts";
/** The lists of LiNT-II, as they are. */
export interface Lists {
  readonly frequencies: ReadonlyMap<string, number>;
  readonly nouns: ReadonlyMap<string, Noun>;
  readonly skipped: ReadonlySet<string>;
  readonly mannerAdverbs: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}
/** Reads the lists from their folder; `frequencies` names another file than SUBTLEX-NL. */
export declare function readLists(folder: string, frequencies?: string): Lists;
