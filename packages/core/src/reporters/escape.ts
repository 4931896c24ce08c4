// SPDX-License-Identifier: EUPL-1.2

/** Characters that XML 1.0 cannot hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text with each character that cannot be in XML, HTML or UTF-8 replaced by U+FFFD. */
export const storable = (text: string): string => text.toWellFormed().replaceAll(notInXml, "\ufffd");

/** A text as it stands between tags of XML or HTML. */
export const markupText = (text: string): string =>
  storable(text).replaceAll(/[&<>"'\r]/gu, (char) => entities[char] ?? char);

/** ` name="value"` of a tag, for each value that is there. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined
        ? []
        : [
            ` ${name}="${storable(String(value)).replaceAll(/[&<>"'\t\n\r]/gu, (char) => entities[char] ?? char)}"`,
          ],
    )
    .join("");

/** Half a character, as JSON writes it. A text that says so itself looks the same. */
const half = /\\ud[89a-f]/u;

/** Data as JSON that any reader takes: no lone surrogates. */
function portableJson(data: object): string {
  const json = JSON.stringify(data, undefined, 2);
  return half.test(json)
    ? JSON.stringify(data, (_, value) => (typeof value === "string" ? value.toWellFormed() : value), 2)
    : json;
}

/** What stands between the brackets of a list or an object in portable JSON, moved to the right; empty when nothing does. */
export const insideJson = (data: object, indent = ""): string =>
  portableJson(data).slice(1, -1).trimEnd().replaceAll("\n", `\n${indent}`);
