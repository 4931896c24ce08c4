// SPDX-License-Identifier: EUPL-1.2
import type { Severity } from "../finding.ts";
import { authorityNames, severityNames } from "../rules/names.ts";
import { byRule } from "./by-rule.ts";
import { type ReportContext, type Reporter, type RuleInfo, rulesById } from "./context.ts";
import { countText } from "./count-text.ts";
import { attributes, markupText as t } from "./escape.ts";
import { count, type FindingJson, type LetterJson } from "./json.ts";

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

function section(letter: LetterJson, i: number, rules: ReadonlyMap<string, RuleInfo>): string {
  const groups = byRule(letter.findings).toSorted(
    ([, [a]], [, [b]]) => weight[a?.severity ?? "info"] - weight[b?.severity ?? "info"],
  );
  const failures = letter.failures.map(({ message }) => `<p><strong>Niet gelukt:</strong> ${t(message)}</p>`);
  const nothing = groups.length + failures.length > 0 ? [] : ["<p>Wij vinden niets om te verbeteren.</p>"];
  return [
    `<section id="brief-${i + 1}">`,
    `<h2>${t(letter.path)}</h2>`,
    ...failures,
    ...nothing,
    ...groups.map(([id, own]) => group(id, own, rules.get(id))),
    "</section>",
  ].join("\n");
}

function row(letter: LetterJson, i: number): string {
  const { errors, warnings, infos } = count([letter]);
  const level = letter.readability?.level ?? "–";
  return `<tr><td><a href="#brief-${i + 1}">${t(letter.path)}</a></td><td>${level}</td><td>${errors}</td><td>${warnings}</td><td>${infos}</td></tr>`;
}

/** One page that opens from disk: no script, nothing from outside. */
export const html: Reporter = (letters, context: ReportContext) => {
  const rules = rulesById(context);
  return `<!doctype html>
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
<p>${t(countText(count(letters)))}</p>
<table>
<thead><tr><th scope="col">Brief</th><th scope="col">Niveau (1 is makkelijk, 4 is moeilijk)</th><th scope="col">Fouten</th><th scope="col">Waarschuwingen</th><th scope="col">Tips</th></tr></thead>
<tbody>
${letters.map(row).join("\n")}
</tbody>
</table>
${letters.map((letter, i) => section(letter, i, rules)).join("\n")}
</main>
<footer><p>Gemaakt met Klare Brief ${t(context.version)}.</p></footer>
</body>
</html>
`;
};
