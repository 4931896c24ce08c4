// SPDX-License-Identifier: EUPL-1.2
import type { ModelFile } from "./model-file.ts";
import { fnv1a } from "./word-features.ts";

/** The lemma, lower case, of a folded word under a tag (XPOS). */
export type Lemmatise = (folded: string, xpos: string) => string;

/** `strip|append|mode`: mode 1 drops a leading `ge`, mode 2 the first `ge` inside. */
function applyScript(script: string, folded: string): string {
  const first = script.indexOf("|");
  const last = script.lastIndexOf("|");
  const strip = Number(script.slice(0, first));
  const mode = script.slice(last + 1);
  const place = mode === "1" ? (folded.startsWith("ge") ? 0 : -1) : folded.indexOf("ge", 1);
  if (mode !== "0" && place < 0) return folded;
  const base = mode === "0" ? folded : folded.slice(0, place) + folded.slice(place + 2);
  return strip > base.length ? folded : base.slice(0, base.length - strip) + script.slice(first + 1, last);
}

/** Looks a word up under its tag, else its longest known ending, else leaves it as it is. */
export function createLemmatiser(model: ModelFile): Lemmatise {
  const scripts = model.integers("lemma.scripts");
  const table = new Map(
    Array.from(model.integers("lemma.keys"), (key, i) => [key, model.header.scripts[scripts[i] ?? 0] ?? ""]),
  );
  return (folded, xpos) => {
    let script = table.get(fnv1a(`${folded} ${xpos}`));
    for (let size = Math.min(7, folded.length); size >= 0 && script === undefined; size--)
      script = table.get(fnv1a(`~${folded.slice(folded.length - size)} ${xpos}`));
    return script ? applyScript(script, folded) : folded;
  };
}
