// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod";
import { version } from "../version.ts";
import { checkResponse, compareRequest, compareResponse, document, errorResponse } from "./schemas.ts";

const schema = (type: z.ZodType, io: "input" | "output"): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { target: "draft-2020-12", io });
  return rest;
};
const json = (name: string): object => ({
  "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
});

const mistakes = {
  "400": "The request is not as described",
  "401": "The token is missing or wrong",
  "413": "The request is too large",
  "422": "The document cannot be read",
  "429": "Too busy; try again after `Retry-After` seconds",
  "503": "It took too long",
};
const errors = Object.fromEntries(
  Object.entries(mistakes).map(([status, description]) => [status, { description, content: json("Error") }]),
);

const operation = (summary: string, request: string, response: string): object => ({
  post: {
    operationId: summary.split(" ")[0]?.toLowerCase(),
    summary,
    requestBody: { required: true, content: json(request) },
    responses: { "200": { description: "Done", content: json(response) }, ...errors },
    security: [{}, { token: [] }],
  },
});

/** The description of our own API, made from the schemas that check its requests. */
export const openApi = {
  openapi: "3.1.0",
  info: {
    title: "Klare Brief",
    version,
    description: "Checks Dutch government letters. Nothing that is sent is kept or logged.",
    license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
  },
  paths: {
    "/v1/check": operation("Check a letter", "Letter", "Checked"),
    "/v1/compare": operation("Compare the facts of two versions of a letter", "Versions", "Compared"),
  },
  components: {
    schemas: {
      Letter: schema(document, "input"),
      Versions: schema(compareRequest, "input"),
      Checked: schema(checkResponse, "output"),
      Compared: schema(compareResponse, "output"),
      Error: schema(errorResponse, "output"),
    },
    securitySchemes: { token: { type: "http", scheme: "bearer" } },
  },
} as const;
