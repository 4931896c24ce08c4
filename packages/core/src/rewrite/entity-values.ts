// SPDX-License-Identifier: EUPL-1.2
import type { Entity, EntityKind } from "../letter.ts";
import type { FactKind } from "./fact.ts";
import { numberOf } from "./number-words.ts";

/** Which fact an entity is. A law reference is read apart (law-facts.ts). */
const kinds: Partial<Record<EntityKind, FactKind>> = {
  amount: "amount",
  percentage: "percentage",
  date: "date",
  time: "time",
  term: "term",
  phone: "phone",
  iban: "iban",
  bsn: "reference",
  email: "email",
  url: "url",
  postcode: "reference",
  reference: "reference",
};

/** A term as its number of days, working days, months or hours; 2 weken = 14 dagen and 12 maanden = 1 jaar. */
export function termValue(text: string): string {
  const [, count = "", unit = ""] = /^(\S+)\s+(\p{L}+)$/u.exec(text.trim().toLowerCase()) ?? [];
  const n = /^\d+$/u.test(count) ? Number(count) : (numberOf(count) ?? 1);
  if (unit.startsWith("werkd")) return `${n} working days`;
  if (unit.startsWith("dag") || unit.startsWith("kalenderd")) return `${n} days`;
  if (/^we(?:ek|ken)/u.test(unit)) return `${n * 7} days`;
  if (unit.startsWith("maand")) return `${n} months`;
  if (unit.startsWith("kwart")) return `${n * 3} months`;
  if (/^ja/u.test(unit)) return `${n * 12} months`;
  return `${n} ${unit}`;
}

/** An address without what does not matter to where it leads. */
export const plainUrl = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^https?:\/\//u, "")
    .replace(/^www\./u, "")
    .replace(/\/$/u, "");

/** Kind and normal form of an entity as a fact; undefined for a law reference. */
export function entityFact(
  entity: Entity,
  text: string,
): { readonly kind: FactKind; readonly value: string } | undefined {
  const kind = kinds[entity.kind];
  if (!kind) return undefined;
  if (kind === "term") return { kind, value: termValue(text) };
  if (kind === "url") return { kind, value: plainUrl(text) };
  if (kind === "reference") return { kind, value: entity.value.replaceAll(/\s/gu, "").toLowerCase() };
  return { kind, value: entity.value };
}
