// SPDX-License-Identifier: EUPL-1.2
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { LetterReport } from "./letter-report.ts";
import { dataOf, infos, letters, type NamedResult, reportOf } from "./report.test.data.ts";
import { openWorkbook } from "./workbook.ts";

async function workbookOf(all: readonly LetterReport[], earlier: readonly NamedResult[] = []) {
  const pieces: Uint8Array[] = [];
  const { add, end } = await openWorkbook({
    rules: infos,
    paths: all.map(({ json }) => json.path),
    isCompared: earlier.length > 0,
    write: (bytes) => void pieces.push(bytes),
  });
  for (const { json } of all)
    add(
      json,
      earlier.length > 0
        ? { path: json.path, lintBefore: 50, lintAfter: 40.5, solved: 3, added: 1, won: 2 }
        : undefined,
    );
  expect(end(await dataOf(all, earlier))).toBe(true);
  return new Uint8Array(Buffer.concat(pieces));
}

describe("the workbook", () => {
  const unpacked = async (
    own: readonly LetterReport[],
    earlier: readonly NamedResult[] = [],
  ): Promise<ReadonlyMap<string, string>> =>
    new Map(
      Object.entries(unzipSync(await workbookOf(own, earlier))).map(([name, bytes]) => [
        name,
        strFromU8(bytes),
      ]),
    );

  test("the same letters give the same bytes, without a date", async () => {
    const all = await letters();
    const [a, b] = [await workbookOf(all), await workbookOf(all)];
    expect(a).toEqual(b);
    expect([...(await unpacked(all)).values()].join("")).not.toMatch(/dcterms:(?:created|modified)/u);
  });

  test("has four sheets, and no text of a letter is a formula", async () => {
    const own = await reportOf(
      "=cmd|a.txt",
      "=1+1 onverwijld\u0001 <b>&</b>\n\nGeachte heer,\n\nDat kan onverwijld.\n",
    );
    const files = await unpacked([own]);
    const sheets = [...files.keys()].filter((name) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets.length).toBe(4);
    expect(sheets.filter((name) => files.get(name)?.includes("<f>"))).toEqual([]);
    const text = [...files.values()].join("");
    expect(text).toContain("=cmd|a.txt");
    expect(text).not.toContain("\u0001");
    for (const [name, xml] of files) {
      if (!/\.(?:xml|rels)$/u.test(name)) continue;
      const parser = new SaxesParser();
      parser.on("error", (error) => {
        throw error;
      });
      parser.write(xml).close();
    }
  });

  test("with an earlier result it says of each letter what became of it", async () => {
    const all = await letters();
    const files = await unpacked(all, [{ name: "mei", letters: all.map(({ json }) => json) }]);
    expect(files.get("xl/workbook.xml")).toContain('name="Voor en na"');
    const sheet = files.get("xl/worksheets/sheet5.xml") ?? "";
    expect(sheet.match(/<row>/gu)?.length).toBe(4);
    expect(sheet).toMatch(/werk\/a\.txt.*beter.*<v>50<\/v>.*<v>40\.5<\/v>.*<v>3<\/v>/u);
  });
});
