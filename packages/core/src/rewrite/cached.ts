// SPDX-License-Identifier: EUPL-1.2
import { parseAnswer } from "./answer.ts";
import type { Complete } from "./model.ts";

/** A place for answers by key. */
export interface AnswerCache {
  readonly get: (key: string) => string | undefined;
  readonly put: (key: string, answer: string) => void;
}

/** Asks once for the same question to the same model; only answers of the right form are kept. */
export const cached =
  (complete: Complete, cache: AnswerCache, model: string): Complete =>
  async (request, signal) => {
    const key = JSON.stringify([model, request.messages]);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const answer = await complete(request, signal);
    if (parseAnswer(answer)) cache.put(key, answer);
    return answer;
  };
