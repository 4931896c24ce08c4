// SPDX-License-Identifier: EUPL-1.2
import type { Letter, Span } from "../../letter.ts";
import { addressSecrets } from "./addresses.ts";
import { nameSecrets } from "./names.ts";
import { numberSecrets } from "./numbers.ts";
import { type Secret, type SecretKind, secretKinds } from "./secret.ts";

/** How a placeholder looks: `[[NAAM-1]]`. */
const placeholderPattern = new RegExp(`\\[\\[(?:${secretKinds.join("|")})-\\d+\\]\\]`, "gu");

/** A letter of which personal values can be hidden and put back. One value has one placeholder throughout. */
export interface Redaction {
  /** Text of a span of the letter with placeholders. */
  readonly hide: (span: Span) => string;
  /** A text with values for placeholders. `restore(hide(span))` is the text of the span. */
  readonly restore: (text: string) => string;
}

/** Placeholders in a text, in order. */
export const placeholdersIn = (text: string): readonly string[] => text.match(placeholderPattern) ?? [];

/** Spans in order that do not overlap: of those that do one is made, with the kind of the first. Fields are left alone. */
function merge(secrets: readonly Secret[], { fields, text }: Letter): readonly Secret[] {
  const sorted = secrets
    .filter(
      ({ start, end }) => start < end && !fields.some((field) => field.start < end && start < field.end),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const out: Secret[] = [];
  for (const secret of sorted) {
    const last = out.at(-1);
    if (!last || secret.start >= last.end) out.push(secret);
    else if (secret.end > last.end) out[out.length - 1] = { ...last, end: secret.end };
  }
  return out.filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

/** Finds the personal values of a letter: names, addresses, numbers, mail addresses, dates of birth. */
export const findSecrets = (letter: Letter): readonly Secret[] =>
  merge([...numberSecrets(letter), ...addressSecrets(letter), ...nameSecrets(letter)], letter);

/** Numbers that placeholders written in the letter itself have; ours are others. */
const highest = (text: string): number =>
  Math.max(0, ...placeholdersIn(text).map((item) => Math.min(Number(/\d+/u.exec(item)?.[0]), 1e9)));

/** Gives each value a placeholder, the same one every time. */
function placeholders(text: string): {
  readonly nameOf: (value: string, kind: SecretKind) => string;
  readonly values: ReadonlyMap<string, string>;
} {
  const names = new Map<string, string>();
  const values = new Map<string, string>();
  const counts = new Map<SecretKind, number>();
  const first = highest(text);
  const nameOf = (value: string, kind: SecretKind): string => {
    const known = names.get(value);
    if (known !== undefined) return known;
    const n = (counts.get(kind) ?? first) + 1;
    counts.set(kind, n);
    const name = `[[${kind}-${n}]]`;
    names.set(value, name);
    values.set(name, value);
    return name;
  };
  return { nameOf, values };
}

/** Makes a letter ready to be sent: nothing personal that we know of is in what `hide` gives. */
export function redact(letter: Letter): Redaction {
  const { text } = letter;
  const secrets = findSecrets(letter);
  const { nameOf, values } = placeholders(text);
  for (const { start, end, kind } of secrets) nameOf(text.slice(start, end), kind);
  return {
    hide: ({ start, end }) => {
      let out = "";
      let at = start;
      for (const secret of secrets) {
        const [from, to] = [Math.max(secret.start, start), Math.min(secret.end, end)];
        if (from >= to) continue;
        out += text.slice(at, from) + nameOf(text.slice(from, to), secret.kind);
        at = to;
      }
      return out + text.slice(at, end);
    },
    restore: (hidden) => hidden.replaceAll(placeholderPattern, (name) => values.get(name) ?? name),
  };
}
