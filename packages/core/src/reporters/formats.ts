// SPDX-License-Identifier: EUPL-1.2
import { checkstyle } from "./checkstyle.ts";
import type { Reporter } from "./context.ts";
import { csv } from "./csv.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { html } from "./html.ts";
import { resultJson } from "./json.ts";
import { junit } from "./junit.ts";
import { sarif } from "./sarif.ts";

const json: Reporter = (letters) => `${JSON.stringify(resultJson(letters), undefined, 2)}\n`;

/** Every format for other programs, by the name that `--format` takes. */
export const formats = {
  json,
  sarif,
  junit,
  github,
  gitlab,
  checkstyle,
  html,
  csv,
} as const satisfies Readonly<Record<string, Reporter>>;

export type FormatName = keyof typeof formats;
