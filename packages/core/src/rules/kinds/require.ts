// SPDX-License-Identifier: EUPL-1.2
import type { EntityKind, FieldType, Letter, Span } from "../../letter.ts";
import type { Card } from "../card.ts";
import { compilePattern } from "../regex.ts";
import type { Checker } from "../rule.ts";

type RequireCard = Extract<Card, { kind: "require" }>;

/** Which field types stand for which kind of value. */
const fieldFor: Partial<Record<EntityKind, FieldType>> = {
  phone: "phone",
  iban: "iban",
  date: "date",
  amount: "amount",
  reference: "reference",
  email: "email",
  url: "url",
};

/** True when the letter has a value of this kind, or a template field that stands for one, inside `where`. */
export const hasValue = (letter: Letter, kind: EntityKind, where: readonly Span[]): boolean => {
  const isWhere = (span: Span): boolean => where.some((w) => w.start <= span.start && span.end <= w.end);
  return (
    letter.entities.some((entity) => entity.kind === kind && isWhere(entity)) ||
    letter.fields.some((field) => !field.blank && field.type === fieldFor[kind] && isWhere(field))
  );
};

/** Reports once when what the card asks is nowhere in the letter. */
export function requireChecker(card: RequireCard): Checker {
  const { present = [], entities = [], parts = [], inside, when } = card.require;
  const compile = (sources: readonly string[]): readonly RegExp[] =>
    sources.map((source) => compilePattern(source, { flags: "m" }));
  const presentPatterns = compile(present);
  const whenPatterns = when && compile(when);
  return function* (letter) {
    if (whenPatterns && !whenPatterns.some((pattern) => pattern.test(letter.text))) return;
    const where: readonly Span[] = inside
      ? letter.parts.filter((part) => inside.includes(part.part))
      : [{ start: 0, end: letter.text.length }];
    if (
      where.some((span) =>
        presentPatterns.some((pattern) => pattern.test(letter.text.slice(span.start, span.end))),
      )
    )
      return;
    if (entities.some((kind) => hasValue(letter, kind as EntityKind, where))) return;
    if (letter.parts.some((part) => parts.includes(part.part))) return;
    yield { at: "missing" };
  };
}
