// SPDX-License-Identifier: EUPL-1.2
/** The report for a coach: letters → plain data → counts, comparison, page and workbook. */
export type { ReportInput } from "./context.ts";
export { type LetterReport, letterReport } from "./letter-report.ts";
export { reportPage } from "./page.ts";
export { type NamedResult, readSavedResult } from "./progress.ts";
export { reportWorkbook } from "./workbook.ts";
