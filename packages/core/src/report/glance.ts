// SPDX-License-Identifier: EUPL-1.2

import { shownScore } from "../reporters/readability-text.ts";
import { levelsChart } from "./charts.ts";
import { badge, letterLink, letterLinks, type View } from "./context.ts";
import { firstSteps } from "./first-steps.ts";
import { type Html, html, nothing } from "./markup.ts";
import type { LetterFacts, Totals } from "./totals.ts";
import type { FrequentWord } from "./words.ts";

const figure = (value: number | string, label: string): Html =>
  html`<li><strong>${value}</strong> ${label}</li>`;

/** Of 100 letters with a level, how many are at level 1 or 2. */
function perHundred([first, second, third, fourth]: Totals["levels"]): number {
  const easy = first + second;
  return easy === 0 ? 0 : Math.round((100 * easy) / (easy + third + fourth));
}

const figures = ({
  letters,
  failed,
  levels,
  lint,
  withoutPhone,
  withoutObjection,
  withoutContact,
}: Totals) => html`
<ul class="figures">
${figure(letters - failed, letters - failed === 1 ? "brief gelezen" : "brieven gelezen")}
${lint !== null && figure(Math.round(lint), "score, gemiddeld (0 is makkelijk, 100 is moeilijk)")}
${figure(perHundred(levels), "van de 100 brieven zijn makkelijk of redelijk makkelijk")}
${figure(withoutPhone, "zonder telefoonnummer")}
${figure(withoutObjection, "zonder uitleg over bezwaar, waar dat wel moet")}
${figure(withoutContact, "zeggen niet wie de lezer kan bereiken")}
</ul>`;

const worstRow = (view: View, { letter, level, lint, errors, warnings }: LetterFacts): Html =>
  html`<tr><td>${letterLink(view, letter)}</td><td class="n">${level ?? "–"}</td><td class="n">${lint === null ? "–" : shownScore(lint)}</td><td class="n">${errors}</td><td class="n">${warnings}</td></tr>`;

const worst = (view: View, { worst: letters }: Totals): Html =>
  letters.length === 0
    ? html`<p>Wij vinden niets om te verbeteren.</p>`
    : html`
<h3>Begin met deze brieven</h3>
<p class="soft">Eerst komt het hoogste niveau. Daarna telt hoe zwaar de meldingen zijn.</p>
<div class="wide" tabindex="0" role="region" aria-label="Tabel: Begin met deze brieven"><table>
<thead><tr><th scope="col">Brief</th><th scope="col" class="n">Niveau</th><th scope="col" class="n">Score</th><th scope="col" class="n">Fouten</th><th scope="col" class="n">Waarschu­wingen</th></tr></thead>
<tbody>${letters.map((letter) => worstRow(view, letter))}</tbody>
</table></div>`;

const rulesTable = (view: View, { rules }: Totals): Html => html`
<h3>Wat het vaakst beter kan</h3>
<p class="soft">Boven aan staat wat samen het zwaarst weegt: hoe vaak het er staat, en hoe erg het is voor de lezer.</p>
<div class="wide" tabindex="0" role="region" aria-label="Tabel: Wat het vaakst beter kan"><table>
<thead><tr><th scope="col">Wat</th><th scope="col">Ernst</th><th scope="col" class="n">Hoe vaak</th><th scope="col" class="n">In hoeveel brieven</th></tr></thead>
<tbody>${rules.slice(0, 15).map(({ rule, severity, findings, letters }) => html`<tr><td>${view.titleOf(rule)}</td><td>${badge(severity)}</td><td class="n">${findings}</td><td class="n">${letters}</td></tr>`)}</tbody>
</table></div>`;

const wordRow = (view: View, { word, better, count, letters }: FrequentWord): Html =>
  html`<tr><td>${word}</td><td>${better.join(" / ") || "leg het woord uit"}</td><td class="n">${count}</td><td>${letterLinks(view, letters, 5)}</td></tr>`;

/** The words that stand in the letters most often. */
export const wordsSection = (view: View): Html =>
  view.words.length === 0
    ? nothing
    : html`
<section aria-labelledby="woorden">
<h2 id="woorden">Moeilijke woorden</h2>
<p>Deze woorden kent niet elke lezer. Ze staan vaak in uw brieven.</p>
<div class="wide" tabindex="0" role="region" aria-label="Tabel: Moeilijke woorden"><table>
<thead><tr><th scope="col">Woord</th><th scope="col">Beter</th><th scope="col" class="n">Hoe vaak</th><th scope="col">In welke brieven</th></tr></thead>
<tbody>${view.words.slice(0, 30).map((word) => wordRow(view, word))}</tbody>
</table></div>
</section>`;

const failedList = ({ failures: { first, count } }: Totals): Html =>
  count === 0
    ? nothing
    : html`
<h3>Dit lukte niet</h3>
<ul class="list">${first.map(({ path, reason }) => html`<li><strong>${path}</strong>: ${reason}</li>`)}</ul>
${count > first.length && html`<p>Er zijn er nog ${count - first.length}. Ze staan in bevindingen.xlsx.</p>`}`;

/** What a coach wants to know first. */
export function glanceSection(view: View): Html {
  const all = view.totals;
  return html`
<section aria-labelledby="overzicht">
<h2 id="overzicht">In één oogopslag</h2>
${figures(all)}
${firstSteps(view)}
${failedList(all)}
<h3>Hoe moeilijk zijn de brieven?</h3>
<div class="beside">
${levelsChart(all)}
<table>
<thead><tr><th scope="col">Niveau</th><th scope="col" class="n">Brieven</th></tr></thead>
<tbody>${["1: makkelijk", "2: redelijk makkelijk", "3: moeilijk", "4: heel moeilijk"].map((name, i) => html`<tr><td>${name}</td><td class="n">${all.levels[i]}</td></tr>`)}${all.noLevel > 0 && html`<tr><td>geen niveau: te weinig tekst</td><td class="n">${all.noLevel}</td></tr>`}</tbody>
</table>
</div>
${worst(view, all)}
${all.rules.length > 0 && rulesTable(view, all)}
</section>`;
}
