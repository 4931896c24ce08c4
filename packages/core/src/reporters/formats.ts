// SPDX-License-Identifier: EUPL-1.2
import { checkstyle } from "./checkstyle.ts";
import { type Reporter, reporterOf, type StreamedFormat } from "./context.ts";
import { csv } from "./csv.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { html } from "./html.ts";
import { resultJson } from "./json.ts";
import { junit } from "./junit.ts";
import { sarif } from "./sarif.ts";

const json: Reporter = (letters) => `${JSON.stringify(resultJson(letters), undefined, 2)}\n`;

/** The formats that are written letter by letter, by name. */
export const streamedFormats: Readonly<Record<string, StreamedFormat>> = { github, checkstyle, csv };

/** Every format for other programs, by the name that `--format` takes. */
export const formats = {
  json,
  sarif,
  junit,
  github: reporterOf(github),
  gitlab,
  checkstyle: reporterOf(checkstyle),
  html,
  csv: reporterOf(csv),
} as const satisfies Readonly<Record<string, Reporter>>;

export type FormatName = keyof typeof formats;
