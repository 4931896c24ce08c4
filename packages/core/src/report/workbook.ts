// SPDX-License-Identifier: EUPL-1.2
import { unzipSync, zipSync } from "fflate";
import writeXlsxFile, { type CellObject, type Row, type Sheet } from "write-excel-file/universal";
import { storable } from "../reporters/escape.ts";
import { authorityNames, severityNames } from "../rules/names.ts";
import type { ReportInput } from "./context.ts";
import { type Recurring, recurringSentences } from "./recurring.ts";
import { frequentWords, namesOf } from "./totals.ts";

type Value = string | number | null;

/** What a cell of Excel can hold. */
const longest = 32_000;

/** Text is always text: a cell never becomes a formula. */
const cell = (value: Value): CellObject | null =>
  value === null || value === ""
    ? null
    : typeof value === "number"
      ? { type: Number, value }
      : { type: String, value: storable(value).slice(0, longest), wrap: true, alignVertical: "top" };

const sheet = (
  name: string,
  columns: readonly (readonly [title: string, width: number])[],
  rows: readonly (readonly Value[])[],
): Sheet<never> => ({
  sheet: name,
  data: [
    columns.map(([value]): CellObject => ({ type: String, value, fontWeight: "bold" })),
    ...rows.map((row): Row => row.map(cell)),
  ],
  columns: columns.map(([, width]) => ({ width })),
  stickyRowsCount: 1,
});

const findings = ({ letters, rules }: ReportInput): Sheet<never> => {
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  return sheet(
    "Bevindingen",
    [
      ["Brief", 35],
      ["Regelnummer", 12],
      ["Ernst", 14],
      ["Komt van", 18],
      ["Regel", 34],
      ["Wat", 36],
      ["Melding", 60],
      ["Gevonden", 36],
      ["Beter", 36],
    ],
    letters.flatMap(({ json }) => [
      ...json.failures.map(({ code, message }): readonly Value[] => [
        json.path,
        null,
        "niet gelukt",
        null,
        code,
        null,
        message,
      ]),
      ...json.findings.map(
        ({ rule, severity, authority, message, start, found = "", expected }): readonly Value[] => [
          json.path,
          start.line,
          severityNames[severity],
          authorityNames[authority],
          rule,
          titles.get(rule) ?? "",
          message,
          found,
          expected.join(" / "),
        ],
      ),
    ]),
  );
};

const lettersSheet = ({ letters }: ReportInput): Sheet<never> => {
  const names = namesOf(letters);
  return sheet(
    "Brieven",
    [
      ["Brief", 45],
      ["Map", 20],
      ["Soort", 22],
      ["Niveau", 9],
      ["Score", 9],
      ["Woorden", 10],
      ["Fouten", 9],
      ["Waarschuwingen", 16],
      ["Tips", 9],
    ],
    letters.map(({ json }, i) => {
      const count = (severity: string): number =>
        json.findings.filter((own) => own.severity === severity).length;
      const { level = null, lint = null, words = null } = json.readability ?? {};
      return [
        json.path,
        names[i]?.folder ?? "",
        json.kind,
        level,
        lint,
        words,
        count("error"),
        count("warning"),
        count("info"),
      ];
    }),
  );
};

const recurringRow =
  ({ letters }: ReportInput) =>
  ({
    example,
    count,
    exact,
    letters: own,
    gain,
    suggestion,
    findings: found,
  }: Recurring): readonly Value[] => [
    example.text,
    count,
    exact,
    own.length,
    gain,
    suggestion,
    found.map(({ message }) => message).join("\n"),
    own.map((i) => letters[i]?.json.path ?? "").join("\n"),
  ];

const recurringSheet = (input: ReportInput): Sheet<never> =>
  sheet(
    "Eén keer verbeteren",
    [
      ["Zin", 70],
      ["Hoe vaak", 10],
      ["Precies zo", 10],
      ["Brieven", 10],
      ["Winst", 10],
      ["Doe dit", 60],
      ["Meldingen", 60],
      ["Staat in", 45],
    ],
    recurringSentences(input.letters).map(recurringRow(input)),
  );

const wordsSheet = ({ letters }: ReportInput): Sheet<never> =>
  sheet(
    "Moeilijke woorden",
    [
      ["Woord", 30],
      ["Beter", 40],
      ["Hoe vaak", 10],
      ["Brieven", 10],
      ["Staat in", 45],
    ],
    frequentWords(letters).map(({ word, better, count, letters: own }) => [
      word,
      better.join(" / "),
      count,
      own.length,
      own.map((i) => letters[i]?.json.path ?? "").join("\n"),
    ]),
  );

const epoch = "1980-01-01T12:00:00";

/** The findings as a workbook of Excel. It holds no date, so that the same letters give the same bytes. */
export async function reportWorkbook(input: ReportInput): Promise<Uint8Array> {
  const sheets = [findings(input), lettersSheet(input), recurringSheet(input), wordsSheet(input)];
  const made = await (await writeXlsxFile(sheets).toBlob()).arrayBuffer();
  return zipSync(unzipSync(new Uint8Array(made)), { mtime: new Date(epoch), level: 6 });
}
