// SPDX-License-Identifier: EUPL-1.2

import { UserError } from "../errors.ts";

/** An answer that is no use, while a next question may get a good one: cut off, too long, too late. In Dutch. */
export class AnswerError extends UserError {}

/** One message to a language model. */
export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/** What is sent: messages without personal values, and the JSON Schema that the answer must follow. */
export interface ModelRequest {
  readonly messages: readonly Message[];
  readonly schema: object;
}

/** Asks a language model; resolves to the text of its answer. Throws UserError in Dutch when there is none. */
export type Complete = (request: ModelRequest, signal: AbortSignal) => Promise<string>;

/** The JSON Schema of an answer: for each part one or more versions. */
export const answerSchema = {
  type: "object",
  properties: {
    delen: {
      type: "array",
      items: {
        type: "object",
        properties: { nr: { type: "integer" }, versies: { type: "array", items: { type: "string" } } },
        required: ["nr", "versies"],
        additionalProperties: false,
      },
    },
  },
  required: ["delen"],
  additionalProperties: false,
} as const;
