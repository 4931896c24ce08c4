// SPDX-License-Identifier: EUPL-1.2

export { makeDocx, makeOdt, odtParagraph, partsOf, wordParagraph } from "./office-files.ts";
export { type ExampleOutcome, markPlaces, runExample } from "./run-example.ts";
