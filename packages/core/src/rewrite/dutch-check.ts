// SPDX-License-Identifier: EUPL-1.2
import { languageSigns } from "../dutch/other-language.ts";

/** Whether a text is Dutch rather than another language, by its small words. A text of a few words always is. */
export function isDutch(text: string): boolean {
  const { words, dutch, other } = languageSigns(text);
  return words < 5 || dutch >= other;
}

const formal = /(?<!\p{L})(?:u|uw|uzelf)(?!\p{L})/giu;
const informal = /(?<!\p{L})(?:je|jij|jou|jouw|jullie)(?!\p{L})/giu;

/** How a text speaks to its reader; undefined when it does not. */
export function addressOf(text: string): "u" | "je" | undefined {
  const [u, je] = [text.match(formal)?.length ?? 0, text.match(informal)?.length ?? 0];
  return u === 0 && je === 0 ? undefined : u >= je ? "u" : "je";
}
