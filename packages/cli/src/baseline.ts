// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { UserError } from "@klarebrief/core";
import { readBytes } from "@klarebrief/core/node";
import { type Baseline, readBaseline } from "@klarebrief/core/reporters";

/** Reads the baseline a user named. Throws UserError. */
export async function loadBaseline(cwd: string, name: string): Promise<Baseline> {
  const bytes = await readBytes(resolve(cwd, name));
  if ("code" in bytes) throw new UserError(`${name}: ${bytes.message}`);
  return readBaseline(name, new TextDecoder().decode(bytes));
}

/** Whether a letter of the baseline is no longer where it was. */
export const isGone =
  (cwd: string) =>
  (path: string): boolean =>
    !existsSync(resolve(cwd, path));
