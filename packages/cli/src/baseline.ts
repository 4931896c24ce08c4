// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Baseline, baselineOf } from "@klarebrief/core/reporters";

/** Reads the baseline a user named. Throws UserError. */
export async function loadBaseline(cwd: string, name: string): Promise<Baseline> {
  const { savedLetters } = await import("./saved-result.ts");
  return baselineOf(savedLetters(cwd, name));
}

/** Whether a letter of the baseline is no longer where it was. */
export const isGone =
  (cwd: string) =>
  (path: string): boolean =>
    !existsSync(resolve(cwd, path));
