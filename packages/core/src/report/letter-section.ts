// SPDX-License-Identifier: EUPL-1.2
import type { FindingJson } from "../reporters/json.ts";
import { readabilityText, shownScore } from "../reporters/readability-text.ts";
import { partNames } from "../rules/names.ts";
import { rulesByWeight } from "../rules/weigh.ts";
import { badge, type View } from "./context.ts";
import { shortened } from "./first-steps.ts";
import type { LetterReport } from "./letter-report.ts";
import { markedText } from "./marked-text.ts";
import { type Html, html, nothing, trusted } from "./markup.ts";

/** Findings that say the same about the same words are one line of the list. */
interface Line {
  readonly finding: FindingJson;
  readonly count: number;
}

function linesOf(findings: readonly FindingJson[]): {
  readonly lines: readonly Line[];
  readonly numbers: readonly number[];
} {
  const keyOf = ({ rule, message, found = "" }: FindingJson): string =>
    `${rule}\n${message}\n${found.toLowerCase()}`;
  const groups = [...Map.groupBy(findings, keyOf)];
  const place = new Map(groups.map(([key], i) => [key, i + 1]));
  return {
    lines: groups.flatMap(([, own]) => (own[0] ? [{ finding: own[0], count: own.length }] : [])),
    numbers: findings.map((finding) => place.get(keyOf(finding)) ?? 0),
  };
}

const better = ({ expected, message }: FindingJson): string => {
  const words = expected.filter((text) => text !== "" && !message.includes(text)).slice(0, 3);
  return words.length === 0 ? "" : ` Beter: ${words.map((text) => `‘${text}’`).join(" of ")}.`;
};

const line = ({ finding, count }: Line, no: number, id: string): Html =>
  html`<li id="${id}-${no}" value="${no}" data-rule="${finding.rule}">${badge(finding.severity)} ${
    finding.found !== undefined && html`<q>${finding.found.slice(0, 120)}</q>: `
  }${finding.message}${better(finding)}${count > 1 && ` Dit staat ${count} keer in deze brief.`}</li>`;

const isMissing = ({ start, end }: FindingJson): boolean => start.offset === end.offset;

function partsOf({ json }: LetterReport): Html {
  const present = [...new Set(json.parts.map(({ part }) => partNames[part]))];
  const missing = json.findings.filter(isMissing);
  return html`
<h4>Wat in de brief staat</h4>
<p>${present.join(", ") || "Wij herkennen geen onderdelen."}</p>
${
  missing.length > 0 &&
  html`<h4>Wat ontbreekt</h4>
<ul class="list">${missing.map(({ rule, severity, message }) => html`<li data-rule="${rule}">${badge(severity)} ${message}</li>`)}</ul>`
}`;
}

/** What a letter is called in the page. */
export interface LetterHead {
  /** Its index. */
  readonly letter: number;
  readonly name: string;
  readonly folder: string;
  readonly titleOf: View["titleOf"];
}

/** The rules with the most to win, and the hardest sentences. */
function winsOf({ titleOf }: LetterHead, { json, hardest, text }: LetterReport): Html {
  const rules = rulesByWeight(json.findings).slice(0, 3);
  if (rules.length + hardest.length === 0) return html`<p>Wij vinden niets om te verbeteren.</p>`;
  return html`
<h4>De grootste winst</h4>
<ul class="list">
${rules.map(([rule, own]) => html`<li data-rule="${rule}">${titleOf(rule)}${own.length > 1 && ` (${own.length} keer)`}</li>`)}
${hardest.map(({ start, end, cause }) => html`<li>Moeilijke zin: <q>${shortened(text.slice(start, end), 90)}</q> (${cause})</li>`)}
</ul>`;
}

function textOf(report: LetterReport, numbers: readonly number[], id: string): Html {
  const { text, json, marks, sentences } = report;
  const source = { text, findings: json.findings, marks };
  return html`
<h4>De tekst</h4>
<div class="text">${report.blocks.map((block) => html`<p class="${block.kind}">${markedText(source, block, { numbers, sentences, id })}</p>`)}</div>`;
}

/** What the filters look at. */
const data = ({ folder }: LetterHead, { json }: LetterReport): Html =>
  html`data-rules="${[...new Set(json.findings.map(({ rule }) => rule))].join(" ")}" data-kind="${json.kind}" data-folder="${folder}" data-level="${json.readability?.level ?? ""}"`;

const level = ({ json }: LetterReport): Html => {
  const measured = json.readability;
  return measured?.level == null
    ? html`geen niveau`
    : html`niveau ${measured.level}, score ${shownScore(measured.lint ?? 0)}`;
};

/** A letter with its text, what is wrong with it and where to begin. */
export function letterDetails(report: LetterReport, head: LetterHead): Html {
  const id = `brief-${head.letter + 1}`;
  const { json } = report;
  const { lines, numbers } = linesOf(json.findings);
  return html`
<details class="letter" id="${id}" ${data(head, report)}>
<summary><h3>${head.name}</h3> <span class="soft">${level(report)}, ${json.kind}, ${json.findings.length === 1 ? "1 melding" : `${json.findings.length} meldingen`}</span></summary>
<div>
${json.failures.map(({ message }) => html`<p><strong>Dit lukte niet:</strong> ${message}</p>`)}
${json.readability && readabilityText(json.readability).map((text) => html`<p>${text}</p>`)}
${json.medium === null ? nothing : html`${winsOf(head, report)}${partsOf(report)}${textOf(report, numbers, id)}`}
${
  lines.length > 0 &&
  html`<h4>De meldingen</h4>
<ol class="list">${lines.map((own, i) => line(own, i + 1, id))}</ol>`
}
</div>
</details>`;
}

const select = (
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
): Html =>
  html`<div><label for="filter-${name}">${label}</label><select id="filter-${name}" data-filter="${name}"><option value="">Alles</option>${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></div>`;

const sorted = (values: readonly string[]): readonly string[] => [...new Set(values)].filter(Boolean).sort();

function filters(view: View): Html {
  const { shown, names, titleOf } = view;
  const rules = sorted(shown.flatMap((own) => own.rules))
    .map((rule) => [rule, titleOf(rule)] as const)
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
  const pairs = (values: readonly string[]) => sorted(values).map((value) => [value, value] as const);
  return html`
<form class="filters" hidden aria-label="Kies welke brieven u ziet">
${select("rule", "Wat beter kan", rules)}
${select("kind", "Soort brief", pairs(shown.map(({ kind }) => kind)))}
${select("folder", "Map", pairs(shown.map(({ letter }) => names[letter]?.folder ?? "")))}
${select("level", "Niveau", pairs(shown.map(({ level }) => String(level ?? ""))))}
<div><button type="button" id="wis">Toon alle brieven</button></div>
</form>
<p class="status" id="gevonden" role="status"></p>`;
}

export const lettersTitle = ({ shown, paths }: View): string =>
  shown.length < paths.length ? `De ${shown.length} moeilijkste brieven` : "Alle brieven";

/** The letters one by one, of very many the worst. */
export const lettersSection = (view: View): Html => html`
<section aria-labelledby="brieven">
<h2 id="brieven">${lettersTitle(view)}</h2>
<p>Open een brief om de tekst te zien. Een nummer bij de tekst hoort bij een melding onder de brief. Het getal achter een zin is de score van die zin: hoe hoger, hoe moeilijker. De score van één zin is onzeker. Kijk daarom naar de oorzaak.</p>
${view.shown.length < view.paths.length && html`<p>U ziet hier de ${view.shown.length} brieven die het moeilijkst zijn. Alle ${view.paths.length} brieven staan in bevindingen.xlsx.</p>`}
${filters(view)}
${view.shown.map((own) => trusted(view.textOf(own)))}
</section>`;
