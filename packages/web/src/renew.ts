// SPDX-License-Identifier: EUPL-1.2

/** What can have the keyboard in a list: its buttons, and its boxes. */
const stops = (host: HTMLElement): readonly HTMLElement[] => [
  ...host.querySelectorAll<HTMLElement>("li > button, input"),
];

const nameOf = (element: Element | null): string =>
  element instanceof HTMLInputElement ? element.name : (element?.textContent ?? "");

/** Replaces the content of a list and leaves the keyboard where it was, or at the item that took its place. */
export function renew(host: HTMLElement, nodes: readonly HTMLElement[]): void {
  const active = document.activeElement;
  const at = stops(host).findIndex((stop) => stop === active || stop.parentElement?.contains(active));
  const name = nameOf(active);
  host.replaceChildren(...nodes);
  if (at < 0) return;
  const now = [...host.querySelectorAll<HTMLElement>("button, input")];
  const again =
    now.find((stop) => nameOf(stop) === name) ?? stops(host)[Math.min(at, stops(host).length - 1)];
  again?.focus();
}
