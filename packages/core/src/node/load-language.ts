// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { createLanguage, type Language } from "../dutch/language.ts";

/** The language with the data files of this package. Throws an Error when one is missing or damaged. */
export function loadLanguage(): Language {
  const file = (name: string): Uint8Array => readFileSync(new URL(`../../language/${name}`, import.meta.url));
  return createLanguage(
    { model: file("nl.kbm"), lexicon: file("lexicon.kbl"), frequencies: file("frequencies.kbl") },
    { tools: { sha256: (bytes) => createHash("sha256").update(bytes).digest(), inflate: inflateSync } },
  );
}
