// SPDX-License-Identifier: EUPL-1.2
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLetter } from "@klarebrief/core";
import { makeDocx, makeOdt, odtParagraph, wordParagraph as p } from "@klarebrief/core/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Outcome, runIn } from "../run-command.test.data.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "klarebrief-"));
  writeFileSync(join(folder, "klarebrief.config.yaml"), "profiel: eigen\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const klarebrief = (...args: readonly string[]): Promise<Outcome> => runIn(folder, args);

const word = makeDocx(p("Geachte heer Jansen,") + p("Dat kan onverwijld."));
const writer = makeOdt(odtParagraph("Geachte heer Jansen,") + odtParagraph("Dat kan onverwijld."));
const put = (name: string, bytes: Uint8Array): void => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, bytes);
};
const get = (name: string): Uint8Array => readFileSync(join(folder, name));

test("a folder is copied with its shape, each document with comments; the originals stay as they were", async () => {
  put("brieven/a.docx", word);
  put("brieven/map/b.odt", writer);
  const { code, out } = await klarebrief("annotate", "brieven", "--out", "map");
  expect([code, out.replaceAll(/\d+ opmerkingen?/gu, "N opmerkingen")]).toEqual([
    0,
    "map/a.docx: N opmerkingen.\nmap/map/b.odt: N opmerkingen.\n",
  ]);
  expect(Buffer.compare(Buffer.from(get("brieven/a.docx")), Buffer.from(word))).toBe(0);
  expect(get("map/a.docx").length).toBeGreaterThan(word.length);
});

test("a copy that is there stays, unless --force is given", async () => {
  put("a.docx", word);
  put("map/a.docx", new Uint8Array([1]));
  const { code, err } = await klarebrief("annotate", "a.docx", "--out", "map");
  expect([code, err.includes("map/a.docx is er al"), get("map/a.docx").length]).toEqual([2, true, 1]);
  expect((await klarebrief("annotate", "a.docx", "--out", "map", "--force")).code).toBe(0);
  expect(get("map/a.docx").length).toBeGreaterThan(1);
});

test("without --out the copy stands beside the document, and no copy is made of a copy", async () => {
  put("a.docx", word);
  await klarebrief("annotate", ".");
  await klarebrief("annotate", ".", "--force");
  expect(readdirSync(folder).sort()).toEqual(["a.docx", "a.opmerkingen.docx", "klarebrief.config.yaml"]);
});

test("a document that cannot be read or written is named in Dutch, and the others are done", async () => {
  put("a.docx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
  put("b.docx", word);
  put("c.txt", new TextEncoder().encode("Dat kan onverwijld."));
  writeFileSync(join(folder, "bestand"), "");
  const { code, out, err } = await klarebrief("annotate", "a.docx", "b.docx", "c.txt", "--out", "map");
  expect([code, existsSync(join(folder, "map", "b.docx"))]).toEqual([2, true]);
  expect(err).toBe(
    "a.docx: Dit is een oud Word-bestand (.doc). Sla het in Word of LibreOffice op als .docx en probeer het opnieuw.\nc.txt: Wij zetten opmerkingen in Word (.docx) en LibreOffice (.odt). Gebruik voor dit bestand: klarebrief check.\n",
  );
  expect(out).toContain("map/b.docx: ");
  const blocked = await klarebrief("annotate", "b.docx", "--out", "bestand/map");
  expect([blocked.code, blocked.err.includes("map: wij kunnen niet opslaan.")]).toEqual([2, true]);
});

test("check gives the place in the file beside line and column", async () => {
  put("a.docx", word);
  const { out } = await klarebrief("check", "--format", "json", "a.docx");
  const { letters } = JSON.parse(out) as {
    letters: { findings: { found?: string; start: object; place: object }[] }[];
  };
  expect(letters[0]?.findings.find(({ found }) => found === "onverwijld")).toMatchObject({
    start: { line: 2, column: 9, offset: 30 },
    place: { part: "word/document.xml", paragraph: 1, run: 0, offset: 8 },
  });
});

test("fix puts tracked changes in the document itself, --accept plain text, and --dry-run nothing", async () => {
  put("a.docx", word);
  put("b.odt", writer);
  const dry = await klarebrief("fix", "--dry-run", "a.docx");
  expect(dry.out).toContain("+Dat kan meteen.");
  expect(Buffer.compare(Buffer.from(get("a.docx")), Buffer.from(word))).toBe(0);
  expect((await klarebrief("fix", "a.docx")).out).toBe(
    "a.docx: 1 verbetering. U ziet ze in het document als wijzigingen.\n",
  );
  expect((await klarebrief("fix", "b.odt")).code).toBe(2);
  expect((await klarebrief("fix", "--accept", "b.odt")).code).toBe(0);
  for (const name of ["a.docx", "b.odt"])
    expect(await readLetter(name, get(name))).toMatchObject({
      text: "Geachte heer Jansen,\n\nDat kan meteen.",
    });
});
