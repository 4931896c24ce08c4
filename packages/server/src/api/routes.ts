// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from "hono";
import type * as z from "zod";
import { RequestError } from "../errors.ts";
import type { Limits, Serving } from "../serving.ts";
import type { Document, Job } from "../work/jobs.ts";
import { openApi } from "./openapi.ts";
import { compareRequest, document } from "./schemas.ts";

async function bodyOf<T extends z.ZodType>(c: Context, type: T): Promise<z.infer<T>> {
  const given: unknown = await c.req.json().catch(() => {
    throw new RequestError(400, "bad-json", "Dit is geen JSON.");
  });
  const read = type.safeParse(given);
  if (read.success) return read.data;
  const place = read.error.issues[0]?.path.join(".");
  throw new RequestError(
    400,
    "bad-request",
    `De vraag klopt niet${place ? ` bij ‘${place}’` : ""}. Zie /v1/openapi.json.`,
  );
}

function toDocument(
  { name, text, document: bytes, kind }: z.infer<typeof document>,
  limits: Limits,
): Document {
  if ((text === undefined) === (bytes === undefined))
    throw new RequestError(400, "bad-request", "Geef ‘text’ of ‘document’, niet allebei.");
  if (text !== undefined && text.length > limits.text)
    throw new RequestError(413, "too-long", `Deze tekst is te lang. Stuur hoogstens ${limits.text} tekens.`);
  return { name, content: text ?? Buffer.from(bytes ?? "", "base64"), ...(kind ? { kind } : {}) };
}

/** Tells a mistake as JSON. */
export const asJson = (error: RequestError, c: Context): Response => {
  if (error.status === 429) c.header("Retry-After", "1");
  if (error.status === 401) c.header("WWW-Authenticate", "Bearer");
  return c.json({ error: { code: error.code, message: error.message } }, error.status);
};

/** Our own API. */
export function apiRoutes({ pool, authorise, limits }: Serving): Hono {
  const app = new Hono();
  const send = async (c: Context, job: Job): Promise<Response> => {
    const answer = await pool.run(job);
    if (!("json" in answer)) throw new RequestError(answer.status, answer.code, answer.message);
    return c.body(answer.json, 200, { "Content-Type": "application/json" });
  };
  app.get("/openapi.json", (c) => c.json(openApi));
  app.post("/check", async (c) => {
    authorise(c.req.header("authorization"));
    return send(c, { task: "check", document: toDocument(await bodyOf(c, document), limits) });
  });
  app.post("/compare", async (c) => {
    authorise(c.req.header("authorization"));
    const { before, after } = await bodyOf(c, compareRequest);
    return send(c, { task: "compare", before: toDocument(before, limits), after: toDocument(after, limits) });
  });
  return app;
}
