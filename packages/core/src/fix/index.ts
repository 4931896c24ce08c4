// SPDX-License-Identifier: EUPL-1.2
export { decode } from "../formats/decode.ts";
export { encodeLike } from "../formats/encode.ts";
export { type FixResult, fixLetter, replaceFound } from "./apply-fixes.ts";
export { type Insertion, missingPart } from "./missing-parts.ts";
