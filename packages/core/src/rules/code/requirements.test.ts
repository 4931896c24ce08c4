// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from "vitest";
import { letterKinds } from "../../letter.ts";
import { type Element, elements, isRequired, needOf } from "./requirements.ts";

const required = (kind: (typeof letterKinds)[number]): readonly Element[] =>
  elements.filter((element) => isRequired(kind, element));

it("a memo needs nothing", () => {
  expect(required("intern")).toEqual([]);
});

it("a letter of unknown kind needs only what every letter needs", () => {
  const everyLetter = ["phone", "contact", "sender", "date", "subject", "greeting", "closing", "signature"];
  expect(required("onbekend")).toEqual(everyLetter);
  for (const kind of letterKinds)
    if (kind !== "intern")
      expect(
        everyLetter.filter((element) => !required(kind).includes(element as Element)),
        kind,
      ).toEqual([]);
});

it("objection is open against decisions, and against nothing else", () => {
  expect(letterKinds.filter((kind) => needOf(kind, "objection") === "required")).toEqual([
    "toekenning",
    "afwijzing",
    "stopzetting",
    "terugvordering",
    "boete",
    "last",
    "beslissing-op-bezwaar",
  ]);
  expect(letterKinds.filter((kind) => needOf(kind, "objection") === "expected")).toEqual([
    "betaalverzoek",
    "aanmaning",
  ]);
});

it("a letter that asks for money says how much, by when and where to", () => {
  const payment = ["amount", "iban", "paymentReference", "arrangement"] as const;
  expect(letterKinds.filter((kind) => payment.every((element) => isRequired(kind, element)))).toEqual([
    "terugvordering",
    "boete",
    "betaalverzoek",
    "herinnering",
    "aanmaning",
    "veertiendagenbrief",
    "dwangbevel",
  ]);
});
