// SPDX-License-Identifier: EUPL-1.2
import { styleText } from "node:util";
import type { Rule } from "@klarebrief/core";
import { type FormatName, type ReportContext, ruleInfos } from "@klarebrief/core/reporters";
import { ruleUrl } from "../rule-url.ts";
import { version } from "../version.ts";

/** How letters are written: plain data, so that each can be written where it is checked. */
export interface Writing {
  readonly format: FormatName;
  /** Only errors. */
  readonly quiet: boolean;
  readonly colour: boolean;
  /** Characters on a line. */
  readonly width: number;
}

/** What formats know beside the letters. */
export const reportContext = (
  rules: readonly Rule[],
  { quiet, colour, width }: Omit<Writing, "format"> = { quiet: false, colour: false, width: 80 },
): ReportContext => ({
  version: version(),
  rules: ruleInfos(rules, ruleUrl),
  quiet,
  width,
  paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
});
