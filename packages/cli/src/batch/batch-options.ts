// SPDX-License-Identifier: EUPL-1.2
import { resolve } from "node:path";
import { letterKinds, UserError } from "@klarebrief/core";
import { oneOf } from "../options.ts";

/** Options of every command that looks at many letters. */
export const batchSpecs = {
  workers: { type: "string" },
  changed: { type: "string" },
} as const;

/** Options of commands that remember what they found. */
export const recallSpecs = {
  ...batchSpecs,
  cache: { type: "boolean", default: false },
  "cache-folder": { type: "string", default: ".klarebrief-cache" },
  kind: { type: "string" },
} as const;

/** How many workers the user asked for. Throws UserError. */
export function workersAsked(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,3}$/u.test(value))
    throw new UserError(`--workers moet een getal zijn, zoals 4. U gaf ‘${value}’.`);
  return Number(value);
}

interface RecallValues {
  readonly cache: boolean;
  readonly "cache-folder": string;
  readonly kind?: string | undefined;
}

/** Kind and cache as tasks want them. Throws UserError. */
export function recallOptions(values: RecallValues, cwd: string) {
  return {
    ...(values.kind === undefined ? {} : { kind: oneOf("kind", values.kind, letterKinds) }),
    ...(values.cache ? { cache: resolve(cwd, values["cache-folder"]) } : {}),
  };
}
