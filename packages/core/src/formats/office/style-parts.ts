// SPDX-License-Identifier: EUPL-1.2
import type { PartName } from "../../letter.ts";

/** Names that house styles of the government give to the styles of these parts. */
const names: readonly (readonly [RegExp, PartName])[] = [
  [/retour-?adres|afzend/iu, "sender"],
  [/adressering|geadresseerde|toezend|adresblok|adresvak/iu, "addressee"],
  [/kenmerk|referentie/iu, "reference"],
  [/betreft|onderwerp/iu, "subject"],
  [/^aanhef|salutation/iu, "greeting"],
  [/groet|afsluiting|closing/iu, "closing"],
  [/ondertek|signature/iu, "signature"],
];

/** The part of a letter that a style is for, by its name. */
export const partOfStyle = (name: string): PartName | undefined =>
  names.find(([pattern]) => pattern.test(name))?.[1];
