// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { createLanguage, type Language } from "../dutch/language.ts";
import { packageFile } from "./package-file.ts";

/** The language with the data files of this package. Throws an Error when one is missing or damaged. */
export function loadLanguage(): Language {
  const file = (name: string): Uint8Array => packageFile(`language/${name}`);
  return createLanguage(
    { model: file("nl.kbm"), lexicon: file("lexicon.kbl"), frequencies: file("frequencies.kbl") },
    { tools: { sha256: (bytes) => createHash("sha256").update(bytes).digest(), inflate: inflateSync } },
  );
}
