// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";
import { comprehensionCheckers } from "./begrijpelijk.ts";
import { partsCheckers } from "./briefonderdelen.ts";
import { datesAndSumsCheckers } from "./dates-and-sums.ts";
import { formalCheckers } from "./formeel.ts";
import { templateCheckers } from "./templates.ts";
import { toneCheckers } from "./toon.ts";
import { sentenceCheckers } from "./zinsbouw.ts";

/** The coded rules, by rule id. */
export const checkers: Readonly<Record<string, Checker>> = {
  ...comprehensionCheckers,
  ...partsCheckers,
  ...datesAndSumsCheckers,
  ...formalCheckers,
  ...templateCheckers,
  ...sentenceCheckers,
  ...toneCheckers,
};
