// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from "hono";
import { RequestError } from "../errors.ts";
import type { Serving } from "../serving.ts";
import type { Description } from "../work/do-job.ts";
import { type Fields, readForm } from "./read-form.ts";
import { readRequest } from "./read-request.ts";
import { languages, response, software } from "./response.ts";

/** The fields of the query and the body; the query wins. A JSON body with the same names is read too. */
async function fieldsOf(c: Context): Promise<Fields> {
  const query = Object.entries(c.req.query());
  if (c.req.method === "GET") return new Map(query);
  const body = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await c.req.arrayBuffer());
  const isJson = c.req.header("content-type")?.startsWith("application/json") === true;
  return new Map([...(isJson ? jsonFields(body) : readForm(body)), ...query]);
}

function jsonFields(body: string): Fields {
  try {
    const value: unknown = JSON.parse(body);
    return new Map(
      Object.entries(value ?? {}).map(([name, field]) => [
        name,
        typeof field === "string" ? field : JSON.stringify(field),
      ]),
    );
  } catch {
    throw new RequestError(400, "bad-json", "Dit is geen JSON.");
  }
}

const readOnly = (): never => {
  throw new RequestError(
    403,
    "read-only",
    "De beheerder houdt de woordenlijst bij, in klarebrief.woorden.txt. Hier kunt u haar niet veranderen.",
  );
};

const number = (value: string | undefined, otherwise: number): number =>
  value !== undefined && /^\d{1,9}$/u.test(value) ? Number(value) : otherwise;

/** Tells a mistake in the words of the protocol: plain text. */
export const asText = (error: RequestError, c: Context): Response => {
  if (error.status === 429) c.header("Retry-After", "1");
  // The protocol says 500 for a check that takes too long.
  return c.text(`Error: ${error.message}`, error.status === 503 ? 500 : error.status);
};

/** The LanguageTool protocol, version 2. */
export function languageToolRoutes({ pool, description, authorise, limits }: Serving): Hono {
  const about = description as Description;
  const app = new Hono();
  const check = async (c: Context): Promise<Response> => {
    const fields = await fieldsOf(c);
    authorise(c.req.header("authorization"), fields);
    const { job, isDutch } = readRequest(fields, limits.text);
    if (!isDutch) return c.json(response(job, { matches: [] }));
    const answer = await pool.run(job);
    if (!("json" in answer)) throw new RequestError(answer.status, answer.code, answer.message);
    return c.body(answer.json, 200, { "Content-Type": "application/json" });
  };
  app.get("/languages", (c) => c.json(languages));
  app.on(["GET", "POST"], "/check", check);
  app.on(["GET", "POST"], "/maxtextlength", (c) => c.text(String(limits.text)));
  app.get("/info", (c) => c.json({ software: { ...software, commit: "" } }));
  app.get("/healthcheck", (c) =>
    pool.state().waiting >= limits.queue ? c.text("Error: druk", 503) : c.text("OK"),
  );
  app.on(["GET", "POST"], "/configinfo", (c) =>
    c.json({ software, parameter: { maxTextLength: limits.text }, rules: about.rules }),
  );
  app.get("/words", async (c) => {
    authorise(c.req.header("authorization"), new Map(Object.entries(c.req.query())));
    const from = number(c.req.query("offset"), 0);
    return c.json({ words: about.words.slice(from, from + number(c.req.query("limit"), 10)) });
  });
  app.post("/words/add", readOnly);
  app.post("/words/delete", readOnly);
  return app;
}
