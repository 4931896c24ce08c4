// SPDX-License-Identifier: EUPL-1.2
/** The report for a coach: letters one by one → counts, comparison → page and workbook. */
export { collectReport } from "./collect.ts";
export { type LetterReport, letterReport } from "./letter-report.ts";
export { reportPage } from "./page.ts";
export { collectEarlier, type Earlier } from "./progress.ts";
export type { Store } from "./store.ts";
export { openWorkbook } from "./workbook.ts";
