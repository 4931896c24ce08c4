// SPDX-License-Identifier: EUPL-1.2
import { raw, html as template } from "hono/html";
import { storable } from "../reporters/escape.ts";

/** HTML that is safe to send: whatever came into it as text was escaped. */
export type Html = ReturnType<typeof raw>;

type Content = Html | string | number | false | null | undefined | readonly Content[];

const clean = (content: Content): Content =>
  typeof content === "string" ? storable(content) : Array.isArray(content) ? content.map(clean) : content;

/** HTML from a template. Text is escaped, HTML is not, of a list each item is put in; `false`, `null` and `undefined` are nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const made = template(strings, ...values.map(clean));
  if (made instanceof Promise) throw new TypeError("a template got a promise");
  return made;
}

/** Markup of our own or of a library that escapes, put in as it is. Never what comes from a letter. */
export const trusted = (markup: string): Html => raw(markup);

export const nothing: Html = raw("");
