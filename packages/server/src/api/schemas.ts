// SPDX-License-Identifier: EUPL-1.2
import { letterKinds } from "@klarebrief/core";
import * as z from "zod";

const position = z.object({ line: z.int().min(1), column: z.int().min(1), offset: z.int().min(0) });
const place = z.object({ part: z.string(), paragraph: z.int(), run: z.int(), offset: z.int() });
const span = { start: position, end: position, place: place.optional() };

/** A letter in a request: text, or a document in base64. */
export const document = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(255)
    .default("brief.txt")
    .describe("File name; its extension says how the content is read"),
  text: z.string().optional().describe("The letter as text"),
  document: z.base64().optional().describe("The bytes of a file, in base64"),
  kind: z.enum(letterKinds).optional().describe("The kind of letter; recognised when absent"),
});

export const compareRequest = z.strictObject({ before: document, after: document });

const finding = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  authority: z.enum(["law", "norm", "style"]),
  message: z.string(),
  found: z.string().optional(),
  expected: z.array(z.string()),
  safe: z.boolean(),
  fingerprint: z.string(),
  ...span,
  pieces: z.array(z.object(span)).optional(),
  related: z.array(z.object({ message: z.string(), ...span })).optional(),
  url: z.string().optional(),
});

const readability = z.object({
  lint: z.number().nullable(),
  level: z.number().nullable(),
  b1: z.enum(["likely", "doubtful", "unlikely"]).nullable(),
  words: z.int(),
  sentences: z.int(),
  sentenceScores: z.array(
    z.object({
      ...span,
      lint: z.number(),
      level: z.number(),
      rareWords: z.array(z.string()),
      link: z.object({ first: z.string(), last: z.string(), words: z.int() }).nullable(),
      abstractNouns: z.array(z.string()),
    }),
  ),
});

export const checkResponse = z.object({
  path: z.string(),
  kind: z.enum(letterKinds),
  medium: z.enum(["letter", "email", "message"]).nullable(),
  template: z.boolean(),
  readability: readability.nullable(),
  parts: z.array(z.object({ part: z.string(), ...span })),
  findings: z.array(finding),
  failures: z.array(z.object({ code: z.string(), message: z.string() })),
});

const fact = z.object({ text: z.string(), ...span }).nullable();

export const compareResponse = z.object({
  version: z.literal(1),
  verdict: z.enum(["same", "changed", "uncertain"]),
  facts: z.array(
    z.object({
      kind: z.string(),
      status: z.enum(["changed", "lost", "added", "uncertain"]),
      before: fact,
      after: fact,
    }),
  ),
  readability: z.object({ before: readability.nullable(), after: readability.nullable() }),
  findings: z.object({ gone: z.array(finding), new: z.array(finding), kept: z.array(finding) }),
});

export const errorResponse = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
