// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";
import { mixedAddress, mixedSender } from "./tone-address.ts";
import { shouting } from "./tone-capitals.ts";
import { falseCheer } from "./tone-cheer.ts";
import { manyDuties } from "./tone-duty.ts";
import { namelessGreeting } from "./tone-greeting.ts";
import { coldRefusal } from "./tone-refusal.ts";
import { threatWithoutWayOut } from "./tone-threat.ts";

/** Coded rules of this file, by rule id. */
export const toneCheckers: Readonly<Record<string, Checker>> = {
  "toon/aanhef-zonder-naam": namelessGreeting,
  "toon/dreiging-zonder-uitweg": threatWithoutWayOut,
  "toon/hoofdletters": shouting,
  "toon/kille-afwijzing": coldRefusal,
  "toon/onechte-vrolijkheid": falseCheer,
  "toon/u-en-je": mixedAddress,
  "toon/veel-moeten": manyDuties,
  "toon/wisselende-afzender": mixedSender,
};
