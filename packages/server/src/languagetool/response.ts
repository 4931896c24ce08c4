// SPDX-License-Identifier: EUPL-1.2
import { version } from "../version.ts";
import type { Match } from "./match.ts";

/** The languages we say we know. LibreOffice checks a Dutch letter only when `nl-NL` is among them. */
export const languages = [
  { name: "Dutch", code: "nl", longCode: "nl" },
  { name: "Dutch (Belgium)", code: "nl", longCode: "nl-BE" },
  { name: "Dutch (Netherlands)", code: "nl", longCode: "nl-NL" },
] as const;

export const software = {
  name: "Klare Brief",
  version,
  buildDate: "",
  apiVersion: 1,
  premium: false,
  status: "",
} as const;

/** What was found, and what is to be said about it. */
export interface Outcome {
  readonly matches: readonly Match[];
  /** Why not all is checked. */
  readonly incomplete?: string;
  /** Nearly all of the text is in another language than Dutch. */
  readonly isForeign?: boolean;
}

/** The whole answer to a check; `language` is the code the client asked or, with `auto`, prefers. */
export function response(
  { language }: { readonly language: string },
  { matches, incomplete, isForeign = false }: Outcome,
): object {
  const name = languages.find(({ longCode }) => longCode === language)?.name ?? language;
  return {
    software,
    warnings: {
      incompleteResults: incomplete !== undefined,
      ...(incomplete === undefined ? {} : { incompleteResultsReason: incomplete }),
    },
    language: {
      name,
      code: language,
      detectedLanguage: isForeign
        ? { name: "Undetermined", code: "und", confidence: 0 }
        : { name, code: language, confidence: 1 },
    },
    matches,
  };
}
