// SPDX-License-Identifier: EUPL-1.2
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readLetter } from "../../check.ts";
import type { Letter } from "../../letter.ts";
import { placeAt } from "../../reporters/position.ts";
import { toSource } from "../../source-map.ts";
import { makeOdt, odtParagraph as p } from "../../testing/office-files.ts";

async function read(name: string, bytes: Uint8Array): Promise<Letter> {
  const letter = await readLetter(name, bytes);
  if ("code" in letter) throw new Error(letter.message);
  return letter;
}

const shape = (letter: Letter): readonly string[] =>
  letter.blocks.map(
    ({ kind, depth, start, end }) => `${kind}${depth || ""}: ${letter.text.slice(start, end)}`,
  );

describe("LibreOffice documents", () => {
  const odt = makeOdt(
    [
      '<text:h text:outline-level="2">Uw   aanvraag</text:h>',
      p(
        [
          'Beste <text:database-display text:column-name="naam">&lt;naam&gt;</text:database-display>, u<text:s text:c="2"/>krijgt ',
          "<office:annotation><dc:creator>Ans</dc:creator><text:p>niet lezen</text:p></office:annotation>€ 5&amp;meer<text:note>",
          `<text:note-citation>1</text:note-citation><text:note-body>${p("Een noot.")}</text:note-body></text:note>.`,
        ].join(""),
      ),
      `<text:list><text:list-item>${p("uw paspoort")}</text:list-item></text:list>`,
      p('<text:span text:style-name="weg">verborgen</text:span>'),
      p(`<draw:frame><draw:text-box>${p("Postbus 1")}</draw:text-box></draw:frame>Beste mevrouw,`),
    ].join(""),
    {
      styles: '<style:style style:name="weg"><style:text-properties text:display="none"/></style:style>',
      header: p("Gemeente Voorbeeld"),
      footer: p("Bladzijde 1"),
    },
  );

  test("give headings, lists, fields, notes, headers and text boxes in the order of reading", async () => {
    const letter = await read("brief.odt", odt);
    expect(shape(letter)).toEqual([
      "paragraph: Gemeente Voorbeeld",
      "heading2: Uw aanvraag",
      "paragraph: Beste <naam>, u  krijgt € 5&meer.",
      "listItem1: uw paspoort",
      "paragraph: Postbus 1",
      "paragraph: Beste mevrouw,",
      "paragraph: Een noot.",
      "paragraph: Bladzijde 1",
    ]);
    expect(letter.fields.map(({ name, syntax }) => [name, syntax])).toEqual([["naam", "mergefield"]]);
  });

  test("know the place of every token in their XML", async () => {
    const letter = await read("brief.odt", odt);
    const files = unzipSync(odt);
    const tokens = letter.sentences.flatMap((sentence) => sentence.tokens);
    for (const { text, start, end } of tokens) {
      const at = toSource(letter.map, { start, end });
      const pieces =
        letter.document?.pieces.filter((piece) => piece.start < at.end && at.start < piece.end) ?? [];
      const raw = pieces
        .map((piece) => {
          const source = new TextDecoder().decode(files[piece.part]).slice(piece.xml.start, piece.xml.end);
          const plain = source
            .replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replaceAll(/<[^>]*>/gu, "");
          return plain.slice(
            Math.max(0, at.start - piece.start),
            piece.end > at.end ? at.end - piece.start : undefined,
          );
        })
        .join("");
      expect(raw).toBe(text);
      expect(letter.document && placeAt(letter.document, at.start)?.part).toMatch(
        /^(?:content|styles)\.xml$/u,
      );
    }
    expect(tokens.length).toBeGreaterThan(15);
  });

  test.each([
    ["with a password", { "META-INF/manifest.xml": "<manifest:encryption-data/>" }, "encrypted"],
    [
      "a sheet",
      { "content.xml": "<office:document-content><office:spreadsheet/></office:document-content>" },
      "unsupported",
    ],
    ["cut off", { "content.xml": "<office:document-content><office:text>" }, "damaged"],
  ] as const)("%s are refused with a reason", async (_, change, code) => {
    const files: Record<string, Uint8Array> = unzipSync(odt);
    for (const [name, text] of Object.entries(change)) files[name] = strToU8(text);
    expect(await readLetter("brief.odt", zipSync(files))).toMatchObject({ code });
  });
});

const mail = (...parts: readonly (readonly [string, string])[]): Uint8Array =>
  strToU8(
    `From: a@voorbeeld.nl\r\nSubject: =?utf-8?Q?Uw_vraag_over_=E2=82=AC_5?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n${parts.map(([type, text]) => `--x\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${text}\r\n`).join("")}--x--\r\n`,
  );

describe("e-mail", () => {
  test("is its subject and the HTML that the reader sees", async () => {
    const letter = await read(
      "mail.eml",
      mail(["text/plain", "Oud."], ["text/html", "<p>Beste mevrouw,</p><ul><li>bel &amp; mail</li></ul>"]),
    );
    expect(shape(letter)).toEqual([
      "line: Uw vraag over € 5",
      "paragraph: Beste mevrouw,",
      "listItem1: bel & mail",
    ]);
    expect([letter.medium, letter.parts[0]?.part]).toEqual(["email", "subject"]);
    expect(letter.document && placeAt(letter.document, letter.text.indexOf("bel"))?.part).toBe("html");
  });

  test("without HTML is its plain text", async () => {
    const letter = await read("mail.eml", mail(["text/plain", "Beste mevrouw,\r\n\r\nWij helpen u."]));
    expect(shape(letter).slice(1)).toEqual(["paragraph: Beste mevrouw,", "paragraph: Wij helpen u."]);
  });

  test("that is none is refused", async () => {
    expect(await readLetter("mail.eml", strToU8("\n\nzomaar tekst"))).toMatchObject({ code: "damaged" });
  });
});

/** A PDF of one page that draws the lines given, each at its height. */
function makePdf(lines: readonly (readonly [number, string])[]): Uint8Array {
  const drawing = `BT /F1 11 Tf ${lines.map(([y, text]) => `1 0 0 1 72 ${y} Tm (${text}) Tj`).join(" ")} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  return strToU8(
    `${text}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`,
  );
}

describe("PDF", () => {
  test("with text is read by line and paragraph", async () => {
    const letter = await read(
      "brief.pdf",
      makePdf([
        [700, "Geachte heer Jansen,"],
        [670, "Wij hebben uw aanvraag gekregen. Wij helpen u"],
        [657, "graag verder."],
      ]),
    );
    expect(shape(letter)).toEqual([
      "paragraph: Geachte heer Jansen,",
      "paragraph: Wij hebben uw aanvraag gekregen. Wij helpen u\ngraag verder.",
    ]);
    expect(letter.document && placeAt(letter.document, 0)).toEqual({
      part: "page-1",
      paragraph: 0,
      run: 0,
      offset: 0,
    });
  });

  test("of pictures is refused, and so is one that is cut off", async () => {
    expect(await readLetter("brief.pdf", makePdf([]))).toMatchObject({ code: "scanned" });
    expect(await readLetter("brief.pdf", strToU8("%PDF-1.4\nkapot"))).toMatchObject({ code: "damaged" });
  });
});
