// SPDX-License-Identifier: EUPL-1.2

type Child = Node | string;

/** An element with attributes and children. Text becomes text, never markup. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function button(
  text: string | readonly Child[],
  act: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = el("button", { type: "button", ...attributes }, ...(typeof text === "string" ? [text] : text));
  made.addEventListener("click", act);
  return made;
}

/** An element of the page, which must be there. */
export function byId<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`No ${kind.name} with id ${id}.`);
  return found;
}

/** A shape for each severity, so that colour is not needed to tell them apart. */
export const signs = { error: "✗", warning: "▲", info: "•", pass: "✓" } as const;

/** A sign for the eye, with nothing for the ear. */
export const sign = (name: keyof typeof signs): HTMLElement =>
  el("span", { class: `sign ${name}`, "aria-hidden": "true" }, signs[name]);
