// SPDX-License-Identifier: EUPL-1.2
import type { ReportContext } from "./context.ts";
import { type FormatName, frameOf, letterTexts } from "./formats.ts";
import type { FindingJson, LetterJson } from "./json.ts";

/** Texts that try to be something else in one of the formats, or that cannot be stored in it. */
export const hostileTexts = [
  "regel een\nregel twee\r\nregel drie\reinde",
  "100% zeker, 50%0A en %25",
  "::error file=x.md::nep",
  "\n::set-output name=a::b",
  "##[group]nep",
  "a: b, c=d; e",
  `"dubbel" en 'enkel' en \`scheef\``,
  '=HYPERLINK("http://voorbeeld.example")',
  "  =1+1",
  "+31 20 123",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "＝1",
  "]]><failure/>",
  "<script>alert(1)</script>&amp;&lt;",
  '"><img src=x onerror=alert(1)>',
  "<!-- </style></html> -->",
  "[klik](http://voorbeeld.example) {0} {{naam}}",
  "nul \u0000 bel \u0007 escape \u001b[31m rood \u009b31m",
  "half \ud800 en half \udc00",
  "niet \ufffe in \uffff XML",
  "omgekeerd \u202e txt.exe \u2028 regel",
  "😀 👩‍👩‍👧 é é",
] as const;

const span = { start: { line: 3, column: 5, offset: 20 }, end: { line: 3, column: 9, offset: 24 } };

export const finding = (change: Partial<FindingJson> = {}): FindingJson => ({
  rule: "proef/woord",
  severity: "warning",
  authority: "style",
  message: "Schrijf ‘als’.",
  found: "indien",
  expected: ["als"],
  safe: false,
  fingerprint: "0123456789abcdef",
  ...span,
  ...change,
});

export const letter = (
  path: string,
  findings: readonly FindingJson[],
  change: Partial<LetterJson> = {},
): LetterJson => ({
  path,
  kind: "onbekend",
  medium: "letter",
  template: false,
  readability: { lint: 50, level: 3, b1: "unlikely", words: 10, sentences: 3, sentenceScores: [] },
  parts: [],
  findings,
  failures: [],
  ...change,
});

export const context: ReportContext = {
  version: "1.2.3",
  quiet: false,
  width: 80,
  paint: (_, text) => text,
  rules: [
    {
      id: "proef/woord",
      title: "Een titel",
      why: "Een reden.",
      severity: "warning",
      authority: "style",
      sources: [{ title: "Een bron", url: "https://voorbeeld.example/bron" }, { title: "eigen oordeel" }],
      url: "https://voorbeeld.example/regels/proef/woord",
    },
  ],
};

/** All letters in one text. */
export function write(format: FormatName, letters: readonly LetterJson[]): string {
  const { add, end } = frameOf(format, context);
  const textOf = letterTexts(format, context);
  return letters.map((own) => add(textOf({ letter: own, excerpts: {}, hardest: [] }))).join("") + end();
}

/** A letter for each hostile text, with the text in each place where text of a user can stand. */
export const hostileLetters: readonly LetterJson[] = hostileTexts.map((text, i) =>
  letter(
    `map ${i}/${text}.md`,
    [
      finding({
        message: text,
        found: text,
        expected: [text, text],
        safe: true,
        related: [{ ...span, message: text }],
      }),
    ],
    { failures: [{ code: "rule-failed", message: text }] },
  ),
);

/** A letter with findings, one without and one that could not be read. */
export const clean = letter("goed.md", []);
export const plain = [
  letter("a.md", [
    finding(),
    finding({ severity: "error", fingerprint: "b" }),
    finding({ rule: "x/tip", severity: "info" }),
  ]),
  clean,
  letter("stuk.docx", [], {
    readability: null,
    medium: null,
    failures: [{ code: "damaged", message: "Dit bestand is stuk." }],
  }),
];

/** What of a text XML can hold. */
export const inXml = (text: string): string =>
  Array.from(text.toWellFormed(), (char) =>
    /^[\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]$/u.test(char) ? char : "\ufffd",
  ).join("");
