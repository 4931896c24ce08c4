// SPDX-License-Identifier: EUPL-1.2
import { badge, letterLinks, type View } from "./context.ts";
import { markedText } from "./marked-text.ts";
import { type Html, html, nothing } from "./markup.ts";
import type { Recurring, RecurringList } from "./recurring.ts";

const most = 30;

const howOften = ({ count, exact, letters }: Recurring): string =>
  `${count} keer in ${letters.count} brieven${exact < count ? `, waarvan ${exact} keer precies zo` : ""}`;

function item(view: View, own: Recurring): Html {
  const { text, cause, findings: all } = own.example;
  const findings = [...Map.groupBy(all, ({ rule, message }) => `${rule} ${message}`).values()].flatMap(
    ([finding]) => finding ?? [],
  );
  return html`<li>
<p><strong>${howOften(own)}</strong></p>
<blockquote>${markedText(own.example, { start: 0, end: text.length })}</blockquote>
<ul class="list">${findings.map(({ severity, message }) => html`<li>${badge(severity)} ${message}</li>`)}${cause !== "" && findings.length > 0 && html`<li>Dit is moeilijk te lezen (${cause}).</li>`}</ul>
<p><strong>Doe dit:</strong> ${own.suggestion}</p>
<p class="soft">Staat in: ${letterLinks(view, own.letters)}.</p>
</li>`;
}

const list = (view: View, title: string, rest: string, { count, first }: RecurringList): Html =>
  count === 0
    ? nothing
    : html`
<h3>${title}</h3>
${count > most && html`<p class="soft">U ziet de ${most} met de meeste winst. Er zijn er ${count}.${rest}</p>`}
<ol class="wins">${first(most).map((own) => item(view, own))}</ol>`;

/** Sentences and paragraphs that stand in more letters: mend once, win often. */
export function recurringSection(view: View): Html {
  const { sentences, paragraphs } = view;
  return html`
<section aria-labelledby="vaak">
<h2 id="vaak">Eén keer verbeteren, vaak winst</h2>
${
  sentences.count + paragraphs.count === 0
    ? html`<p>Er staat geen zin in meer dan één brief die beter kan.</p>`
    : html`<p>Deze zinnen staan in meer brieven. Verbeter ze één keer in het sjabloon. Dan zijn alle brieven beter. Namen, bedragen, datums en invulvelden mogen verschillen.</p>`
}
${list(view, "Zinnen", " Alle zinnen staan in bevindingen.xlsx.", sentences)}
${list(view, "Alinea’s", "", paragraphs)}
</section>`;
}
