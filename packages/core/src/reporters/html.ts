// SPDX-License-Identifier: EUPL-1.2
import type { Severity } from "../finding.ts";
import { authorityNames, severityNames } from "../rules/names.ts";
import { byRule } from "./by-rule.ts";
import { type ReportContext, type RuleInfo, rulesById } from "./context.ts";
import { countText } from "./count-text.ts";
import { attributes, markupText as t } from "./escape.ts";
import type { Format, Frame } from "./format.ts";
import type { FindingJson } from "./json.ts";
import { addCounts, type LetterCount, noCounts } from "./letter-count.ts";
import type { LetterView } from "./letter-view.ts";

const style = `
:root { color-scheme: light; }
body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 56rem; margin: 0 auto; padding: 1rem; }
a { color: #154273; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #767676; vertical-align: top; }
td { overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; overflow-wrap: anywhere; }
.badge { display: inline-block; padding: 0 .4rem; border-radius: .2rem; color: #fff; font-size: .85rem; }
.error { background: #a4262c; } .warning { background: #7a4b00; } .info { background: #154273; }
mark { background: #fff3bf; color: inherit; } li { margin-bottom: .5rem; white-space: pre-line; overflow-wrap: anywhere; }
.place, .why { color: #4d4d4d; }
@media print { h2, h3 { break-after: avoid; } }`;

const badge = (severity: Severity): string =>
  `<span class="badge ${severity}">${t(severityNames[severity])}</span>`;

/** Of a finding: place, message, the words it is about. */
const item = ({ start, message, found }: FindingJson): string =>
  `<li><span class="place">regel ${start.line}, teken ${start.column}:</span> ${t(message)}${found === undefined ? "" : ` <mark>${t(found)}</mark>`}</li>`;

const why = (rule: RuleInfo | undefined): string =>
  rule === undefined
    ? ""
    : `<p class="why">${t(rule.why)} (Komt van: ${t(authorityNames[rule.authority])}.)</p>`;

const titleOf = (id: string, rule: RuleInfo | undefined): string => {
  if (rule === undefined) return `<code>${t(id)}</code>`;
  const title =
    rule.url === undefined ? t(rule.title) : `<a${attributes({ href: rule.url })}>${t(rule.title)}</a>`;
  return `${title} <code>${t(id)}</code>`;
};

function group(id: string, findings: readonly FindingJson[], rule: RuleInfo | undefined): string {
  const severity = findings[0]?.severity ?? "info";
  return `<h3>${badge(severity)} ${titleOf(id, rule)}</h3>\n${why(rule)}<ul>\n${findings.map(item).join("\n")}\n</ul>`;
}

const weight = { error: 0, warning: 1, info: 2 } as const;

/** What stands of a letter below its number. */
function sectionOf(context: ReportContext): (view: LetterView) => string {
  const rules = rulesById(context);
  return ({ letter }) => {
    const groups = byRule(letter.findings).toSorted(
      ([, [a]], [, [b]]) => weight[a?.severity ?? "info"] - weight[b?.severity ?? "info"],
    );
    const failures = letter.failures.map(
      ({ message }) => `<p><strong>Niet gelukt:</strong> ${t(message)}</p>`,
    );
    const nothing = groups.length + failures.length > 0 ? [] : ["<p>Wij vinden niets om te verbeteren.</p>"];
    return [
      `<h2>${t(letter.path)}</h2>`,
      ...failures,
      ...nothing,
      ...groups.map(([id, own]) => group(id, own, rules.get(id))),
    ].join("\n");
  };
}

function row(count: LetterCount, number: number): string {
  const { errors, warnings, infos } = addCounts(noCounts, count);
  const level = count.level ?? "–";
  return `<tr><td><a href="#brief-${number}">${t(count.path)}</a></td><td>${level}</td><td>${errors}</td><td>${warnings}</td><td>${infos}</td></tr>`;
}

/** The page begins with a table of all letters: what is written of them is kept until then. */
function pageFrame({ version }: ReportContext): Frame {
  const rows: string[] = [];
  const sections: string[] = [];
  let counts = noCounts;
  return {
    add: ({ text, count }) => {
      counts = addCounts(counts, count);
      rows.push(row(count, counts.letters));
      sections.push(`<section id="brief-${counts.letters}">\n${text}\n</section>`);
      return "";
    },
    end: () => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Klare Brief: wat beter kan</title>
<style>${style}
</style>
</head>
<body>
<main>
<h1>Wat beter kan in uw brieven</h1>
<p>${t(countText(counts))}</p>
<table>
<thead><tr><th scope="col">Brief</th><th scope="col">Niveau (1 is makkelijk, 4 is moeilijk)</th><th scope="col">Fouten</th><th scope="col">Waarschuwingen</th><th scope="col">Tips</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
${sections.join("\n")}
</main>
<footer><p>Gemaakt met Klare Brief ${t(version)}.</p></footer>
</body>
</html>
`,
  };
}

/** One page that opens from disk: no script, nothing from outside. */
export const html: Format = { letter: sectionOf, frame: pageFrame };
