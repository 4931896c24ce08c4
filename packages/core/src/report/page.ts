// SPDX-License-Identifier: EUPL-1.2
import { type ReportData, titlesOf, type View } from "./context.ts";
import { glanceSection, wordsSection } from "./glance.ts";
import { lettersSection, lettersTitle } from "./letter-section.ts";
import { html, trusted } from "./markup.ts";
import { pageScript, pageScriptHash } from "./page-script.ts";
import { pageStyle } from "./page-style.ts";
import { progressSection } from "./progress-section.ts";
import { recurringSection } from "./recurring-section.ts";

/** The report as one page that opens from disk. Nothing comes from outside, and no script but ours can run. */
export function reportPage(report: ReportData): string {
  const shown = new Set(report.shown.map(({ letter }) => letter));
  const view: View = {
    ...report,
    titleOf: titlesOf(report.rules),
    isShown: (letter) => shown.has(letter),
  };
  const { letters } = report.totals;
  const page = html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${pageScriptHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wat beter kan in uw brieven</title>
<style>${trusted(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#overzicht">Ga naar de inhoud</a>
<header>
<h1>Wat beter kan in uw brieven</h1>
<p class="soft">Rapport van Klare Brief ${report.version} over ${letters === 1 ? "1 brief" : `${letters} brieven`}. In dit rapport staan de brieven zelf. Ga er dus zo mee om als met de brieven.</p>
<nav aria-label="In dit rapport"><ul>
<li><a href="#overzicht">In één oogopslag</a></li>
${report.progress && html`<li><a href="#voor-en-na">Voor en na</a></li>`}
<li><a href="#vaak">Eén keer verbeteren</a></li>
${report.words.length > 0 && html`<li><a href="#woorden">Moeilijke woorden</a></li>`}
<li><a href="#brieven">${lettersTitle(view)}</a></li>
</ul></nav>
</header>
<main>
${glanceSection(view)}
${progressSection(view)}
${recurringSection(view)}
${wordsSection(view)}
${lettersSection(view)}
</main>
<footer><p>Een melding is een vraag, geen cijfer. Soms heeft de schrijver gelijk.</p></footer>
<script>${trusted(pageScript)}</script>
</body>
</html>
`;
  return page.toString();
}
