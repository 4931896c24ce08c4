// SPDX-License-Identifier: EUPL-1.2

/** How the report looks: on a screen, light or dark, on a telephone and on paper. Text is at least 4.5 to 1 on its ground. Charts name the colours of the light view. */
export const pageStyle = `
:root {
  color-scheme: light; --paper: #fff; --ink: #1a1a1a; --soft: #4d4d4d; --line: #8a8a8a; --faint: #dbdee4; --edge: #595959; --ground: #f4f6f9; --focus: #b35900;
  --blue: #154273; --red: #a4262c; --amber: #7a4b00; --blue-mark: #e3edf8; --red-mark: #fde3e4; --amber-mark: #fdf1c7; --tip: #154273;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark; --paper: #15191e; --ink: #e8eaed; --soft: #b9c0c8; --line: #66707b; --faint: #39424c; --edge: #8f99a3; --ground: #20262d; --focus: #ffb454;
    --blue: #8ab8ee; --red: #f08a8f; --amber: #e0a63c; --blue-mark: #1b3552; --red-mark: #4d1b1f; --amber-mark: #413510; --tip: #2a5d9c;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4rem; }
body { font: 1rem/1.55 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: var(--ink); background: var(--paper); margin: 0; overflow-wrap: break-word; }
header, main, footer { max-width: 64rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 1.45rem; line-height: 1.25; margin: 2.8rem 0 .6rem; border-top: 3px solid var(--blue); padding-top: .8rem; }
h3 { font-size: 1.12rem; margin: 1.6rem 0 .4rem; overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
a { color: var(--blue); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .8rem 0; padding: 0; }
nav a { display: inline-block; padding: .25rem 0; }
.soft { color: var(--soft); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .7rem; padding: 0; margin: 1rem 0; list-style: none; }
.figures li { background: var(--ground); border-left: 4px solid var(--blue); padding: .6rem; font-size: .95rem; overflow-wrap: anywhere; }
.figures strong { display: block; font-size: 1.7rem; line-height: 1.2; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word; }
td:first-child, th:first-child { overflow-wrap: anywhere; min-width: 9rem; }
td + .n + td, th + .n + th { padding-left: .6rem; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.n { white-space: normal; }
svg { display: block; width: 100%; max-width: 32rem; height: auto; }
svg [fill="#000"] { fill: none; } svg [fill="#1a1a1a"] { fill: var(--ink); } svg [stroke="#595959"] { stroke: var(--edge); } svg [fill="#595959"] { fill: var(--edge); } svg [stroke="#dbdee4"] { stroke: var(--faint); }
svg [fill="#154273"] { fill: var(--blue); } svg [stroke="#154273"] { stroke: var(--blue); } svg [fill="#a4262c"] { fill: var(--red); } svg [stroke="#a4262c"] { stroke: var(--red); }
svg [fill="#7a4b00"] { fill: var(--amber); } svg [stroke="#7a4b00"] { stroke: var(--amber); }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0 2rem; align-items: center; }
ol.steps { background: var(--ground); margin: .8rem 0; padding: .6rem 1rem .6rem 2.4rem; } ol.steps li { margin: .4rem 0; }
.badge { display: inline-block; padding: 0 .45rem; border-radius: .2rem; color: #fff; font-size: .85rem; white-space: nowrap; }
.error { background: #a4262c; } .warning { background: #7a4b00; } .info { background: var(--tip); }
.l1 { background: #2c7a4b; } .l2 { background: #52701a; } .l3 { background: #985b00; } .l4 { background: #a4262c; }
ol.wins { padding: 0; list-style: none; counter-reset: win; }
ol.wins > li { counter-increment: win; border: 1px solid var(--line); border-left: 5px solid var(--blue); padding: .7rem 1rem; margin: .8rem 0; }
ol.wins > li > p:first-child::before { content: counter(win) ". "; font-weight: 700; }
blockquote { margin: .5rem 0; padding: .4rem .8rem; background: var(--ground); overflow-wrap: anywhere; }
.filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .6rem 1rem; background: var(--ground); padding: .8rem 1rem; align-items: end; }
label { display: block; font-weight: 600; }
select, button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: .2rem; padding: .4rem .5rem; width: 100%; min-height: 2.75rem; }
button { cursor: pointer; }
details.letter { border: 1px solid var(--line); margin: .6rem 0; }
details.letter > summary { cursor: pointer; padding: .6rem .8rem; background: var(--ground); }
details.letter > summary h3 { display: inline; margin: 0; font-size: 1.05rem; }
details.letter > div { padding: 0 1rem 1rem; }
.text { border: 1px solid var(--line); padding: .6rem 1rem; overflow-wrap: anywhere; }
.text p { margin: .5rem 0; white-space: pre-line; }
.text .heading { font-weight: 700; } .text .listItem { padding-left: 1.2rem; } .text .quote { padding-left: 1rem; border-left: 3px solid var(--line); }
mark { color: inherit; }
mark.error, mark.warning, mark.info { background: var(--amber-mark); border-bottom: 3px solid var(--amber); }
mark.error { background: var(--red-mark); border-bottom-color: var(--red); } mark.info { background: var(--blue-mark); border-bottom-color: var(--blue); }
.z { font-size: .75rem; color: #fff; padding: 0 .3em; border-radius: .2rem; margin-left: .2em; user-select: none; }
.no { font-size: .75rem; vertical-align: super; text-decoration: none; font-weight: 700; padding: 0 .15em; user-select: none; }
.list li { margin: .45rem 0; overflow-wrap: anywhere; }
[hidden] { display: none !important; }
footer { margin-top: 3rem; padding: 1rem; color: var(--soft); }
@media (max-width: 40rem) {
  h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; }
  table { font-size: .9rem; } td:first-child, th:first-child { min-width: 8.5rem; }
  .text { padding: .4rem .6rem; } details.letter > div { padding: 0 .6rem .8rem; }
}
@media print {
  body { font-size: 10.5pt; } header, main, footer { max-width: none; }
  nav, .filters, .skip, .status { display: none; }
  details.letter { border: 0; break-inside: auto; } details.letter > summary { list-style: none; background: none; border-bottom: 1px solid var(--line); padding: .6rem 0; }
  details::details-content { display: block; content-visibility: visible; height: auto; }
  h2, h3, h4, summary { break-after: avoid; } tr, svg, .list li, .figures { break-inside: avoid; } .wide { overflow: visible; }
  .badge, .z, mark, .figures li, blockquote { print-color-adjust: exact; }
  a { color: inherit; }
}`;
