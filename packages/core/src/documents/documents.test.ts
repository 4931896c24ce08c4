// SPDX-License-Identifier: EUPL-1.2
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readLetter } from "../check.ts";
import { prepareRules } from "../rules/prepare.ts";
import { makeDocx, makeOdt, odtParagraph, wordParagraph as p } from "../testing/office-files.ts";
import { sourceCards } from "../testing/source-rules.ts";
import { type Annotated, annotate } from "./annotate.ts";
import { type FixedDocument, fixDocument, trackChanges } from "./fix-document.ts";

const rules = prepareRules({ version: 1, hash: "", cards: sourceCards() });
const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

async function annotated(name: string, bytes: Uint8Array, limit = 8): Promise<Annotated> {
  const result = await annotate(name, bytes, { rules, strict: true, limit });
  if ("code" in result) throw new Error(result.message);
  return result;
}

async function fixed(name: string, bytes: Uint8Array, mode: "tracked" | "plain"): Promise<FixedDocument> {
  const result = await fixDocument(name, bytes, { rules, strict: true, mode });
  if ("code" in result) throw new Error(result.message);
  return result;
}

const textOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const letter = await readLetter(name, bytes);
  return "code" in letter ? letter.message : letter.text;
};

const xml = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(unzipSync(bytes)[part]);
const changedParts = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return Object.keys(now)
    .filter((name) => Buffer.compare(Buffer.from(old[name] ?? []), Buffer.from(now[name] ?? [])) !== 0)
    .sort();
};

const body = [
  p("Geachte heer Jansen,"),
  `<w:p>${run("Wij doen dit ")}<w:commentRangeStart w:id="4"/>${run("onver", "<w:i/>")}${run("wijld", "<w:b/>")}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>${run(" &amp; indien u wilt.")}</w:p>`,
  p("Met vriendelijke groet,"),
].join("");
const word = makeDocx(body, {
  comments: `<w:comment w:id="4" w:author="Ans">${p("Van mij")}</w:comment>`,
  header: p("Gemeente Voorbeeld"),
});
const writer = makeOdt(
  `${odtParagraph("Geachte heer Jansen,")}${odtParagraph('Wij doen dit <text:span text:style-name="T1">onver</text:span>wijld &amp; indien u wilt.')}${odtParagraph("Met vriendelijke groet,")}`,
);

describe("comments in a document", () => {
  test("stand around exactly the words, and nothing else changes", async () => {
    const { bytes, comments, result } = await annotated("brief.docx", word);
    expect(changedParts(word, bytes)).toEqual(["word/comments.xml", "word/document.xml"]);
    expect(await textOf("brief.docx", bytes)).toBe(await textOf("brief.docx", word));
    const own = [...xml(bytes, "word/comments.xml").matchAll(/w:id="(\d+)" w:author="Klare Brief"/gu)].map(
      ([, id]) => id,
    );
    const between = (id: string | undefined): string =>
      new RegExp(
        `<w:commentRangeStart w:id="${id}"/>([\\s\\S]*)<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
        "u",
      )
        .exec(xml(bytes, "word/document.xml"))?.[1]
        ?.replaceAll(/<[^>]*>/gu, "") ?? "";
    expect(own.map(between).sort()).toEqual(
      comments
        .map(({ start, end }) =>
          result.letter?.source.slice(start, end).replace("&", "&amp;").replaceAll("\n", ""),
        )
        .sort(),
    );
    expect(own.map(between)).toEqual(expect.arrayContaining(["onverwijld", "indien"]));
    expect(xml(bytes, "word/comments.xml")).toContain('w:author="Ans"');
  });

  test("are made where a document had none, with the two lists that name them", async () => {
    const plain = makeDocx(body.replaceAll(/<w:comment[^>]*>/gu, ""));
    expect(changedParts(plain, (await annotated("brief.docx", plain)).bytes)).toEqual([
      "[Content_Types].xml",
      "word/_rels/document.xml.rels",
      "word/comments.xml",
      "word/document.xml",
    ]);
  });

  test.each([
    ["brief.docx", word],
    ["brief.odt", writer],
  ] as const)("of ours are replaced when %s is annotated again", async (name, bytes) => {
    const once = await annotated(name, bytes);
    const twice = await annotated(name, once.bytes);
    expect(once.comments.length).toBeGreaterThan(2);
    expect(Buffer.compare(Buffer.from(once.bytes), Buffer.from(twice.bytes))).toBe(0);
  });

  test("keep a page readable: the weightiest stay, what stands more often is said once", async () => {
    const many = makeDocx(
      p("Geachte heer Jansen,") +
        p("Indien u belt. ").repeat(3) +
        p("Dat is dientengevolge zo. Het kan onverwijld."),
    );
    const { comments, left } = await annotated("brief.docx", many, 2);
    const { comments: all } = await annotated("brief.docx", many, 100);
    expect([comments.length, left]).toEqual([2, all.length - 2]);
    expect(all.filter(({ text }) => text.includes("Dit staat 3 keer")).length).toBe(1);
  });

  test("of a header or a text box hang on the first words of the text, and name the place", async () => {
    const { comments, result } = await annotated(
      "brief.docx",
      makeDocx(body, { header: p("Dit is onverwijld") }),
      50,
    );
    const elsewhere = comments.filter(({ text }) => text.startsWith("In de kop"));
    expect(elsewhere.map(({ start, end }) => result.letter?.source.slice(start, end))).toContain(
      "Geachte heer Jansen,",
    );
  });

  test("in LibreOffice's form lie exactly around the words", async () => {
    const { bytes } = await annotated("brief.odt", writer);
    expect(changedParts(writer, bytes)).toEqual(["content.xml"]);
    expect(xml(bytes, "content.xml")).toMatch(
      /<text:span text:style-name="T1"><office:annotation [\s\S]*?<\/office:annotation>onver<\/text:span>wijld<office:annotation-end /u,
    );
    expect(await textOf("brief.odt", bytes)).toBe(await textOf("brief.odt", writer));
  });
});

describe("fixes in a document", () => {
  test("are tracked: the old words deleted, the new ones inserted, each with its formatting", async () => {
    const { bytes, applied, after } = await fixed("brief.docx", word, "tracked");
    expect(applied.map(({ found, expected }) => `${found} → ${expected[0]}`)).toEqual([
      "onverwijld → meteen",
      "indien → als",
    ]);
    const document = xml(bytes, "word/document.xml");
    expect(document).toContain('<w:rPr><w:i/></w:rPr><w:delText xml:space="preserve">onver</w:delText>');
    expect(document).toContain('<w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">wijld</w:delText>');
    expect(document).toMatch(
      /<w:ins w:id="\d+" w:author="Klare Brief"><w:r><w:rPr><w:i\/><\/w:rPr><w:t xml:space="preserve">meteen/u,
    );
    expect(after.letter?.text).toContain("Wij doen dit meteen & als u wilt.");
    expect(changedParts(word, bytes)).toEqual(["word/document.xml"]);
  });

  test("rejected give the old text back", async () => {
    const { bytes } = await fixed("brief.docx", word, "tracked");
    const rejected = xml(bytes, "word/document.xml")
      .replaceAll(/<w:ins\b[\s\S]*?<\/w:ins>/gu, "")
      .replaceAll(/<\/?w:del\b[^>]*>/gu, "")
      .replaceAll("w:delText", "w:t");
    expect([...rejected.matchAll(/<w:t\b[^>]*>([^<]*)/gu)].map(([, text]) => text).join("")).toBe(
      "Geachte heer Jansen,Wij doen dit onverwijld &amp; indien u wilt.Met vriendelijke groet,",
    );
  });

  test.each([
    ["brief.docx", word],
    ["brief.odt", writer],
  ] as const)("are plain text in %s when the writer asks so", async (name, bytes) => {
    const { bytes: written } = await fixed(name, bytes, "plain");
    expect(await textOf(name, written)).toContain("Wij doen dit meteen & als u wilt.");
    expect(
      new TextDecoder().decode(
        unzipSync(written)[name === "brief.odt" ? "content.xml" : "word/document.xml"],
      ),
    ).not.toContain("w:ins");
  });

  test("stay away from fields and from changes of others", async () => {
    const bytes = makeDocx(
      `<w:p>${run("Wij doen dit ")}<w:ins w:id="1" w:author="Ans">${run("onverwijld")}</w:ins>${run(", ")}<w:fldSimple w:instr=" DOCPROPERTY x ">${run("indien")}</w:fldSimple>${run(" u belt.")}</w:p>`,
    );
    const { applied, refused } = await fixed("brief.docx", bytes, "tracked");
    expect([applied.length, refused.map(({ found }) => found)]).toEqual([0, ["onverwijld", "indien"]]);
  });

  test("once tracked are not made again", async () => {
    const once = await fixed("brief.docx", word, "tracked");
    expect((await fixed("brief.docx", once.bytes, "tracked")).applied).toEqual([]);
  });

  test.each(["eerste\ntweede", "met\ttab", "teken\u0001", "half\ud800"])(
    "that do not read back as they were meant are left out, the others are kept: %j",
    async (unreadable) => {
      const letter = await readLetter("brief.docx", word);
      if ("code" in letter) throw new Error(letter.message);
      const change = (old: string, text: string) => {
        const start = letter.source.indexOf(old);
        return { start, end: start + old.length, text };
      };
      const changes = [change("onverwijld", unreadable), change("indien", "als")];
      const result = await trackChanges("brief.docx", word, letter, { changes, options: { rules } });
      if ("code" in result) throw new Error(result.message);
      expect(result.done).toEqual([changes[1]]);
      expect(await textOf("brief.docx", result.bytes)).toContain("Wij doen dit onverwijld & als u wilt.");
    },
  );

  test.each(["brief.pdf", "brief.eml", "brief.odt"])("of %s are refused with a reason", async (name) => {
    expect(await fixDocument(name, writer, { rules })).toMatchObject({ code: "unsupported" });
  });
});
