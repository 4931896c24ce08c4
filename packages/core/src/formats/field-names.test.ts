// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { fieldType } from "./field-names.ts";

test.each([
  ["telefoonnummer", "phone"],
  ["ggdPhoneNumber", "phone"],
  ["contact_phonenumber", "phone"],
  ["contactEmailAddress", "email"],
  ["EMAIL_ADRES", "email"],
  ["iban", "iban"],
  ["rekeningnummer", "iban"],
  ["KENMERK_ZVS_NUMMER", "reference"],
  ["caseNumber", "reference"],
  ["zaaknummer", "reference"],
  ["termijn", "term"],
  ["aantal_weken", "term"],
  ["VANDAAG", "date"],
  ["content.submittedAt", "date"],
  ["expire_at", "date"],
  ["uiterste_datum", "date"],
  ["reclaimAmount", "amount"],
  ["bedrag", "amount"],
  ["verification_url", "url"],
  ["aanhef", "greeting"],
  ["straat", "address"],
  ["postcode", "address"],
  ["woonplaats", "address"],
  ["NAAM_BEZWAARDE", "name"],
  ["fullname", "name"],
  ["voornaam", "name"],
  ["aantal_kinderen", "number"],
  ["percentage", "number"],
  ["reden", "text"],
  ["motivation", "text"],
  ["firstAssessmentApprovedNote", "text"],
  ["lvn", "unknown"],
  ["", "unknown"],
] as const)("%s stands for %s", (name, type) => {
  expect(fieldType(name)).toBe(type);
});

test("a part of another word does not decide", () => {
  expect(["dagelijks", "metselwerk", "kenteken"].map(fieldType)).toEqual(["unknown", "unknown", "unknown"]);
});
