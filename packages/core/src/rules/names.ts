// SPDX-License-Identifier: EUPL-1.2
import type { PartName } from "../letter.ts";

/** What a user reads for a severity. */
export const severityNames = { error: "fout", warning: "waarschuwing", info: "tip" } as const;

/** What a user reads for an authority, after "Dit komt van". */
export const authorityNames = { law: "de wet", norm: "een norm", style: "een schrijfadvies" } as const;

/** Headings of our own packs. */
export const packTitles: Readonly<Record<string, string>> = {
  begrijpelijk: "Woorden die de lezer kent",
  briefonderdelen: "Wat in de brief moet staan",
  formeel: "Datums, bedragen, nummers en resten van sjablonen",
  leesbaarheid: "Alinea’s, kopjes en lengte",
  toon: "Toon",
  zinsbouw: "Zinnen",
};

/** What a user reads for a part of a letter. */
export const partNames: Readonly<Record<PartName, string>> = {
  sender: "Afzender",
  addressee: "Geadresseerde",
  reference: "Kenmerk",
  date: "Datum",
  subject: "Onderwerp",
  greeting: "Aanhef",
  body: "Inhoud",
  heading: "Kopje",
  action: "Wat de lezer moet doen",
  contact: "Contact",
  objection: "Bezwaar of beroep",
  payment: "Betalen",
  closing: "Slotgroet",
  signature: "Ondertekening",
  attachments: "Bijlagen",
  footer: "Voettekst",
};
