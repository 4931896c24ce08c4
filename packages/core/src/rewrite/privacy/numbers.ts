// SPDX-License-Identifier: EUPL-1.2
import type { EntityKind, Letter } from "../../letter.ts";
import type { Secret, SecretKind } from "./secret.ts";

const kinds: Partial<Record<EntityKind, SecretKind>> = {
  phone: "TELEFOON",
  iban: "REKENING",
  bsn: "BSN",
  email: "MAIL",
  postcode: "POSTCODE",
  reference: "KENMERK",
};

const months = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";
const day = `\\d{1,2}(?:[-/. ]\\d{1,2}[-/. ]\\d{2,4}|\\s(?:${months})(?:\\s\\d{4})?)|(?:19|20)\\d\\d-\\d\\d-\\d\\d`;

/** Numbers that no recogniser of values has, or that it might miss in rough text. Over-hiding does no harm: they are put back. */
const patterns: readonly (readonly [SecretKind, RegExp])[] = [
  ["MAIL", /(?<![\p{L}\d.+-])[\p{L}\d._%+-]+\s?@\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  [
    "GEBOORTEDATUM",
    new RegExp(
      `(?<=(?<!\\p{L})(?:geboren|geboortedatum|geboortedag|geb\\.?)(?!\\p{L})[^\\n\\d]{0,30})(?:${day}|(?:19|20)\\d\\d)`,
      "giu",
    ),
  ],
  ["GEBOORTEDATUM", new RegExp(`(?:${day})(?=\\s+(?:is|werd)?\\s?(?:u |hij |zij )?geboren)`, "giu")],
  ["REKENING", /(?<![\p{L}\d])[A-Z]{2}\d{2}[ .]?[A-Z]{4}(?:[ .]?\d{2,4}){3,5}(?!\d)/giu],
  ["BSN", /(?<=(?<!\p{L})(?:bsn|burgerservicenummer|sofinummer)(?!\p{L})[^\n\d]{0,25})\d[\d .]{6,10}\d/giu],
  ["BSN", /(?<![\d.,-])\d{9}(?![\d,-])/gu],
  [
    "KENTEKEN",
    /(?<![\p{L}\d-])(?=[A-Z\d-]*\d)(?=[A-Z\d-]*[A-Z])(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,2}|\d{1,2})(?![\p{L}\d-])/giu,
  ],
  ["KENTEKEN", /(?<=kenteken[^\n]{0,25}?(?<![\p{L}\d]))(?=\p{L}*\d)(?=\d*\p{L})[A-Z\d]{6}(?![\p{L}\d])/giu],
  [
    "KENTEKEN",
    /(?<![\p{L}\d-])(?:[A-Z]{2}\d{2}[A-Z]{2}|\d{2}[A-Z]{2}\d{2}|[A-Z]{4}\d{2}|\d{2}[A-Z]{4}|\d{2}[A-Z]{3}\d|\d[A-Z]{3}\d{2}|[A-Z]{2}\d{3}[A-Z]|[A-Z]\d{3}[A-Z]{2})(?![\p{L}\d-])/gu,
  ],
  ["TELEFOON", /(?<![\p{L}\d])(?:\+31|0031|0)(?:[ ().\-/]{0,3}\d){8,10}(?!\d)/gu],
  ["POSTCODE", /(?<![\d.,])[1-9]\d{3} {0,2}[A-Z]{2}(?![\p{L}\d])/gu],
  ["POSTCODE", /(?<![\d.,])[1-9]\d{3}[a-z]{2}(?![\p{L}\d])/gu],
  ["POSTCODE", /(?<=(?:\d\p{L}?,? |postcode:? ))[1-9]\d{3} [a-z]{2}(?= \p{L}|[,.\n])/gu],
  ["KENMERK", /(?<![\p{L}\d€.,/-])(?:\d{4}[ .]){2,4}\d{4}(?!\d)/gu],
  // Letters and digits with marks between them: `Z/26/0123`, `INK-2026-0417`, `26-104477`.
  [
    "KENMERK",
    /(?<![\p{L}\d€.,/:@-])(?=[\p{L}\d./-]*\d{2})\p{Lu}{1,6}\d?[./-](?:[\p{L}\d]+[./-])*[\p{L}\d]*\d[\p{L}\d]*(?![\p{L}\d-])/gu,
  ],
  ["KENMERK", /(?<![\p{L}\d€.,/:-]|€ )\d{2,4}[./-]\d{4,}(?:[./-][\p{L}\d]+)*(?![\p{L}\d])/gu],
  ["KENMERK", /(?<![\p{L}\d€.,/:-]|€ )\d{4}\.\d{2}\.\d{3,}(?!\d)/gu],
  ["KENMERK", /(?<![\p{L}\d€.,/:-]|€ )\p{Lu}{0,4}\d{6,}\p{Lu}{0,2}(?![\p{L}\d,])/gu],
  [
    "KENMERK",
    /(?<=(?<!\p{L})(?:kenmerk|zaaknummer|zaak|dossier|dossiernummer|cli[eë]ntnummer|klantnummer|polisnummer|factuurnummer|aanslagnummer|beschikkingsnummer|meldingsnummer|registratienummer|nummer)(?: is)?:?[ \t]{1,3})(?=[\p{L}\d./-]*\d)[\p{L}\d][\p{L}\d./-]*[\p{L}\d]/giu,
  ],
];

/** Values that are no personal value, however they look. */
const harmless: ReadonlySet<EntityKind> = new Set([
  "amount",
  "date",
  "time",
  "percentage",
  "law",
  "term",
  "url",
]);

/** Personal numbers and addresses for mail of a letter. */
export function* numberSecrets({ text, entities }: Letter): Generator<Secret> {
  for (const { kind, start, end } of entities) {
    const secret = kinds[kind];
    if (secret) yield { kind: secret, start, end };
  }
  const others = new Uint8Array(text.length);
  for (const { kind, start, end } of entities) if (harmless.has(kind)) others.fill(1, start, end);
  for (const [kind, pattern] of patterns)
    for (const { index, 0: found } of text.matchAll(pattern)) {
      const end = index + found.length;
      if (kind !== "KENMERK" || !others.subarray(index, end).includes(1)) yield { kind, start: index, end };
    }
}
