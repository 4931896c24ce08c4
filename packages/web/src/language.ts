// SPDX-License-Identifier: EUPL-1.2
import { createLanguage } from "@klarebrief/core";
import { sha256 } from "@noble/hashes/sha2.js";
import { wordFile } from "./wire.ts";

/** The language from the data files of the page. Throws an Error when one is damaged. */
export const languageFrom = (files: {
  readonly model: Uint8Array;
  readonly lexicon: Uint8Array;
  readonly frequencies: Uint8Array;
}): ReturnType<typeof createLanguage> =>
  createLanguage(
    { model: files.model, lexicon: wordFile(files.lexicon), frequencies: wordFile(files.frequencies) },
    // What came over the wire is not packed.
    { tools: { sha256, inflate: (bytes) => bytes } },
  );
