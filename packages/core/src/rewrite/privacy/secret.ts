// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "../../letter.ts";

/** What a personal value is; the word stands in its placeholder, so that a model knows what stands there. */
export const secretKinds = [
  "NAAM",
  "ADRES",
  "POSTCODE",
  "BSN",
  "REKENING",
  "TELEFOON",
  "MAIL",
  "KENMERK",
  "GEBOORTEDATUM",
  "KENTEKEN",
] as const;

export type SecretKind = (typeof secretKinds)[number];

/** A personal value in a letter. Offsets are in `letter.text`. */
export interface Secret extends Span {
  readonly kind: SecretKind;
}
