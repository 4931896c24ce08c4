// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "../letter.ts";
import type { LetterReport } from "./letter-report.ts";
import { type Html, html } from "./markup.ts";

/** Numbers of findings as the list under the letter has them; 0 for one that is not in the text. */
export type Numbers = readonly number[];

interface Piece extends Span {
  readonly finding: number;
  /** The number of the finding stands behind its last piece. */
  readonly isLast: boolean;
}

const order = ["error", "warning", "info"];

/** The heaviest finding over a piece of text. */
function over({ json }: LetterReport, marks: readonly Piece[], { start, end }: Span): number | undefined {
  const rank = ({ finding }: Piece): number => order.indexOf(json.findings[finding]?.severity ?? "info");
  return marks.filter((mark) => mark.start < end && mark.end > start).sort((a, b) => rank(a) - rank(b))[0]
    ?.finding;
}

const score = ({ lint, level }: LetterReport["sentences"][number]): Html =>
  html`<span class="z l${level ?? 1}" title="score van deze zin">${lint ?? ""}</span>`;

/** A passage with its findings marked. With numbers, these stand behind the words, and behind each measured sentence stands its score. */
export function markedText(report: LetterReport, span: Span, numbers?: Numbers, id = ""): Html {
  const { text, json } = report;
  const inSpan = (own: Span): boolean => own.start < span.end && own.end > span.start;
  const marks = report.marks
    .flatMap(({ start, end, pieces = [{ start, end }] }, finding) =>
      pieces.map((piece, i): Piece => ({ ...piece, finding, isLast: i === pieces.length - 1 })),
    )
    .filter((piece) => piece.start < piece.end && inSpan(piece));
  const sentences = report.sentences.filter((own) => own.lint !== null && inSpan(own));
  const cuts = [...marks, ...sentences].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([span.start, span.end, ...cuts])]
    .filter((offset) => offset >= span.start && offset <= span.end)
    .sort((a, b) => a - b);
  const pieces = places.slice(0, -1).map((start, k): Html => {
    const end = places[k + 1] ?? span.end;
    const words = text.slice(start, end);
    const own = json.findings[over(report, marks, { start, end }) ?? -1];
    const marked = own ? html`<mark class="${own.severity}">${words}</mark>` : html`${words}`;
    if (!numbers) return marked;
    const links = [
      ...new Set(
        marks.filter((mark) => mark.isLast && mark.end === end).map(({ finding }) => numbers[finding] ?? 0),
      ),
    ];
    return html`${marked}${links.map((no) => html`<a class="no" href="#${id}-${no}">${no}</a>`)}${sentences
      .filter((one) => one.end === end)
      .map(score)}`;
  });
  return html`${pieces}`;
}
