// SPDX-License-Identifier: EUPL-1.2
import { badge, letterLinks, type View } from "./context.ts";
import { markedText } from "./marked-text.ts";
import { type Html, html, nothing } from "./markup.ts";
import { type Recurring, recurringParagraphs, recurringSentences } from "./recurring.ts";

const most = 30;

const howOften = ({ count, exact, letters }: Recurring): string =>
  `${count} keer in ${letters.length} brieven${exact < count ? `, waarvan ${exact} keer precies zo` : ""}`;

function item(view: View, own: Recurring): Html {
  const report = view.letters[own.example.letter];
  if (!report) return nothing;
  const findings = [
    ...Map.groupBy(own.findings, ({ rule, message }) => `${rule} ${message}`).values(),
  ].flatMap(([finding]) => finding ?? []);
  return html`<li>
<p><strong>${howOften(own)}</strong></p>
<blockquote>${markedText(report, own.example)}</blockquote>
<ul class="list">${findings.map(({ severity, message }) => html`<li>${badge(severity)} ${message}</li>`)}${own.example.cause !== "" && html`<li>Dit is moeilijk te lezen (${own.example.cause}).</li>`}</ul>
<p><strong>Doe dit:</strong> ${own.suggestion}</p>
<p class="soft">Staat in: ${letterLinks(view, own.letters)}.</p>
</li>`;
}

const list = (view: View, title: string, all: readonly Recurring[]): Html =>
  all.length === 0
    ? nothing
    : html`
<h3>${title}</h3>
${all.length > most && html`<p class="soft">U ziet de ${most} met de meeste winst. Er zijn er ${all.length}.</p>`}
<ol class="wins">${all.slice(0, most).map((own) => item(view, own))}</ol>`;

/** Sentences and paragraphs that stand in more letters: mend once, win often. */
export function recurringSection(view: View): Html {
  const sentences = recurringSentences(view.letters);
  const paragraphs = recurringParagraphs(view.letters);
  return html`
<section aria-labelledby="vaak">
<h2 id="vaak">Eén keer verbeteren, vaak winst</h2>
${
  sentences.length + paragraphs.length === 0
    ? html`<p>Er staat geen zin in meer dan één brief die beter kan.</p>`
    : html`<p>Deze zinnen staan in meer brieven. Verbeter ze één keer in het sjabloon. Dan zijn alle brieven beter. Namen, bedragen, datums en invulvelden mogen verschillen.</p>`
}
${list(view, "Zinnen", sentences)}
${list(view, "Alinea’s", paragraphs)}
</section>`;
}
