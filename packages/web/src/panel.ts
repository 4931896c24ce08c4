// SPDX-License-Identifier: EUPL-1.2
import { severityNames } from "@klarebrief/core/panel";
import { findingCard } from "./card.ts";
import { button, el, sign } from "./dom.ts";
import type { Checked, Mark, RuleText, Span, Summary } from "./messages.ts";

/** What the panel can ask of the page. */
export interface PanelActions {
  readonly ruleOf: (rule: string) => RuleText | undefined;
  /** Shows a mark with its reason. */
  readonly goTo: (fingerprint: string) => void;
  /** Shows only where a mark is. */
  readonly point: (fingerprint: string) => void;
  readonly select: (span: Span) => void;
  /** Absent when the text cannot be changed here. */
  readonly apply?: (mark: Mark, text: string) => void;
}

const section = (id: string, title: string, items: readonly HTMLElement[]): readonly HTMLElement[] =>
  items.length === 0
    ? []
    : [
        el(
          "section",
          { "aria-labelledby": id },
          el("h3", { id }, title),
          el("ul", { class: "plain" }, ...items.map((item) => el("li", {}, item))),
        ),
      ];

/** Four boxes, of which the level of this letter is filled. For the eye: the text beside it says the same. */
const scale = (level: number): HTMLElement =>
  el(
    "div",
    { class: "scale", "aria-hidden": "true" },
    ...[1, 2, 3, 4].map((step) =>
      el("span", step === level ? { class: `here level-${step}` } : {}, String(step)),
    ),
  );

const summarySign = ({ counts }: Summary): HTMLElement =>
  sign(counts.error > 0 ? "error" : counts.warning > 0 ? "warning" : counts.info > 0 ? "info" : "pass");

const kindText = ({ kind, words, template }: Summary): string =>
  [
    kind === "onbekend"
      ? "Wij weten niet wat voor brief dit is."
      : `Soort brief: ${kind.replaceAll("-", " ")}.`,
    words === 1 ? "1 woord." : `${words} woorden.`,
    ...(template ? ["Dit is een sjabloon."] : []),
  ].join(" ");

/** Level and score, what is missing, what wins most, and the parts that are there. */
export function summaryNodes({ summary, marks }: Checked, actions: PanelActions): readonly HTMLElement[] {
  if (!summary) return [];
  const missing = marks
    .filter(({ start, end }) => start === end)
    .map((mark) => button([sign(mark.severity), " ", mark.message], () => actions.goTo(mark.fingerprint)));
  const wins = summary.wins.map(({ rule, severity, label, fingerprint }) =>
    button([sign(severity), " ", actions.ruleOf(rule)?.title ?? rule, el("small", {}, ` ${label}`)], () =>
      actions.goTo(fingerprint),
    ),
  );
  const parts = summary.parts.map((part) =>
    button([sign("pass"), " ", part.name], () => actions.select(part)),
  );
  return [
    el("p", { class: "score" }, summarySign(summary), ` ${summary.headline}`),
    ...(summary.level === null ? [] : [scale(summary.level)]),
    ...summary.meaning.map((text) => el("p", {}, text)),
    el("p", { class: "small" }, kindText(summary)),
    ...section("missing", "Dit ontbreekt", missing),
    ...section("wins", "Hier wint u het meest", wins),
    ...section("parts", "Deze onderdelen zijn er", parts),
  ];
}

/** More items would make the page slow and help no one. */
const mostItems = 200;

function item(mark: Mark, open: Set<string>, actions: PanelActions): HTMLElement {
  const { fingerprint } = mark;
  const made = el("li");
  const card = (): HTMLElement =>
    findingCard(mark, {
      rule: actions.ruleOf(mark.rule),
      ...(actions.apply ? { apply: actions.apply } : {}),
    });
  const toggle = button(
    [
      sign(mark.severity),
      el("span", { class: "unseen" }, `${severityNames[mark.severity]}: `),
      ` ${mark.message}`,
    ],
    () => {
      if (open.delete(fingerprint)) made.querySelector(".card")?.remove();
      else {
        open.add(fingerprint);
        made.append(card());
        actions.point(fingerprint);
      }
      toggle.setAttribute("aria-expanded", String(open.has(fingerprint)));
    },
    { "aria-expanded": String(open.has(fingerprint)), "data-mark": fingerprint },
  );
  made.append(toggle);
  if (open.has(fingerprint)) made.append(card());
  return made;
}

/** All marks that are shown, in the order of the letter. `open` holds those that are folded out. */
export function listNodes(
  marks: readonly Mark[],
  open: Set<string>,
  actions: PanelActions,
): readonly HTMLElement[] {
  if (marks.length === 0) return [el("p", {}, "Geen meldingen.")];
  const left = marks.length - mostItems;
  return [
    el("ol", { class: "plain" }, ...marks.slice(0, mostItems).map((mark) => item(mark, open, actions))),
    ...(left > 0 ? [el("p", { class: "small" }, `En nog ${left} meldingen verder in de tekst.`)] : []),
  ];
}
