// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The files of a report. */
export const reportNames = ["index.html", "bevindingen.csv", "bevindingen.xlsx", "resultaat.json"] as const;

/** Whether a file belongs to an earlier report: it has one of our names and stands beside the others. */
export const isOfReport = (file: string): boolean =>
  reportNames.some((name) => name === basename(file)) &&
  reportNames.every((name) => existsSync(join(dirname(file), name)));
