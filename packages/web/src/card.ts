// SPDX-License-Identifier: EUPL-1.2
import { authorityNames, severityNames } from "@klarebrief/core/panel";
import { button, el } from "./dom.ts";
import type { Mark, RuleText } from "./messages.ts";

export interface CardOptions {
  readonly rule: RuleText | undefined;
  /** Absent when the text cannot be changed here. */
  readonly apply?: (mark: Mark, text: string) => void;
}

const quoted = (text: string): string => (text === "" ? "Haal dit weg" : `Vervang door ‘${text}’`);

function sources({ sources: all }: RuleText): HTMLElement {
  const items = all.map(({ title, url }) =>
    url === undefined ? title : el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, title),
  );
  return el(
    "p",
    { class: "small" },
    "Bron: ",
    ...items.flatMap((item, i) => (i === 0 ? [item] : ["; ", item])),
  );
}

/** The reason of a finding and what would be better, with a button for each. */
export function findingCard(mark: Mark, { rule, apply }: CardOptions): HTMLElement {
  const expected = mark.start === mark.end ? [] : mark.expected;
  const { insertion } = mark;
  const better: HTMLElement[] = apply
    ? expected.map((text) => button(quoted(text), () => apply(mark, text), { class: "better" }))
    : expected.map((text) => el("p", { class: "small" }, quoted(text)));
  if (apply && insertion)
    better.push(button(insertion.title, () => apply(mark, insertion.text), { class: "better" }));
  return el(
    "div",
    { class: "card" },
    el("p", {}, mark.message),
    ...(better.length > 0 ? [el("div", { class: "betters" }, ...better)] : []),
    ...(rule ? [el("p", { class: "small" }, rule.why)] : []),
    el(
      "p",
      { class: "small" },
      `Dit is een ${severityNames[mark.severity]}. Dit komt van ${authorityNames[mark.authority]}.`,
    ),
    ...(rule ? [sources(rule)] : []),
  );
}
