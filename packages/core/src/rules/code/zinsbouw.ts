// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";
import { doubleNegation } from "./double-negation.ts";
import { inlineList } from "./inline-list.ts";
import { manyActions, noHeadings } from "./layout.ts";
import { longBrackets, longRuns, semicolons } from "./sentence-shape.ts";

/** Coded rules of this file, by rule id. */
export const sentenceCheckers: Readonly<Record<string, Checker>> = {
  "zinsbouw/lange-zinnen-achter-elkaar": longRuns,
  "zinsbouw/lange-haakjes": longBrackets,
  "zinsbouw/puntkomma": semicolons,
  "zinsbouw/dubbele-ontkenning": doubleNegation,
  "zinsbouw/opsomming-in-zin": inlineList,
  "leesbaarheid/geen-kopjes": noHeadings,
  "leesbaarheid/veel-acties": manyActions,
};
