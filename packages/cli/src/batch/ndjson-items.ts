// SPDX-License-Identifier: EUPL-1.2
import { resolve } from "node:path";
import { letterKinds } from "@klarebrief/core";
import * as z from "zod";
import type { CheckItem } from "./check-task.ts";

const line = z.object({
  path: z.string().min(1).max(4096),
  text: z.string(),
  kind: z.enum(letterKinds).optional(),
});

/** A line of the input that is no letter. */
export interface BadLine {
  readonly number: number;
}

/** The letters of NDJSON (`{"path", "text", "kind"?}` a line), in order; empty lines are skipped. Content never makes it throw. */
export async function* ndjsonItems(
  lines: AsyncIterable<string>,
  cwd: string,
): AsyncGenerator<CheckItem | BadLine> {
  let number = 0;
  for await (const text of lines) {
    number++;
    if (text.trim() === "") continue;
    yield readLine(text.replace(/^\uFEFF/u, ""), cwd) ?? { number };
  }
}

function readLine(text: string, cwd: string): CheckItem | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = line.safeParse(data);
  if (!read.success) return undefined;
  const { path, text: content, kind } = read.data;
  return { path: resolve(cwd, path), text: content, ...(kind ? { kind } : {}) };
}
