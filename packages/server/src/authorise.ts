// SPDX-License-Identifier: EUPL-1.2
import { createHash, timingSafeEqual } from "node:crypto";
import { RequestError } from "./errors.ts";
import type { Serving } from "./serving.ts";

const hash = (text: string): Buffer => createHash("sha256").update(text).digest();

/** What a header `Authorization` holds: a bearer token, or the password of a user. */
function inHeader(header: string): string | undefined {
  const [, scheme = "", value = ""] = /^(\S+) +(\S+)$/u.exec(header.trim()) ?? [];
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return undefined;
  const pair = Buffer.from(value, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}

/**
 * Compares tokens without telling by its time how much of one is right. LibreOffice and the add-ins of LanguageTool send it as
 * `apiKey`, with a user name that says nothing to us.
 */
export function tokenCheck(token: string | undefined): Serving["authorise"] {
  if (token === undefined) return () => {};
  const wanted = hash(token);
  return (header, fields) => {
    const given = [header && inHeader(header), fields?.get("apiKey"), fields?.get("token")];
    const isRight = given.some(
      (each) => each !== undefined && each !== "" && timingSafeEqual(hash(each), wanted),
    );
    if (!isRight)
      throw new RequestError(401, "token", "Het token ontbreekt of klopt niet. Vraag het aan uw beheerder.");
  };
}
