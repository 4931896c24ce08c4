// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod";

const answer = z.object({
  delen: z.array(z.object({ nr: z.number().int(), versies: z.array(z.string()).min(1) })).min(1),
});

/** Versions by number of the part. */
export type Answer = ReadonlyMap<number, readonly string[]>;

/** The first whole JSON object in a text: models without structured output like to talk around it. */
function firstObject(text: string): string | undefined {
  const start = text.indexOf("{");
  if (start < 0) return undefined;
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (quoted) {
      if (char === "\\") at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return text.slice(start, at + 1);
  }
  return undefined;
}

/** Reads the answer of a model; undefined when it is not what was asked for. Never throws. */
export function parseAnswer(text: string): Answer | undefined {
  const json = firstObject(text);
  if (json === undefined) return undefined;
  try {
    const { data } = answer.safeParse(JSON.parse(json));
    return (
      data && new Map(data.delen.map(({ nr, versies }) => [nr, versies.map((version) => version.trim())]))
    );
  } catch {
    return undefined;
  }
}
