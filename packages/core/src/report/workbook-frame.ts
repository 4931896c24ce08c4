// SPDX-License-Identifier: EUPL-1.2
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from "fflate";
import writeXlsxFile, { type CellObject, type Sheet } from "write-excel-file/universal";
import { markupText } from "../reporters/escape.ts";

export type Value = string | number | null;

/** A column: what stands above it, and how wide it is. */
export type Column = readonly [title: string, width: number];

/** What a cell of Excel can hold, and a sheet. */
const longest = 32_000;
const mostRows = 1_048_576;

const text = { type: String, wrap: true, alignVertical: "top" } as const;

/** The sheet with its head and one cell of text, by which its style is found. */
const emptySheet = (sheet: string, columns: readonly Column[]): Sheet<never> => ({
  sheet,
  data: [
    columns.map(([value]): CellObject => ({ type: String, value, fontWeight: "bold" })),
    [{ ...text, value: "x" }],
  ],
  columns: columns.map(([, width]) => ({ width })),
  stickyRowsCount: 1,
});

const sample = /<row r="2"><c r="A2" s="(\d+)" t="s"><v>\d+<\/v><\/c><\/row>/u;

/** Text is always text: a cell never becomes a formula. */
const cell = (value: Value, style: string): string =>
  value === null || value === ""
    ? "<c/>"
    : typeof value === "number"
      ? `<c><v>${value}</v></c>`
      : `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${markupText(value.slice(0, longest))}</t></is></c>`;

const epoch = "1980-01-01T12:00:00";

/** A sheet that takes rows one by one. */
export interface OpenSheet {
  /** False when the sheet is full. */
  readonly add: (row: readonly Value[]) => boolean;
}

/**
 * A workbook that is written while its rows come. All but the rows is of a workbook that the library makes. It holds no date, so that the
 * same rows give the same bytes.
 */
export async function openFrame(
  sheets: Readonly<Record<string, readonly Column[]>>,
  write: (bytes: Uint8Array) => void,
): Promise<{ readonly sheetOf: (name: string) => OpenSheet; readonly end: () => void }> {
  const names = Object.keys(sheets);
  const made = await writeXlsxFile(
    Object.entries(sheets).map(([name, columns]) => emptySheet(name, columns)),
  ).toBlob();
  const frame = unzipSync(new Uint8Array(await made.arrayBuffer()));
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    write(bytes);
  });
  const file = (name: string): ZipDeflate => {
    const own = new ZipDeflate(name, { level: 6 });
    own.mtime = new Date(epoch);
    zip.add(own);
    return own;
  };
  const sheetFiles = names.map((_, i) => `xl/worksheets/sheet${i + 1}.xml`);
  for (const [name, bytes] of Object.entries(frame))
    if (!sheetFiles.includes(name)) file(name).push(bytes, true);
  const open = sheetFiles.map((name) => {
    const xml = strFromU8(frame[name] ?? new Uint8Array());
    const [row = "", style = ""] = sample.exec(xml) ?? [];
    const [before = "", after = ""] = xml.split(row);
    const out = file(name);
    let waiting = before;
    let rows = 1;
    const flush = (isLast: boolean): void => {
      out.push(strToU8(waiting), isLast);
      waiting = "";
    };
    return {
      add: (values: readonly Value[]): boolean => {
        if (rows === mostRows) return false;
        rows++;
        waiting += `<row>${values.map((value) => cell(value, style)).join("")}</row>`;
        if (waiting.length > 1 << 16) flush(false);
        return true;
      },
      end: () => {
        waiting += after;
        flush(true);
      },
    };
  });
  return {
    sheetOf: (name) => {
      const own = open[names.indexOf(name)];
      if (!own) throw new TypeError(`no sheet ${name}`);
      return own;
    },
    end: () => {
      for (const own of open) own.end();
      zip.end();
    },
  };
}
