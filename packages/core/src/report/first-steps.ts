// SPDX-License-Identifier: EUPL-1.2
import { singleSpaces } from "../white-space.ts";
import { letterLink, type View } from "./context.ts";
import { type Html, html, nothing } from "./markup.ts";
import type { RuleTotal } from "./totals.ts";

const inLetters = ({ letters }: RuleTotal, all: number): string =>
  letters === all && all > 1 ? "in alle brieven" : letters === 1 ? "in 1 brief" : `in ${letters} brieven`;

/** A text without its tail, so that it stays one line or two. */
export function shortened(text: string, most: number): string {
  const line = singleSpaces(text).trim();
  return line.length > most ? `${line.slice(0, most).replace(/\s+\S*$/u, "")} …` : line;
}

/** Where a coach begins: at most four things to do, each with where it is explained. */
export function firstSteps(view: View): Html {
  const { rules, letters, worst } = view.totals;
  const fault = rules.find(({ severity }) => severity === "error");
  const often = rules.find((own) => own !== fault);
  const sentence = view.sentences.first(30).find(({ example }) => example.findings.length > 0);
  const [letter] = worst;
  const steps = [
    fault &&
      html`<strong>De zwaarste fout:</strong> ${view.titleOf(fault.rule)}. Dit is nodig ${inLetters(fault, letters)}.`,
    often &&
      html`<strong>Om te oefenen met schrijvers:</strong> ${view.titleOf(often.rule)}. Dit kan ${often.findings} keer beter, ${inLetters(often, letters)}.`,
    sentence &&
      html`<strong>Een zin voor het sjabloon:</strong> <q>${shortened(sentence.example.text, 140)}</q> Deze zin staat in ${sentence.letters.count} brieven. <a href="#vaak">Zo verbetert u deze zin</a>.`,
    letter && html`<strong>De brief om mee te beginnen:</strong> ${letterLink(view, letter.letter)}.`,
  ].flatMap((step) => step ?? []);
  return steps.length === 0
    ? nothing
    : html`
<h3>Doe dit eerst</h3>
<ol class="steps">${steps.map((step) => html`<li>${step}</li>`)}</ol>`;
}
