// SPDX-License-Identifier: EUPL-1.2
export { type ExampleOutcome, markPlaces, runExample } from "./run-example.ts";
