// SPDX-License-Identifier: EUPL-1.2
import { realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { UserError } from "@klarebrief/core";

const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/**
 * The file a user named for the outcome, as an absolute path. Throws UserError when it is a folder, or one of the files that are read:
 * a letter is never overwritten.
 */
export function outputPath(cwd: string, name: string, inputs: readonly string[]): string {
  const path = resolve(cwd, name);
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory())
    throw new UserError(`${name || "--output"}: dit is een map. Noem bij --output een bestand.`);
  // A device or a pipe would be replaced by a file.
  if (there && !there.isFile())
    throw new UserError(
      `${name}: dit is geen gewoon bestand. Laat --output weg en gebruik > in uw opdracht.`,
    );
  if (inputs.map(real).includes(real(path)))
    throw new UserError(`${name}: dit bestand lezen wij ook. Noem bij --output een ander bestand.`);
  return path;
}
