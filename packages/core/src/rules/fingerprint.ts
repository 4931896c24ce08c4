// SPDX-License-Identifier: EUPL-1.2
import { singleSpaces } from "../white-space.ts";

/** FNV-1a over UTF-16 units, two lanes of 32 bits: 16 hexadecimal digits. Not for secrets. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 16), 0x85ebca6b);
  }
  return (high >>> 0).toString(16).padStart(8, "0") + (low >>> 0).toString(16).padStart(8, "0");
}

/** A sentence without regard to case and white space, as a hash. */
export const sentenceKey = (sentence: string): string => hash(singleSpaces(sentence.toLowerCase()).trim());

/** Names a finding by rule, sentence and how often that pair came before; the place does not count. */
export const fingerprint = (rule: string, sentence: string, ordinal: number): string =>
  hash(`${rule}\n${sentence}\n${ordinal}`);
