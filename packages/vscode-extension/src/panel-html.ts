// SPDX-License-Identifier: EUPL-1.2
import type { Summary } from "@klarebrief/lsp";
import { signOf } from "./sign-of.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text of a letter or a rule is never markup. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (mark) => entities[mark] ?? mark);

/** The places the buttons of the panel lead to, in their order in the page. */
export const targetsOf = ({ missing, wins, parts }: Summary): readonly Summary["parts"][number]["range"][] =>
  [...missing, ...wins, ...parts].map(({ range }) => range);

const signs = { error: "✗", warning: "▲", info: "•", pass: "✓" } as const;

const section = (id: string, title: string, items: readonly string[]): string =>
  items.length === 0
    ? ""
    : `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul></section>`;

/** The panel for the letter in front; without one it says what to do. Every button has the number of its place. */
export function panelHtml(summary: Summary | undefined): string {
  if (!summary) return "<h1>Brief op orde?</h1><p>Open een brief. Dan ziet u hier wat er nog beter kan.</p>";
  let number = 0;
  const button = (sign: string, text: string, more = ""): string =>
    `<button type="button" data-target="${number++}"><span aria-hidden="true">${sign}</span> ${escapeHtml(text)}${more}</button>`;
  const missing = summary.missing.map(({ severity, message }) => button(signs[severity], message));
  const wins = summary.wins.map(({ title, severity, label }) =>
    button(signs[severity], title, ` <small>${escapeHtml(label)}</small>`),
  );
  const parts = summary.parts.map(({ name }) => button(signs.pass, name));
  return [
    "<h1>Brief op orde?</h1>",
    `<p class="score"><span aria-hidden="true">${signs[signOf(summary)]}</span> ${escapeHtml(summary.headline)}</p>`,
    ...summary.meaning.map((text) => `<p>${escapeHtml(text)}</p>`),
    `<p>Soort: ${escapeHtml(summary.kind)}. ${summary.words} woorden.${summary.template ? " Dit is een sjabloon." : ""}</p>`,
    section("missing", "Dit ontbreekt", missing),
    section("wins", "Hier wint u het meest", wins),
    section("parts", "Deze onderdelen zijn er", parts),
  ].join("\n");
}

/** The page around the panel. Only its own script and style run; both are marked with a number used once. */
export const pageHtml = (body: string, nonce: string): string => `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>Brief op orde?</title>
<style nonce="${nonce}">
body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); padding: 0 1rem 1rem; line-height: 1.5; }
h1 { font-size: 1.4em; } h2 { font-size: 1.1em; margin-bottom: 0.3em; }
ul { list-style: none; margin: 0; padding: 0; }
.score { font-size: 1.2em; }
button { font: inherit; color: var(--vscode-textLink-foreground); background: none; border: 1px solid transparent; text-align: left; padding: 0.25em 0.4em; width: 100%; cursor: pointer; }
button:hover { text-decoration: underline; }
button:focus-visible { outline: 2px solid var(--vscode-focusBorder); }
button:hover, button:focus-visible { border-color: var(--vscode-contrastActiveBorder, transparent); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
small { color: var(--vscode-descriptionForeground); }
</style>
</head>
<body>
<main id="panel">${body}</main>
<div role="status" aria-live="polite" id="news" class="unseen"></div>
<script nonce="${nonce}">
const api = acquireVsCodeApi();
const panel = document.getElementById("panel");
panel.addEventListener("click", ({ target }) => {
  const button = target.closest("button[data-target]");
  if (button) api.postMessage({ target: Number(button.dataset.target) });
});
window.addEventListener("message", ({ data }) => {
  const held = document.activeElement?.textContent;
  panel.innerHTML = data.body;
  const same = [...panel.querySelectorAll("button")].find((button) => button.textContent === held);
  if (same) same.focus();
  document.getElementById("news").textContent = data.news;
});
</script>
</body>
</html>
`;
