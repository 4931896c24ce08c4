// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLetter } from "../check.ts";
import type { Letter } from "../letter.ts";
import { sourceStart, toSource } from "../source-map.ts";

async function letterOf(path: string, source: string): Promise<Letter> {
  const letter = await readLetter(path, source);
  if ("code" in letter) throw new Error(letter.message);
  return letter;
}

const tokensOf = (letter: Letter): readonly string[] =>
  letter.sentences.flatMap(({ tokens }) => tokens.map(({ text }) => text));
const blocksOf = (letter: Letter): readonly string[] =>
  letter.blocks.map((block) => `${block.kind}: ${letter.text.slice(block.start, block.end)}`);

/** What a piece of source says, by a decoder of our own that knows only what the generator below writes. */
const decoded = (source: string): string =>
  source
    .replaceAll("&amp;", "&")
    .replaceAll("&euro;", "€")
    .replaceAll("&eacute;", "é")
    .replaceAll("&#8364;", "€")
    .replaceAll("&#x20AC;", "€")
    .replaceAll("&nbsp;", "\u00a0")
    .replaceAll(/\\([*_&#[\]])/gu, "$1")
    .replaceAll(/\*\*|<\/?(?:b|em|strong|span)>/gu, "");

function expectEveryTokenInPlace(letter: Letter): void {
  const wrong = letter.sentences
    .flatMap(({ tokens }) => tokens)
    .map((token) => ({
      token: token.text,
      source: decoded(
        letter.source.slice(toSource(letter.map, token).start, toSource(letter.map, token).end),
      ),
    }))
    .filter(({ token, source }) => token !== source);
  expect(wrong).toEqual([]);
}

describe("markdown", () => {
  test("entities, escapes, quotes, lists, tables and soft breaks keep every token in its place", async () => {
    const source = [
      "# Besluit &amp; uitleg",
      "",
      "Jansen &amp; Zoon betaalt \\*vandaag\\* **be**sluit &euro; 50.",
      "",
      "> Een citaat",
      "> dat verder \\[gaat\\].",
      "",
      "- Eerste punt met",
      "  een tweede regel &#8364; 12",
      "  - dieper",
      "",
      "| Post | Bedrag |",
      "| --- | ---: |",
      "| Huur &amp; gas | € 400 |",
      "",
      "Kijk op www.gemeente.nl/a of mail info@gemeente.nl voor [meer uitleg](https://gemeente.nl). Einde.",
    ].join("\n");
    const letter = await letterOf("brief.md", source);
    expectEveryTokenInPlace(letter);
    expect(blocksOf(letter)).toEqual([
      "heading: Besluit & uitleg",
      "paragraph: Jansen & Zoon betaalt *vandaag* besluit € 50.",
      "quote: Een citaat\ndat verder [gaat].",
      "listItem: Eerste punt met\neen tweede regel € 12",
      "listItem: dieper",
      "tableCell: Post",
      "tableCell: Bedrag",
      "tableCell: Huur & gas",
      "tableCell: € 400",
      "paragraph: Kijk op www.gemeente.nl/a of mail info@gemeente.nl voor meer uitleg. Einde.",
    ]);
    expect(tokensOf(letter)).toContain("besluit");
  });

  test("a hard-wrapped address becomes lines, wrapped prose stays one paragraph", async () => {
    const letter = await letterOf(
      "brief.md",
      "Mevrouw A. de Vries\nDorpsstraat 1\n1234 AB Voorbeeldstad\n\nDit is een lange zin die de schrijver op de breedte van zijn scherm\nheeft afgebroken. En dan gaat de tekst gewoon verder op de regel\ndaarna.\n",
    );
    expect(letter.blocks.map(({ kind }) => kind)).toEqual(["line", "line", "line", "paragraph"]);
  });

  test("front matter is no text and says the kind", async () => {
    const letter = await letterOf(
      "brief.md",
      "---\nklarebrief:\n  soort: afwijzing\n---\nBeste mevrouw De Vries,\n\nU krijgt bericht.\n",
    );
    expect(letter.kind).toEqual({ name: "afwijzing", by: "front-matter", confidence: 1 });
    expect(blocksOf(letter)[0]).toBe("paragraph: Beste mevrouw De Vries,");
  });

  test("a suppression comment covers the next block only", async () => {
    const letter = await letterOf(
      "brief.md",
      "Eerste alinea.\n\n<!-- klarebrief-negeer begrijpelijk/moeilijk-woord: vaste term -->\n\nTweede alinea.\n\nDerde alinea.\n",
    );
    expect(
      letter.suppressions.map(({ rule, reason, start, end }) => ({
        rule,
        reason,
        text: letter.text.slice(start, end),
      })),
    ).toEqual([{ rule: "begrijpelijk/moeilijk-woord", reason: "vaste term", text: "Tweede alinea." }]);
  });
});

test.each(["brief.erb", "brief.html.erb", "brief.text.erb", "brief.txt.erb", "brief.md.erb"])(
  "%s is a template: its fields stay, its tags and comments are no text",
  async (path) => {
    const comment = "<%# klarebrief-negeer begrijpelijk/moeilijk-woord: vaste term %>";
    const letter = await letterOf(
      path,
      `Beste <%= @naam %>,\n\n${comment}\nU krijgt <%= number_to_currency(@bedrag) %>.\n\n<% if @partner %>\nUw partner ook.\n<% end %>\n`,
    );
    expect(letter.template).toBe(true);
    expect(letter.fields.map(({ name }) => name)).toEqual(["@naam", "number_to_currency(@bedrag)"]);
    expect(letter.tags.map(({ text }) => text)).toEqual(["<% if @partner %>", "<% end %>"]);
    expect(letter.text).toContain("Uw partner ook.");
    expect(letter.text).not.toContain("vaste term");
    expect(letter.suppressions.map(({ rule }) => rule)).toEqual(["begrijpelijk/moeilijk-woord"]);
  },
);

test("a suppression comment on a line of its own covers the next block, also one with fields", async () => {
  const comment = "{# klarebrief-negeer begrijpelijk/moeilijk-woord: vaste term #}";
  for (const path of ["brief.txt.twig", "brief.md.twig", "brief.twig"]) {
    const letter = await letterOf(path, `Eerst.\n\n${comment}\nDan {{ naam }}, {{ team }}.\n\nTot slot.\n`);
    expect(letter.suppressions.map(({ start, end }) => letter.text.slice(start, end).trim())).toEqual([
      path === "brief.twig" ? letter.text.trim() : "Dan {{ naam }}, {{ team }}.",
    ]);
  }
});

describe("html", () => {
  test("entities, inline tags, breaks and tables keep every token in its place", async () => {
    const letter = await letterOf(
      "brief.html",
      "<html><head><title>x</title><style>p{}</style></head><body><h1>Besluit</h1><p>Gemeente Voorbeeld<br>Postbus 1</p>\n<p>v&eacute;&eacute;l geld &amp; <b>be</b>sluit &euro;&nbsp;50.\n   Nieuwe regel.</p><table><tr><td>Huur</td><td>€ 1</td></tr><tr><td>Gas</td><td>€ 2</td></tr></table><ul><li>een<li>twee</ul></body></html>",
    );
    expectEveryTokenInPlace(letter);
    expect(blocksOf(letter)).toEqual([
      "heading: Besluit",
      "line: Gemeente Voorbeeld",
      "line: Postbus 1",
      "paragraph: véél geld & besluit €\u00a050. Nieuwe regel.",
      "tableCell: Huur",
      "tableCell: € 1",
      "tableCell: Gas",
      "tableCell: € 2",
      "listItem: een",
      "listItem: twee",
    ]);
  });

  test("a Latte template keeps its fields as opaque words and drops its tags", async () => {
    const letter = await letterOf(
      "brief.latte",
      "{block content}<p>Beste {$naam|upper},</p>{* klarebrief-negeer toon/afstandelijk: proef *}<p>U krijgt {if $x}€ {$bedrag}{else}niets{/if}.</p>{/block}",
    );
    expect(blocksOf(letter)).toEqual([
      "paragraph: Beste {$naam|upper},",
      "paragraph: U krijgt € {$bedrag} niets.",
    ]);
    expect(letter.fields.map(({ name, type }) => [name, type])).toEqual([
      ["naam", "name"],
      ["bedrag", "amount"],
    ]);
    expect(letter.tags.map(({ name, role }) => `${role} ${name}`)).toEqual([
      "open block",
      "open if",
      "else else",
      "close if",
      "close block",
    ]);
    expect(letter.suppressions.map(({ rule }) => rule)).toEqual(["toon/afstandelijk"]);
    expect(letter.template).toBe(true);
  });
});

describe("text", () => {
  test("offsets are those of the source, with CRLF too", async () => {
    const source =
      "Beste mevrouw De Vries,\r\n\r\nU krijgt {{bedrag}} van ons. Wij betalen op {{datum}}.\r\n\r\n- een\r\n- twee\r\n";
    const letter = await letterOf("brief.txt", source);
    expectEveryTokenInPlace(letter);
    expect(tokensOf(letter).filter((text) => text.startsWith("{{"))).toEqual(["{{bedrag}}", "{{datum}}"]);
    expect(letter.template).toBe(true);
  });

  test("one field is a letter ready to send, two of one syntax a template", async () => {
    expect((await letterOf("a.txt", "Beste {{naam}}, u krijgt geld.")).template).toBe(false);
    expect((await letterOf("a.txt", "Beste {{naam}}, u krijgt {{bedrag}}.")).template).toBe(true);
  });
});

const word = fc.constantFrom(
  "besluit",
  "Jansen",
  "betaalt",
  "u",
  "krijgt",
  "geld",
  "€",
  "1.250,00",
  "3:45",
  "d.d.",
  "info@gemeente.nl",
  "www.gemeente.nl",
);
const markdownWord = fc.oneof(
  word,
  fc.constantFrom(
    "&amp;",
    "&euro;",
    "\\*",
    "\\[x\\]",
    "**sterk**",
    "be**sl**uit",
    "&#8364;",
    "{{naam}}",
    "v&eacute;l",
  ),
);
const htmlWord = fc.oneof(
  word,
  fc.constantFrom(
    "&amp;",
    "&euro;",
    "<b>sterk</b>",
    "be<em>sl</em>uit",
    "&#8364;",
    "{{naam}}",
    "v&eacute;l",
    "&nbsp;x",
  ),
);
const line = (words: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(words, { minLength: 1, maxLength: 8 }).map((all) => `A ${all.join(" ")}.`);
const markdownBlock = fc.oneof(
  fc.array(line(markdownWord), { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
  fc
    .array(line(markdownWord), { minLength: 1, maxLength: 3 })
    .map((lines) => lines.map((text) => `> ${text}`).join("\n")),
  fc.array(line(markdownWord), { minLength: 1, maxLength: 3 }).map((lines) => `- ${lines.join("\n  ")}`),
  line(markdownWord).map((text) => `## ${text}`),
  fc
    .tuple(line(markdownWord), line(markdownWord))
    .map(([a, b]) => `| x | y |\n| --- | --- |\n| ${a} | ${b} |`),
);
const htmlBlock = fc.oneof(
  fc.array(line(htmlWord), { minLength: 1, maxLength: 3 }).map((lines) => `<p>${lines.join("\n   ")}</p>`),
  line(htmlWord).map((text) => `<ul><li>${text}<li>x</ul>`),
  fc.tuple(line(htmlWord), line(htmlWord)).map(([a, b]) => `<div>${a}<br/>${b}</div>`),
);

describe("every token's place in the source decodes to that token", () => {
  const cases: readonly (readonly [string, fc.Arbitrary<string>])[] = [
    ["brief.md", fc.array(markdownBlock, { minLength: 1, maxLength: 5 }).map((all) => all.join("\n\n"))],
    ["brief.html", fc.array(htmlBlock, { minLength: 1, maxLength: 5 }).map((all) => all.join("\n"))],
    ["brief.txt", fc.array(line(word), { minLength: 1, maxLength: 9 }).map((all) => all.join("\n"))],
  ];
  test.each(cases)("%s", async (path, sources) => {
    await fc.assert(
      fc.asyncProperty(sources, fc.constantFrom("\n", "\r\n"), async (source, end) => {
        const letter = await letterOf(path, source.replaceAll("\n", end));
        expect(tokensOf(letter).length).toBeGreaterThan(0);
        expectEveryTokenInPlace(letter);
        for (let i = 1; i < letter.text.length; i++)
          expect(sourceStart(letter.map, i)).toBeGreaterThanOrEqual(sourceStart(letter.map, i - 1));
      }),
      { numRuns: 150 },
    );
  });
});
