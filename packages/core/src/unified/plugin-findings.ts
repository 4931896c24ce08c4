// SPDX-License-Identifier: EUPL-1.2
import type { Root } from "nlcst";
import { retext } from "retext";
import type { Plugin } from "unified";
import { VFile } from "vfile";
import type { Finding } from "../finding.ts";
import type { Letter, Span } from "../letter.ts";
import { fingerprint, sentenceKey } from "../rules/fingerprint.ts";
import { toSource } from "../source-map.ts";
import { toNlcst } from "./to-nlcst.ts";

/** A retext plugin, with its name for the findings. */
export interface NamedPlugin {
  readonly name: string;
  readonly plugin: Plugin<[], Root>;
}

/** Places of the source that are a border of a token, as offsets in the text. */
function borders(letter: Letter): {
  readonly starts: Map<number, number>;
  readonly ends: Map<number, number>;
} {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const { tokens } of letter.sentences)
    for (const token of tokens) {
      const { start, end } = toSource(letter.map, token);
      starts.set(start, token.start);
      ends.set(end, token.end);
    }
  return { starts, ends };
}

function placeOf({ place }: VFile["messages"][number]): Span | undefined {
  if (!place || !("start" in place)) return undefined;
  const [start, end] = [place.start.offset, place.end.offset];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/**
 * Runs retext plugins on a letter. Each message becomes a finding of severity info, with the rule `retext/NAME`; messages without a place
 * in the text are left out. Throws what a plugin throws.
 */
export async function pluginFindings(
  letter: Letter,
  plugins: readonly NamedPlugin[],
): Promise<readonly Finding[]> {
  const { starts, ends } = borders(letter);
  const findings: Finding[] = [];
  for (const { name, plugin } of plugins) {
    const file = new VFile({ path: letter.path, value: letter.source });
    await retext().use(plugin).run(toNlcst(letter), file);
    for (const message of file.messages) {
      const place = placeOf(message);
      const [start, end] = [starts.get(place?.start ?? -1), ends.get(place?.end ?? -1)];
      if (!place || start === undefined || end === undefined) continue;
      const rule = `retext/${name.replace(/^retext-/u, "")}`;
      const sentence = letter.sentences.find((own) => own.start <= start && start < own.end);
      const key = sentenceKey(letter.text.slice(sentence?.start ?? start, sentence?.end ?? end));
      findings.push({
        rule,
        severity: "info",
        authority: "style",
        message: message.reason,
        start,
        end,
        found: letter.source.slice(place.start, place.end),
        expected: (message.expected ?? []).filter((text) => typeof text === "string"),
        safe: false,
        fingerprint: fingerprint(rule, key, findings.filter((own) => own.start === start).length),
      });
    }
  }
  return findings;
}
