// SPDX-License-Identifier: EUPL-1.2

/** Fields of a request, each once. */
export type Fields = ReadonlyMap<string, string>;

/** What a form encoder never sends, so that the body was not encoded at all. */
const unencoded = /[^\x21-\x7e]|[<>"`{}|\\^]|%(?![0-9a-f]{2})/iu;
const afterText = /^&language=[A-Za-z-]+(?:&[A-Za-z]+=[^&\s]*)*$/u;
const textKey = "text=";

const fieldsOf = (form: string): Fields => new Map(new URLSearchParams(form));

/**
 * Reads a form. LibreOffice 7 sends its text as it is, `&`, `%` and `+` included: `text=…&language=nl-NL`, sometimes with a user name
 * behind it. Such a text is taken literally.
 */
export function readForm(body: string): Fields {
  if (!body.startsWith(textKey) || !unencoded.test(body)) return fieldsOf(body);
  const end = body.lastIndexOf("&language=");
  const rest = body.slice(end);
  if (end < 0 || !afterText.test(rest)) return fieldsOf(body);
  return new Map([...fieldsOf(rest), ["text", body.slice(textKey.length, end)]]);
}
