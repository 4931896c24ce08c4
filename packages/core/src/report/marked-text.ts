// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "../letter.ts";
import type { FindingJson } from "../reporters/json.ts";
import type { LetterReport, Mark, ReportSentence } from "./letter-report.ts";
import { type Html, html } from "./markup.ts";

/** Numbers of findings as the list under the letter has them; 0 for one that is not in the text. */
export type Numbers = readonly number[];

interface Piece extends Span {
  readonly finding: number;
  /** The number of the finding stands behind its last piece. */
  readonly isLast: boolean;
}

const order = ["error", "warning", "info"];

/** A text with its findings and where they stand. */
export interface MarkedText {
  readonly text: string;
  readonly findings: readonly Pick<FindingJson, "severity">[];
  readonly marks: readonly Mark[];
}

/** The heaviest finding over a piece of text. */
function over({ findings }: MarkedText, marks: readonly Piece[], { start, end }: Span): number | undefined {
  const rank = ({ finding }: Piece): number => order.indexOf(findings[finding]?.severity ?? "info");
  return marks.filter((mark) => mark.start < end && mark.end > start).sort((a, b) => rank(a) - rank(b))[0]
    ?.finding;
}

const score = ({ lint, level }: ReportSentence): Html =>
  html`<span class="z l${level ?? 1}" title="score van deze zin">${lint ?? ""}</span>`;

/** What stands behind marks and sentences of a letter: the numbers of its findings, which are links, and scores. */
interface Notes {
  readonly numbers: Numbers;
  readonly sentences: LetterReport["sentences"];
  /** Of the letter in the page. */
  readonly id: string;
}

/** A passage with its findings marked. */
export function markedText(source: MarkedText, span: Span, notes?: Notes): Html {
  const { text, findings } = source;
  const inSpan = (own: Span): boolean => own.start < span.end && own.end > span.start;
  const marks = source.marks
    .flatMap(({ start, end, pieces = [{ start, end }] }, finding) =>
      pieces.map((piece, i): Piece => ({ ...piece, finding, isLast: i === pieces.length - 1 })),
    )
    .filter((piece) => piece.start < piece.end && inSpan(piece));
  const sentences = (notes?.sentences ?? []).filter((own) => own.lint !== null && inSpan(own));
  const cuts = [...marks, ...sentences].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([span.start, span.end, ...cuts])]
    .filter((offset) => offset >= span.start && offset <= span.end)
    .sort((a, b) => a - b);
  const pieces = places.slice(0, -1).map((start, k): Html => {
    const end = places[k + 1] ?? span.end;
    const words = text.slice(start, end);
    const own = findings[over(source, marks, { start, end }) ?? -1];
    const marked = own ? html`<mark class="${own.severity}">${words}</mark>` : html`${words}`;
    if (!notes) return marked;
    const { numbers, id } = notes;
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
