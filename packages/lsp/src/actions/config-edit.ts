// SPDX-License-Identifier: EUPL-1.2
import { isCollection, isMap, isScalar, isSeq, parseDocument } from "yaml";

/** Text to insert at an offset of a config. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * Adds a fingerprint to `negeer` of a config, with a comment behind it, and leaves everything else as it stands. Undefined
 * when the config is wrong or has a `negeer` that is no list.
 */
export function addIgnored(config: string, fingerprint: string, comment: string): Insertion | undefined {
  const document = parseDocument(config, { prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  const end = config.length;
  const eol = config === "" || config.endsWith("\n") ? "" : "\n";
  const fresh = { at: end, text: `${eol}negeer:\n  - "${fingerprint}" # ${comment}\n` };
  if (document.contents === null) return fresh;
  if (!isMap(document.contents)) return undefined;
  const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === "negeer");
  if (!pair) return isCollection(document.contents) && document.contents.flow ? undefined : fresh;
  const list = pair.value;
  if (!isSeq(list)) return undefined;
  const last = list.items.at(-1);
  if (list.flow) {
    const close = (list.range?.[1] ?? end) - 1;
    return { at: close, text: `${last ? ", " : ""}"${fingerprint}"` };
  }
  const range = isScalar(last) ? last.range : undefined;
  if (!range || !list.range) return undefined;
  // Behind the line of the last item, comment and all, in line with the first.
  const lineEnd = config.indexOf("\n", range[1]);
  const first = list.range[0];
  const indent = " ".repeat(first - (config.lastIndexOf("\n", first - 1) + 1));
  const item = `${indent}- "${fingerprint}" # ${comment}`;
  return lineEnd < 0 ? { at: end, text: `\n${item}\n` } : { at: lineEnd + 1, text: `${item}\n` };
}
