// SPDX-License-Identifier: EUPL-1.2
import { type Attack, field, months, otherDigit, replaceEach } from "./guard-attack-tools.ts";

/** Ways to falsify names, addresses, numbers of files and laws, and fields. */
export const names: readonly Attack[] = [
  {
    name: "surname",
    kinds: ["name"],
    make: replaceEach(
      /(?<=\b(?:mevrouw|heer|Mevrouw|Heer|Bel|met|Beste) (?:\p{Lu}\. |\p{Lu}\p{Ll}+ )?(?:de |van |van der |van den )?)\p{Lu}\p{Ll}{3,}/gu,
      ([text]) => (/^(?:Voor|Tel|Kies|Geachte|Onze)/u.test(text) ? undefined : "Zwanenburg"),
    ),
  },
  {
    name: "place or body",
    kinds: ["name"],
    make: replaceEach(
      /(?<=\b(?:gemeente|Gemeente|in|te|rechtbank|Rechtbank) )\p{Lu}\p{Ll}{3,}(?: -\p{Lu}\p{Ll}+)?/gu,
      ([text]) =>
        /^(?:Nederland|Artikel|Bijlage)/u.test(text) || months.includes(text.toLowerCase())
          ? undefined
          : "Zevenbergen",
    ),
  },
  {
    name: "phone number",
    kinds: ["phone"],
    make: replaceEach(
      /\b(?:0\d{2,3}[ -]?\d{3}(?: ?\d\d){2}|088[ -]\d{3} ?\d\d ?\d\d|14 ?0\d{2,3}|0800[ -]?\d{4})\b/gu,
      ([text]) => otherDigit(text),
    ),
  },
  {
    name: "account number",
    kinds: ["iban"],
    make: replaceEach(/\bNL\d\d ?[A-Z]{4}(?: ?\d{4}){2} ?\d\d\b/gu, ([text]) => otherDigit(text)),
  },
  {
    name: "e-mail address",
    kinds: ["email"],
    make: replaceEach(/[\w.]+(?=@[\w.-]+\.\p{L}{2,})/gu, ([text]) => `${text}2`),
  },
  {
    name: "web address",
    kinds: ["url"],
    make: replaceEach(/(?<=(?:https?:\/\/|www\.))[\w.-]+(?=\.\p{L}{2,}\b)/gu, ([text]) => `mijn${text}`),
  },
  {
    name: "reference",
    kinds: ["reference", "number"],
    make: replaceEach(
      /(?<=(?:[Kk]enmerk|[Zz]aaknummer|[Dd]ossiernummer|[Bb]etalingskenmerk|[Rr]eferentie|[Ff]actuurnummer)(?: is)?:? {1,3})[\w/.-]*\d[\w/.-]*/gu,
      ([text]) => otherDigit(text),
    ),
  },
  { name: "field lost", kinds: ["field"], make: replaceEach(field, () => "") },
  { name: "field twice", kinds: ["field"], make: replaceEach(field, ([text]) => `${text} ${text}`) },
  {
    name: "field renamed",
    kinds: ["field"],
    make: replaceEach(field, ([text]) => text.replace(/\p{L}+(?=\P{L}*$)/u, "bedrag2")),
  },
  {
    name: "article of a law",
    kinds: ["law"],
    make: replaceEach(/(?<=\b[Aa]rtikel )\d+[\d:.]*\d|(?<=\b[Aa]rtikel )\d+/gu, ([text]) => otherDigit(text)),
  },
  {
    name: "paragraph of an article",
    kinds: ["law"],
    make: replaceEach(/\b(?:eerste|tweede|derde|vierde|vijfde)(?= lid\b)/gu, ([text]) =>
      text === "derde" ? "zesde" : "derde",
    ),
  },
  {
    name: "name of a law",
    kinds: ["name", "law"],
    make: replaceEach(
      /\b(?:Participatiewet|Algemene wet bestuursrecht|Awb|Wmo|Woo|Opiumwet|Omgevingswet|Gemeentewet|Wegenverkeerswet)\b/gu,
      () => "Huisvestingswet",
    ),
  },
];
