// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionRequest,
  type TextEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { able, type Editor, startEditor, unclear } from "./editor.test.data.ts";

let editor: Editor | undefined;
afterEach(async () => {
  await editor?.stop();
  editor = undefined;
});

const knowsSnippets: ClientCapabilities = {
  ...able,
  textDocument: { ...able.textDocument, completion: { completionItem: { snippetSupport: true } } },
};

interface Asked {
  readonly labels: readonly string[];
  readonly items: readonly CompletionItem[];
  /** The text with the item of this label chosen. */
  readonly choose: (label: string) => string;
}

/** Opens a letter with a cursor (`¦`) in it and asks what can stand there. */
async function ask(path: string, marked: string, languageId?: string): Promise<Asked> {
  editor ??= await startEditor({ capabilities: knowsSnippets });
  const text = marked.replace("¦", "");
  const uri = await editor.open(path, text, languageId);
  const document = TextDocument.create(uri, "", 1, text);
  const position = document.positionAt(marked.indexOf("¦"));
  const answer = await editor.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position,
  });
  const items = [...((answer ?? []) as readonly CompletionItem[])].sort((a, b) =>
    (a.sortText ?? a.label).localeCompare(b.sortText ?? b.label),
  );
  return {
    items,
    labels: items.map(({ label }) => label),
    choose: (label) => {
      const edit = items.find((item) => item.label === label)?.textEdit as TextEdit | undefined;
      if (!edit) throw new Error(`${label} is not offered`);
      return TextDocument.applyEdits(document, [edit]);
    },
  };
}

const twig = (line: string): string =>
  `Beste {{ naam }},\n\nU krijgt {{ bedrag|number_format(2) }}. {% if partner %}Ook {{ partner.naam }} krijgt geld.{% endif %}\n\n${line}\n\nMet vriendelijke groet,\n{{ team }}\n`;

describe("fields", () => {
  test.each([
    "U betaalt 5 %¦",
    "U betaalt 5  %¦",
    "U betaalt 5 %¦ rente",
    "U betaalt vijf %¦",
    "Het aandeel (%¦)",
    "U betaalt 5 %n¦",
    "%¦",
  ])("a percent sign opens none: %s", async (line) => {
    const letter = `Beste lezer,\n\nDit is uw brief: %naam% %bedrag%.\n\n${line}\n\nMet vriendelijke groet,\n`;
    expect((await ask("brief.txt", letter)).labels).toEqual([]);
  });

  test("that stand in the letter are offered as they stand, once the opening is typed", async () => {
    const { labels, choose } = await ask("brief.txt.twig", twig("Bel {{¦"));
    expect(labels).toEqual([
      "{{ naam }}",
      "{{ bedrag|number_format(2) }}",
      "{{ partner.naam }}",
      "{{ team }}",
    ]);
    expect(choose("{{ team }}")).toBe(twig("Bel {{ team }}"));
  });

  test("are those that begin with what is typed, and what the editor closed by itself is not doubled", async () => {
    const { labels, items, choose } = await ask("brief.txt.twig", twig("Bel {{te¦}} nu."));
    expect(labels).toEqual(["{{ team }}"]);
    expect(items[0]?.filterText).toBe("{{team }}");
    expect(choose("{{ team }}")).toBe(twig("Bel {{ team }} nu."));
  });

  test.each([
    ["brief.txt", "[¦", "[naam medewerker]", "[naam medewerker] [bedrag]"],
    ["brief.txt", "<<¦", "<<naam>>", "<<naam>> <<bedrag>>"],
    ["brief.txt", "«¦", "«naam»", "«naam» «bedrag»"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a field of a template
    ["brief.txt", "${n¦}", "${naam}", "${naam} ${bedrag}"],
    ["brief.txt", "%n¦", "%naam%", "%naam% %bedrag%"],
    ["brief.txt", "@¦", "@@naam@@", "@@naam@@ @@bedrag@@"],
    ["brief.txt", "[[¦]]", "[[naam]]", "[[naam]] [[bedrag]]"],
    ["brief.html", "<%=¦ %>", "<%= naam %>", "<%= naam %> <%= bedrag %>"],
    ["brief.latte", "{$¦}", "{$zaak->naam|upper}", "{$zaak->naam|upper} {$bedrag}"],
  ])("in %s are offered after %s", async (path, typed, field, fields) => {
    const letter = (line: string) =>
      ["Beste lezer,", `Dit is uw brief: ${fields}.`, line, "Met vriendelijke groet,"]
        .map((text) => (path.endsWith(".txt") ? `${text}\n\n` : `<p>${text}</p>\n`))
        .join("");
    const { choose } = await ask(path, letter(`Bel ${typed}`));
    expect(choose(field)).toBe(letter(`Bel ${field}`));
  });

  test("of a condition are offered by name, and tags as they stand", async () => {
    const name = await ask("brief.txt.twig", twig("{% if ¦ %}"));
    expect(name.labels).toEqual(["naam", "bedrag", "partner.naam", "team", "{% if partner %}"]);
    expect(name.choose("team")).toBe(twig("{% if team %}"));
    const tag = await ask("ander/brief.txt.twig", twig("{%¦ %}"));
    expect(tag.labels).toEqual(["{% if partner %}", "{% endif %}"]);
    expect(tag.choose("{% endif %}")).toBe(twig("{% endif %}"));
    const latte = await ask(
      "brief.latte",
      "<p>Beste {$zaak->naam|upper},</p>\n<p>{if $¦}</p>\n<p>Met vriendelijke groet, {$team}</p>\n",
    );
    expect(latte.labels).toEqual(["$zaak->naam", "$team"]);
  });

  test("of other open letters of the same folder are offered too, with where they stand", async () => {
    await ask("map/een.txt.twig", "Beste {{ voornaam }},\n\n¦\n\nMet vriendelijke groet,\n{{ team }}\n");
    await ask("elders/twee.txt.twig", "Beste {{ elders }},\n\n¦\n\nMet vriendelijke groet,\n{{ team }}\n");
    const { items } = await ask(
      "map/drie.txt.twig",
      "Beste lezer,\n\nBel {{¦\n\nMet vriendelijke groet,\n{{ afdeling }}\n",
    );
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([
      ["{{ afdeling }}", "in deze brief"],
      ["{{ voornaam }}", "in een.txt.twig"],
      ["{{ team }}", "in een.txt.twig"],
    ]);
  });
});

describe("a missing part", () => {
  const withLine = (line: string, text = unclear) => text.replace("\n\nHebt u", `\n\n${line}\n\nHebt u`);

  test("is offered on an empty line, as a snippet with fields", async () => {
    const { labels, items } = await ask("brief.txt", withLine("¦"));
    expect(labels).toEqual(["Zet er een contactblok in"]);
    expect(items[0]).toMatchObject({
      insertTextFormat: 2,
      documentation: expect.stringMatching(/^Hebt u vragen\? Bel XXX \(naam medewerker\) op/u),
      textEdit: { newText: expect.stringMatching(/^Hebt u vragen\? Bel \$\{1:XXX/u) },
    });
  });

  test("is not offered when it is there, nor above the greeting, nor on a line with text", async () => {
    const full = withLine("¦").replace("Kijk op", "Bel Anna Jansen op 088 123 45 67. Kijk op");
    expect((await ask("vol.txt", full)).labels).toEqual([]);
    expect((await ask("boven.txt", unclear.replace("\n\nBeste", "\n¦\nBeste"))).labels).toEqual([]);
    expect((await ask("bezig.txt", withLine("B¦"))).labels).toEqual([]);
  });

  test("is a paragraph of its own, and plain text for an editor without snippets", async () => {
    editor = await startEditor();
    const { choose, items } = await ask("brief.txt", unclear.replace("\n\nHebt u", "\n¦\nHebt u"));
    expect(items[0]?.insertTextFormat).toBe(1);
    expect(choose("Zet er een contactblok in")).toMatch(
      /langs\.\n\nHebt u vragen\? Bel XXX \(naam medewerker\) op [^\n]*\n\nHebt u vragen\? Kijk/u,
    );
  });
});

test("in ordinary text nothing is offered, at any place of any letter, whatever fields it has", async () => {
  editor = await startEditor({ capabilities: knowsSnippets });
  const folder = new URL("../../../corpus/letters/", import.meta.url);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a field of a template
  const everyField = "%naam% @@team@@ #KENMERK# :reden {{ datum }} ${bedrag} [plaats] «straat»";
  const isField = /\{[^}\n]*\}?\}|\[[^\]\n]*\]|«[^»\n]*»|<<?[^>\n]*>?>|(?<=^|\s)[%@#:]+\w+[%@#]*/gu;
  let asked = 0;
  for (const slug of readdirSync(folder)) {
    const name = readdirSync(new URL(`${slug}/`, folder)).find((file) =>
      /^letter\.(?:txt|md|html)/u.test(file),
    );
    if (name === undefined) continue;
    const letter = readFileSync(new URL(`${slug}/${name}`, folder), "utf8");
    const text = name.endsWith(".html") ? letter : `${letter}\n${everyField}\n`;
    const uri = await editor.open(`${slug}/${name}`, text);
    for (const [line, content] of text.split(/\r?\n/u).entries()) {
      if (content.trim() === "") continue;
      const fields = [...content.matchAll(isField)].map(({ index, 0: found }) => [
        index,
        index + found.length,
      ]);
      for (let character = 1; character <= content.length; character++) {
        if (fields.some(([from = 0, to = 0]) => from < character && character < to)) continue;
        const answer = await editor.connection.sendRequest(CompletionRequest.type, {
          textDocument: { uri },
          position: { line, character },
        });
        expect(answer, `${slug}:${line + 1}:${character}`).toEqual([]);
        asked++;
      }
    }
    await editor.close(uri);
  }
  expect(asked).toBeGreaterThan(20_000);
}, 120_000);
