// SPDX-License-Identifier: EUPL-1.2
/** What a panel beside a letter shows: the words for it and the order. Small, for a page in a browser. */
export { authorityNames, packTitles, severityNames } from "../rules/names.ts";
export { readabilityText } from "./readability-text.ts";
export { biggestWins, countSeverities, headline, isMissing, presentParts } from "./summary.ts";
