// SPDX-License-Identifier: EUPL-1.2

import { shownScore } from "../reporters/readability-text.ts";
import { decimals, trendChart } from "./charts.ts";
import type { View } from "./context.ts";
import { type Html, html, nothing } from "./markup.ts";
import type { Comparison, LetterChange, PathList, RuleChange } from "./progress.ts";
import type { TrendPoint } from "./trend.ts";

const score = (lint: number | null): string => (lint === null ? "–" : String(shownScore(lint)));

const letterRow = ({ path, lintBefore, lintAfter, solved, added, won }: LetterChange): Html =>
  html`<tr><td>${path}</td><td>${won > 0 ? "beter" : "slechter"}</td><td class="n">${score(lintBefore)}</td><td class="n">${score(lintAfter)}</td><td class="n">${solved}</td><td class="n">${added}</td></tr>`;

const ruleRow = (view: View, { rule, before, after }: RuleChange): Html =>
  html`<tr><td>${view.titleOf(rule)}</td><td>${after < before ? "beter" : "slechter"}</td><td class="n">${before}</td><td class="n">${after}</td></tr>`;

const names = (title: string, { first, count }: PathList): Html =>
  count === 0
    ? nothing
    : html`<p><strong>${title}:</strong> ${first.join(", ")}${count > first.length && ` en nog ${count - first.length}`}.</p>`;

function comparison(view: View, { name, same, better, worse, rules, gone, added }: Comparison): Html {
  const changed = [...worse.items(), ...better.items()];
  const count = better.count() + worse.count();
  return html`
<p>Wij vergelijken met ‘${name}’. Van de ${same + count} brieven die er beide keren zijn, zijn er <strong>${better.count()} beter</strong>, ${worse.count()} slechter en ${same} gelijk.</p>
<p class="soft">Beter betekent: wat is opgelost, weegt zwaarder dan wat erbij kwam. Is dat gelijk? Dan telt de score. Wij tellen per regel: drie moeilijke woorden minder, dat is drie opgelost.</p>
${names("Nieuwe brieven", added)}
${names("Deze brieven zijn er niet meer", gone)}
${
  changed.length > 0 &&
  html`<h3>Per brief</h3>
${changed.length < count && html`<p>U ziet de brieven die het meest veranderd zijn. De andere staan in bevindingen.xlsx.</p>`}
<div class="wide" tabindex="0" role="region" aria-label="Tabel: Per brief"><table>
<thead><tr><th scope="col">Brief</th><th scope="col">Verschil</th><th scope="col" class="n">Score eerst</th><th scope="col" class="n">Score nu</th><th scope="col" class="n">Opgelost</th><th scope="col" class="n">Erbij</th></tr></thead>
<tbody>${changed.map(letterRow)}</tbody></table></div>`
}
${
  rules.length > 0 &&
  html`<h3>Per regel</h3>
<div class="wide" tabindex="0" role="region" aria-label="Tabel: Per regel"><table>
<thead><tr><th scope="col">Wat</th><th scope="col">Verschil</th><th scope="col" class="n">Eerst</th><th scope="col" class="n">Nu</th></tr></thead>
<tbody>${rules.map((own) => ruleRow(view, own))}</tbody></table></div>`
}
<p>Wilt u twee versies van één brief naast elkaar zien? Typ dan: <code>klarebrief compare oud.md nieuw.md</code></p>`;
}

const trendRow = ({ name, letters, lint, easy, errors, warnings }: TrendPoint): Html =>
  html`<tr><td>${name}</td><td class="n">${letters}</td><td class="n">${lint === null ? "–" : decimals(lint)}</td><td class="n">${easy ?? "–"}</td><td class="n">${decimals(errors)}</td><td class="n">${decimals(warnings)}</td></tr>`;

const trend = (points: readonly TrendPoint[]): Html => html`
<h3>Hoe het in de tijd gaat</h3>
<p>Lager is beter.</p>
${trendChart(points, [{ name: "Score, gemiddeld", colour: "#154273", symbol: "circle", value: ({ lint }) => lint }])}
${trendChart(points, [
  { name: "Fouten per brief", colour: "#a4262c", symbol: "rect", value: ({ errors }) => errors },
  {
    name: "Waarschuwingen per brief",
    colour: "#7a4b00",
    symbol: "triangle",
    value: ({ warnings }) => warnings,
  },
])}
<div class="wide" tabindex="0" role="region" aria-label="Tabel: Hoe het in de tijd gaat"><table>
<thead><tr><th scope="col">Wanneer</th><th scope="col" class="n">Brieven</th><th scope="col" class="n">Score</th><th scope="col" class="n">Makkelijk, van de 100</th><th scope="col" class="n">Fouten per brief</th><th scope="col" class="n">Waarschuwingen per brief</th></tr></thead>
<tbody>${points.map(trendRow)}</tbody></table></div>`;

/** What got better or worse since earlier results; nothing without them. */
export function progressSection(view: View): Html {
  const { progress } = view;
  if (!progress) return nothing;
  return html`
<section aria-labelledby="voor-en-na">
<h2 id="voor-en-na">Voor en na</h2>
${comparison(view, progress.comparison)}
${trend(progress.trend)}
</section>`;
}
