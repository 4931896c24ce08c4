// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod";
import { RequestError } from "../errors.ts";
import type { ProofreadJob } from "../work/jobs.ts";
import { type Annotated, readData } from "./annotation.ts";
import type { Fields } from "./read-form.ts";

const list = z
  .string()
  .default("")
  .transform((names) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean),
  );
const flag = z
  .string()
  .default("false")
  .transform((value) => value === "true" || value === "yes");

/** The fields we know; others are ignored, as the protocol says. */
const fields = z.object({
  text: z.string().optional(),
  data: z.string().optional(),
  language: z
    .string({ error: "Het veld ‘language’ ontbreekt." })
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$|^auto$/u, {
      error: "Deze waarde van ‘language’ kennen wij niet. Gebruik nl, nl-NL, nl-BE of auto.",
    }),
  preferredVariants: list,
  enabledRules: list,
  disabledRules: list,
  enabledCategories: list,
  disabledCategories: list,
  enabledOnly: flag,
  level: z.enum(["default", "picky"], { error: "‘level’ kan default of picky zijn." }).default("default"),
  mode: z
    .enum(["all", "textLevelOnly", "allButTextLevelOnly", "batch"], {
      error: "‘mode’ kan all, textLevelOnly of allButTextLevelOnly zijn.",
    })
    .default("all"),
});

const refuse = (message: string): never => {
  throw new RequestError(400, "bad-request", message);
};

function textOf({
  text,
  data,
}: {
  readonly text?: string | undefined;
  readonly data?: string | undefined;
}): Annotated {
  if (text !== undefined && data !== undefined) return refuse("Geef ‘text’ of ‘data’, niet allebei.");
  if (data !== undefined) return readData(data);
  return text === undefined
    ? refuse("Geef de tekst in het veld ‘text’ of ‘data’.")
    : { text, original: text };
}

const known = ["nl", "nl-NL", "nl-BE"];
const codeOf = (language: string): string =>
  known.find((code) => code.toLowerCase() === language.toLowerCase()) ?? language;

/** A check as a client asks it; `isDutch` is false when we have nothing to say about the language. */
export interface CheckRequest {
  readonly job: ProofreadJob;
  readonly isDutch: boolean;
}

/** Reads the fields of a check. Throws RequestError. */
export function readRequest(given: Fields, maxText: number): CheckRequest {
  const read = fields.safeParse(Object.fromEntries(given));
  if (!read.success) return refuse(read.error.issues[0]?.message ?? "Deze vraag klopt niet.");
  const { language, preferredVariants, level, mode, text, data, ...choice } = read.data;
  const auto = language === "auto";
  if (preferredVariants.length > 0 && !auto)
    return refuse("‘preferredVariants’ kan alleen bij language=auto.");
  if (preferredVariants.some((variant) => !variant.includes("-")))
    return refuse("Elke waarde van ‘preferredVariants’ heeft een streepje, zoals nl-BE.");
  const named = choice.enabledRules.length + choice.enabledCategories.length;
  const unnamed = choice.disabledRules.length + choice.disabledCategories.length;
  if (choice.enabledOnly && (named === 0 || unnamed > 0))
    return refuse("Bij ‘enabledOnly’ horen regels of categorieën die aan staan, en geen die uit staan.");
  const annotated = textOf({ text, data });
  if (annotated.original.length > maxText || annotated.text.length > maxText)
    throw new RequestError(413, "too-long", `Deze tekst is te lang. Stuur hoogstens ${maxText} tekens.`);
  const code = auto
    ? (preferredVariants.map(codeOf).find((each) => known.includes(each)) ?? "nl-NL")
    : codeOf(language);
  return {
    isDutch: auto || known.includes(code),
    job: {
      task: "proofread",
      ...annotated,
      language: code,
      auto,
      mode: mode === "batch" ? "all" : mode,
      picky: level === "picky",
      choice,
    },
  };
}
