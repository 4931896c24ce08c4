// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { readLetter } from "../../check.ts";
import type { Letter, Place } from "../../letter.ts";
import { placeAt } from "../../reporters/position.ts";
import { toSource } from "../../source-map.ts";
import { makeDocx, wordParagraph as p } from "../../testing/office-files.ts";

async function read(bytes: Uint8Array, name = "brief.docx"): Promise<Letter> {
  const letter = await readLetter(name, bytes);
  if ("code" in letter) throw new Error(letter.message);
  return letter;
}

const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

const shape = (letter: Letter): readonly string[] =>
  letter.blocks.map(
    ({ kind, depth, start, end }) =>
      `${kind}${depth > 0 ? depth : ""}: ${letter.text.slice(start, end).replaceAll("\n", "/")}`,
  );

describe("what a Word document says", () => {
  test("blocks follow styles, numbering and tables", async () => {
    const letter = await read(
      makeDocx(
        p("Uw aanvraag", "Kop1") +
          p("Wij hebben uw aanvraag gekregen.") +
          '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>uw paspoort</w:t></w:r></w:p>' +
          p("een rekening", "Opsomming") +
          table(["Maand", "Bedrag"], ["mei", "€ 10"]) +
          table(["alleen opmaak"]),
        {
          styles:
            '<w:style w:styleId="Basis"><w:name w:val="basis"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:styleId="Kop1"><w:name w:val="Kop van de brief"/><w:basedOn w:val="Basis"/></w:style><w:style w:styleId="Opsomming"><w:name w:val="x"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>',
          numbering:
            '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>',
        },
      ),
    );
    expect(shape(letter)).toEqual([
      "heading2: Uw aanvraag",
      "paragraph: Wij hebben uw aanvraag gekregen.",
      "listItem2: uw paspoort",
      "listItem1: een rekening",
      "tableCell: Maand",
      "tableCell: Bedrag",
      "tableCell: mei",
      "tableCell: € 10",
      "paragraph: alleen opmaak",
    ]);
  });

  test("header, text box at its anchor, body, footnote and footer stand in the order of reading", async () => {
    const letter = await read(
      makeDocx(`<w:p>${box(p("Postbus 1"))}${run("Beste heer Jansen,")}</w:p>${p("Dit is de brief.")}`, {
        header: p("Gemeente Voorbeeld"),
        footer: p("Bladzijde 1"),
        footnotes: `<w:footnote w:id="1">${p("De noot.")}</w:footnote>`,
        comments: `<w:comment w:id="0">${p("Niet lezen")}</w:comment>`,
      }),
    );
    expect(shape(letter)).toEqual([
      "paragraph: Gemeente Voorbeeld",
      "paragraph: Postbus 1",
      "paragraph: Beste heer Jansen,",
      "paragraph: Dit is de brief.",
      "paragraph: De noot.",
      "paragraph: Bladzijde 1",
    ]);
    expect(letter.parts.find(({ part }) => part === "footer")?.start).toBe(letter.text.indexOf("Bladzijde"));
  });

  test("changes count as accepted; field codes, hidden text and deleted paragraph marks are no text", async () => {
    const letter = await read(
      makeDocx(
        `<w:p>${run("U krijgt ")}<w:del w:id="1">${run("geen ").replaceAll("w:t", "w:delText")}</w:del><w:ins w:id="2">${run("wel ")}</w:ins>${run("geld.")}${run(" Verborgen.", "<w:vanish/>")}</w:p>` +
          `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run("Een zin ")}</w:p><w:p>${run("in twee alinea's.")}</w:p>` +
          `<w:p>${run("Bladzijde ")}${field("PAGE", "12")}</w:p>`,
      ),
    );
    expect(letter.text).toBe("U krijgt wel geld.\n\nEen zin in twee alinea's.\n\nBladzijde 12");
  });

  test("merge fields and empty content controls are fields of a template", async () => {
    const control = `<w:sdt><w:sdtPr><w:alias w:val="Datum besluit"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("Kies een ")}${run("datum")}</w:sdtContent></w:sdt>`;
    const letter = await read(
      makeDocx(
        `<w:p>${run("Beste ")}${field("MERGEFIELD Naam \\* MERGEFORMAT", "«Naam»")}${run(", op ")}${control}${run(" kreeg u ")}<w:fldSimple w:instr=" MERGEFIELD bedrag ">${run("«bedrag»")}</w:fldSimple>${run(" van ")}${field("MERGEFIELD afzender", "ons")}</w:p>`,
      ),
    );
    expect(
      letter.fields.map(({ start, end, syntax, name, blank }) => [
        letter.text.slice(start, end),
        syntax,
        name,
        blank,
      ]),
    ).toEqual([
      ["«Naam»", "mergefield", "Naam", false],
      ["Kies een datum", "content-control", "Datum besluit", true],
      ["«bedrag»", "mergefield", "bedrag", false],
    ]);
    expect(letter.template).toBe(true);
    expect(letter.text.endsWith("van ons")).toBe(true);
  });

  test("a .dotx is a template", async () => {
    expect((await read(makeDocx(p("Dit is een brief.")), "brief.dotx")).template).toBe(true);
  });
});

interface Node {
  readonly name?: string;
  readonly data?: string;
  readonly children?: readonly Node[];
}

/** Decodes a place with a tree of the XML: another way than the reader's. */
function decode(files: Readonly<Record<string, Uint8Array>>, place: Place, length: number): string {
  const xml = new TextDecoder().decode(files[place.part]);
  const isGone = ({ name }: Node): boolean => name === "w:del" || name === "mc:Fallback";
  const all = (node: Node, name: string, stop: string): readonly Node[] =>
    (node.children ?? []).flatMap((child) =>
      isGone(child)
        ? []
        : [...(child.name === name ? [child] : []), ...(child.name === stop ? [] : all(child, name, stop))],
    );
  const paragraph = all(parseDocument(xml, { xmlMode: true }) as Node, "w:p", "")[place.paragraph];
  const text = (node: Node): string =>
    (node.children ?? [])
      .map((child) => {
        if (child.name === "w:t") return (child.children ?? []).map(({ data }) => data ?? "").join("");
        if (child.name === "w:tab") return "\t";
        return child.name === "w:br" ? "\n" : "";
      })
      .join("");
  const runs = paragraph ? all(paragraph, "w:r", "w:p") : [];
  let found = "";
  for (let at = place.run, offset = place.offset; at < runs.length && found.length < length; at++, offset = 0)
    if (!all(runs[at] ?? {}, "w:vanish", "").length) found += text(runs[at] ?? {}).slice(offset);
  return found.slice(0, length);
}

const word = fc.constantFrom(
  "Indien u",
  "bent",
  "&amp;",
  "&lt;b&gt;",
  "&#8364; 5",
  "beëin",
  "digen",
  "😀",
  " ",
  ". ",
  '</w:t><w:tab/><w:t xml:space="preserve">',
  '</w:t><w:br/><w:t xml:space="preserve">',
  "brief",
  "3",
);
const anyRun = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 5 }), fc.constantFrom("", "<w:b/>", "<w:vanish/>"))
  .map(([words, properties]) => run(words.join(""), properties));
const content = fc.oneof(
  { weight: 6, arbitrary: anyRun },
  anyRun.map((inner) => `<w:ins w:id="9">${inner}</w:ins>`),
  anyRun.map(
    (inner) =>
      `<w:del w:id="8">${inner.replaceAll("w:t>", "w:delText>").replaceAll("<w:t ", "<w:delText ")}</w:del>`,
  ),
  anyRun.map((inner) => `<w:hyperlink r:id="rId9">${inner}</w:hyperlink>`),
  anyRun.map((inner) => box(`<w:p>${inner}</w:p>`)),
  fc.constant('<w:bookmarkStart w:id="5" w:name="x"/>'),
  fc.constant(field("DATE", "3 maart")),
);
const document = fc.array(
  fc.array(content, { maxLength: 6 }).map((runs) => `<w:p>${runs.join("")}</w:p>`),
  { minLength: 1, maxLength: 5 },
);

test("the place in the file of every token decodes to that token", async () => {
  let tokens = 0;
  await fc.assert(
    fc.asyncProperty(document, async (paragraphs) => {
      const bytes = makeDocx(paragraphs.join("") + p("Slot."), { header: p("Kop &amp; hals") });
      const files = unzipSync(bytes);
      const letter = await read(bytes);
      for (const { text, start } of letter.sentences.flatMap((sentence) => sentence.tokens)) {
        tokens++;
        const place =
          letter.document && placeAt(letter.document, toSource(letter.map, { start, end: start + 1 }).start);
        expect(place && decode(files, place, text.length)).toBe(text);
      }
    }),
    { numRuns: 200, seed: 5 },
  );
  expect(tokens).toBeGreaterThan(2000);
});

const ole = (text: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...[...text].flatMap((c) => [c.charCodeAt(0), 0]),
  ]);
const rezip = (change: (files: Record<string, Uint8Array>) => void): Uint8Array => {
  const files = unzipSync(makeDocx(p("Tekst.")));
  change(files);
  return zipSync(files);
};

/** A zip that says a file is as large as `size`, in its list of files. */
function claims(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return copy;
}

describe("documents that cannot be read say why", () => {
  test.each([
    ["empty", new Uint8Array(), "empty", "leeg"],
    ["with a password", ole("EncryptedPackage"), "encrypted", "wachtwoord"],
    ["an old .doc", ole("WordDocument"), "unsupported", "oud Word-bestand"],
    ["an RTF", strToU8("{\\rtf1 hallo}"), "unsupported", "RTF"],
    ["plain text", strToU8("Beste heer"), "damaged", "beschadigd"],
    ["cut off", makeDocx(p("Tekst.")).slice(0, 900), "damaged", "beschadigd"],
    ["a bomb", claims(makeDocx(p("Tekst.")), 1_000_000_000), "too-large", "te groot"],
    [
      "a name outside",
      rezip((files) => {
        files["../../kwaad.xml"] = strToU8("x");
      }),
      "damaged",
      "niet veilig",
    ],
    [
      "entities",
      rezip((files) => {
        files["word/document.xml"] = strToU8(
          '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:body>&a;</w:body></w:document>',
        );
      }),
      "damaged",
      "niet veilig",
    ],
    [
      "no document",
      rezip((files) => {
        delete files["word/document.xml"];
      }),
      "damaged",
      "beschadigd",
    ],
    [
      "a sheet",
      rezip((files) => {
        files["word/document.xml"] = strToU8("<workbook/>");
      }),
      "unsupported",
      "geen Word-document",
    ],
    ["no text", makeDocx("<w:p/>"), "empty", "geen tekst"],
    [
      "500 pages",
      makeDocx(p("Dit is een zin van een heel lang document. ".repeat(80)).repeat(500)),
      "too-large",
      "bladzijden",
    ],
  ] as const)("%s", async (_, bytes, code, message) => {
    const result = await readLetter("brief.docx", bytes);
    expect("code" in result && [result.code, result.message.includes(message)]).toEqual([code, true]);
  });

  test("a file that unpacks to more than it says is not unpacked further", async () => {
    const bytes = claims(makeDocx(p("a".repeat(500_000))), 2_000);
    expect(await readLetter("brief.docx", bytes)).toMatchObject({ code: "damaged" });
  });
});
