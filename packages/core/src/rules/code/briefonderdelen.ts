// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";
import { decisionCheckers } from "./decision.ts";
import { headAndTailCheckers } from "./head-and-tail.ts";
import { messageCheckers } from "./message.ts";
import { objectionCheckers } from "./objection.ts";
import { reachCheckers } from "./reach.ts";

/** Coded rules of this pack that are no dates or sums, by rule id. */
export const partsCheckers: Readonly<Record<string, Checker>> = {
  ...reachCheckers,
  ...headAndTailCheckers,
  ...messageCheckers,
  ...decisionCheckers,
  ...objectionCheckers,
};
