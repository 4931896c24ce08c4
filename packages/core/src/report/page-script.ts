// SPDX-License-Identifier: EUPL-1.2
import { sha256 } from "@noble/hashes/sha2.js";

/**
 * What runs in the report: the filters, opening the letter a link points to, and opening all that is shown before it is printed. Without
 * it the report can be read as a whole. It reads `data-` attributes and never makes markup.
 */
export const pageScript = `"use strict";
const filters = [...document.querySelectorAll("select[data-filter]")];
const items = [...document.querySelectorAll("[data-rules]")];
const status = document.getElementById("gevonden");
function apply() {
  const chosen = Object.fromEntries(filters.map((f) => [f.dataset.filter, f.value]));
  const fits = (el) => (!chosen.rule || el.dataset.rules.split(" ").includes(chosen.rule))
    && ["kind", "folder", "level"].every((key) => !chosen[key] || el.dataset[key] === chosen[key]);
  let shown = 0;
  for (const el of items) { el.hidden = !fits(el); if (!el.hidden && el.matches("details")) shown++; }
  for (const el of document.querySelectorAll("details.letter li[data-rule]")) el.hidden = Boolean(chosen.rule) && el.dataset.rule !== chosen.rule;
  status.textContent = shown === 1 ? "U ziet 1 brief." : "U ziet " + shown + " brieven.";
}
for (const f of filters) f.addEventListener("change", apply);
document.getElementById("wis").addEventListener("click", () => { for (const f of filters) f.value = ""; apply(); });
function openTarget() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const letter = target && target.closest("details.letter");
  if (!letter) return;
  if (letter.hidden) { for (const f of filters) f.value = ""; apply(); }
  letter.open = true;
  target.scrollIntoView();
}
addEventListener("hashchange", openTarget);
addEventListener("beforeprint", () => { for (const el of items) if (el.matches("details") && !el.hidden) el.open = true; });
document.querySelector(".filters").hidden = false;
apply();
openTarget();`;

/** The script's hash as a Content-Security-Policy names it. */
export const pageScriptHash = `sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(pageScript))))}`;
