// SPDX-License-Identifier: EUPL-1.2
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { openApi } from "./openapi.ts";

test("the description is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  expect(await validator.validate(JSON.parse(JSON.stringify(openApi)))).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
});
