// SPDX-License-Identifier: EUPL-1.2

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
