// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";

/** Coded rules of this file, by rule id. */
export const datesAndSumsCheckers: Readonly<Record<string, Checker>> = {};
