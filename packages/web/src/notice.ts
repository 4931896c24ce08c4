// SPDX-License-Identifier: EUPL-1.2
import { byId } from "./dom.ts";

/** What the page tells the writer, above the letter and to those who listen. */

let ofCheck = false;

function show(text: string): void {
  const notice = byId("notice", HTMLElement);
  // The same words again would be read out again.
  if (notice.textContent !== text) notice.textContent = text;
  notice.hidden = text === "";
}

/** Says something; nothing when the text is empty. */
export function say(text: string): void {
  ofCheck = false;
  show(text);
}

/** Says why the check could not look at all; takes away what an earlier check said, and nothing else. */
export function sayOfCheck(text: string): void {
  if (text === "" && !ofCheck) return;
  ofCheck = text !== "";
  show(text);
}

/** Takes away what was said, unless the check said it: that holds until the next one. */
export function clearSaid(): void {
  if (!ofCheck) show("");
}

let news: ReturnType<typeof setTimeout> | undefined;

/** Tells those who listen how the letter is doing, when the writer rests. */
export function tell(text: string): void {
  clearTimeout(news);
  news = setTimeout(() => {
    byId("news", HTMLElement).textContent = text;
  }, 1200);
}
