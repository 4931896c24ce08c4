// SPDX-License-Identifier: EUPL-1.2
import { afterEach, describe, expect, test } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeLensRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  HoverRequest,
  SemanticTokensRequest,
  ShowDocumentRequest,
  ShowMessageNotification,
} from "vscode-languageserver-protocol/node";
import { able, type Editor, startEditor, unclear } from "./editor.test.data.ts";
import { field } from "./edits.ts";
import type { Summary } from "./summary.ts";

let editors: Editor[] = [];
const start = async (options?: Parameters<typeof startEditor>[0]): Promise<Editor> => {
  const editor = await startEditor(options);
  editors.push(editor);
  return editor;
};
afterEach(async () => {
  for (const editor of editors) await editor.stop();
  editors = [];
});

const ruleCodes = async (editor: Editor, uri: string): Promise<readonly string[]> =>
  (await editor.diagnostics(uri)).map(({ code }) => String(code));

function titled(actions: readonly CodeAction[], title: RegExp): CodeAction {
  const found = actions.find((action) => title.test(action.title));
  if (!found) throw new Error(`No action like ${title}: ${actions.map((action) => action.title).join("; ")}`);
  return found;
}

const actionsAt = async (editor: Editor, uri: string, found: string): Promise<readonly CodeAction[]> =>
  editor.actions(uri, editor.rangeOf(uri, found));

/** The range of the first finding of a rule. */
async function rangeOfRule(
  editor: Editor,
  uri: string,
  rule: string,
): Promise<CodeAction["diagnostics"] & {}> {
  const found = (await editor.diagnostics(uri)).filter(({ code }) => code === rule);
  if (found.length === 0) throw new Error(`${rule} is not reported`);
  return found;
}

/** Types values over places, as the writer does. */
async function fillIn(editor: Editor, uri: string, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [place, text] of Object.entries(values))
    if (editor.text(uri).includes(place))
      await editor.change(uri, [{ range: editor.rangeOf(uri, place), text }]);
}

const letters = {
  "brief.txt": unclear,
  "brief.md": unclear.replaceAll(/(?<=[^\n])\n(?=[^\n])/gu, "  \n"),
  "brief.html": `<html><body>${unclear
    .split("\n\n")
    .map((text) => `<p>${text.trim().replaceAll("\n", "<br>\n")}</p>`)
    .join("\n")}</body></html>\n`,
  "brief.latte": `<p>Beste {$naam},</p>\n<p>Indien u hinder hebt, kunt u dat melden aan {$team}.</p>\n<p>Met vriendelijke groet,</p>\n<p>{$team}</p>\n`,
  "brief.txt.twig":
    "Beste {{ naam }},\n\nIndien u hinder hebt, kunt u {{ team }} bellen.\n\nMet vriendelijke groet,\n{{ team }}\n",
  "brief.text.erb":
    "Beste <%= naam %>,\n\nIndien u hinder hebt, kunt u <%= team %> bellen.\n\nMet vriendelijke groet,\n<%= team %>\n",
} as const;

describe("a better wording", () => {
  test.each(Object.entries(letters))("replaces the found text in %s", async (path, text) => {
    const editor = await start();
    const uri = await editor.open(path, text, path.endsWith(".md") ? "markdown" : "plaintext");
    const action = titled(await actionsAt(editor, uri, "Indien"), /Vervang door ‘Als’/u);
    expect(action).toMatchObject({
      kind: "quickfix",
      isPreferred: true,
      diagnostics: [{ range: editor.rangeOf(uri, "Indien") }],
    });
    await editor.apply(action.edit);
    expect(editor.text(uri)).toBe(text.replace("Indien", "Als"));
  });

  test("is not applied to another version of the letter", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", unclear);
    const action = titled(await actionsAt(editor, uri, "Indien"), /Vervang door/u);
    await editor.change(uri, [{ range: editor.rangeOf(uri, "Gemeente"), text: "De gemeente" }]);
    await expect(editor.apply(action.edit)).rejects.toThrow("Edit for version 1 of 2");
  });

  test("of one rule is applied in the whole letter", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", unclear);
    await editor.apply(titled(await actionsAt(editor, uri, "Indien"), /^Verbeter alle 2 plekken/u).edit);
    expect(editor.text(uri)).toBe(unclear.replaceAll("Indien", "Als"));
  });

  test("that is safe is applied everywhere at once, and only when asked by its kind", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", unclear);
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [action, ...others] = await editor.actions(uri, top, ["source.fixAll"]);
    expect(action).toMatchObject({ kind: "source.fixAll.klarebrief" });
    expect(others).toEqual([]);
    expect(await editor.actions(uri, top, ["refactor"])).toEqual([]);
    await editor.apply(action?.edit);
    expect(editor.text(uri)).toBe(unclear.replaceAll("Indien", "Als"));
    expect(await editor.actions(uri, top, ["source.fixAll.klarebrief"])).toEqual([]);
  });
});

describe("a missing part", () => {
  test.each(Object.entries(letters).slice(0, 3))(
    "is put in %s, and filled in it is not missing",
    async (path, text) => {
      const editor = await start();
      const uri = await editor.open(path, text, path.endsWith(".md") ? "markdown" : "plaintext");
      const rule = "briefonderdelen/telefoonnummer-ontbreekt";
      const [missing] = await rangeOfRule(editor, uri, rule);
      const action = titled(
        await editor.actions(uri, missing?.range ?? editor.rangeOf(uri, "Beste")),
        /contactblok/u,
      );
      await editor.apply(action.edit);
      // What is still to be filled in is reported, so that it is not sent like this.
      expect(await ruleCodes(editor, uri)).toContain("formeel/vultekst");
      expect(editor.text(uri).indexOf("XXX")).toBeLessThan(editor.text(uri).indexOf("Met vriendelijke"));
      await fillIn(editor, uri, {
        "XXX (naam medewerker)": "Anna Jansen",
        "XXX (telefoonnummer)": "088 123 45 67",
      });
      expect(
        (await ruleCodes(editor, uri)).filter((code) => code === rule || code === "formeel/vultekst"),
      ).toEqual([]);
    },
  );

  test("is offered at the last character of the line too: not every editor can put its cursor behind it", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", unclear);
    const [missing] = await rangeOfRule(editor, uri, "briefonderdelen/telefoonnummer-ontbreekt");
    const { line = 0, character = 0 } = missing?.range.start ?? {};
    const at = { line, character: character - 1 };
    expect(titled(await editor.actions(uri, { start: at, end: at }), /contactblok/u).kind).toBe("quickfix");
  });

  test("has in a template the fields of the template", async () => {
    const editor = await start();
    const text =
      "Beste {{ naam }},\n\nWij werken aan de weg in uw straat.\n\nMet vriendelijke groet,\n\n{{ team }}\n";
    const uri = await editor.open("brief.txt.twig", text);
    const rule = "briefonderdelen/telefoonnummer-ontbreekt";
    const [missing] = await rangeOfRule(editor, uri, rule);
    await editor.apply(
      titled(await editor.actions(uri, missing?.range ?? editor.rangeOf(uri, "Beste")), /contactblok/u).edit,
    );
    expect(editor.text(uri)).toContain("Bel {{ naam_medewerker }} op {{ telefoonnummer }}.");
    expect(await ruleCodes(editor, uri)).not.toContain(rule);
  });

  test("is a snippet with fields, or plain text where the editor knows no snippets", async () => {
    const { snippetEditSupport: _, ...edit } = able.workspace?.workspaceEdit ?? {};
    const without: ClientCapabilities = { ...able, workspace: { ...able.workspace, workspaceEdit: edit } };
    const texts: string[] = [];
    for (const capabilities of [able, without]) {
      const editor = await start({ capabilities });
      const uri = await editor.open("brief.txt", unclear);
      const [missing] = await rangeOfRule(editor, uri, "briefonderdelen/telefoonnummer-ontbreekt");
      const action = titled(
        await editor.actions(uri, missing?.range ?? editor.rangeOf(uri, "Beste")),
        /contactblok/u,
      );
      texts.push(JSON.stringify(action.edit));
    }
    expect(texts[0]).toContain(field(2, "XXX (telefoonnummer)"));
    expect(texts[1]).toContain("op XXX (telefoonnummer).");
    expect(texts[1]).not.toContain("$");
  });

  const values = {
    "XXX (naam organisatie)": "gemeente Voorbeeldstad",
    "XXX (adres)": "postbus 1, 1234 AB Voorbeeldstad",
    "XXX (website)": "www.voorbeeldstad.example/bezwaar",
    "XXX (telefoonnummer van het Juridisch Loket)": "0800 8020",
    "XXX (bedrag)": "€ 50",
    "XXX (datum)": "1 april 2026",
    "XXX (IBAN)": "NL02 ABNA 0123 4567 89",
    "XXX (betalingskenmerk)": "2026 0123",
    "XXX (telefoonnummer)": "088 123 45 67",
  };

  test("objection and payment are put in, and then are not missing", async () => {
    const editor = await start();
    const head = unclear.slice(0, unclear.indexOf("Wij werken van"));
    const tail =
      "\n\nHebt u vragen? Bel Anna Jansen op 088 123 45 67.\n\nMet vriendelijke groet,\n\nAnna Jansen\n";
    const decision = `${head}Wij wijzen uw aanvraag af. U woont niet in onze gemeente.${tail}`;
    const bill = `${head}U moet € 50 betalen.${tail}`;
    for (const [name, text, rules] of [
      ["afwijzing", decision, ["bezwaar-ontbreekt"]],
      ["betaalverzoek", bill, ["iban-ontbreekt", "betaaldatum-ontbreekt", "betalingskenmerk-ontbreekt"]],
    ] as const) {
      const uri = await editor.open(`${name}.md`, `---\nklarebrief:\n  soort: ${name}\n---\n${text}`);
      const ids = rules.map((rule) => `briefonderdelen/${rule}`);
      const [missing] = await rangeOfRule(editor, uri, ids[0] ?? "");
      const actions = await editor.actions(uri, missing?.range ?? editor.rangeOf(uri, "Beste"));
      expect(await ruleCodes(editor, uri)).toEqual(expect.arrayContaining(ids));
      await editor.apply(titled(actions, /hoe de lezer/u).edit);
      await fillIn(editor, uri, values);
      const found = await ruleCodes(editor, uri);
      expect(found.filter((code) => ids.includes(code))).toEqual([]);
    }
  });
});

describe("ignoring", () => {
  test.each(Object.entries(letters).slice(1))(
    "puts a comment with a reason in %s, and then it is not reported",
    async (path, text) => {
      const editor = await start();
      const uri = await editor.open(path, text, path.endsWith(".md") ? "markdown" : "plaintext");
      const before = await ruleCodes(editor, uri);
      const hard = (found: readonly string[]): number =>
        found.filter((code) => code === "begrijpelijk/moeilijk-woord").length;
      expect(hard(before)).toBeGreaterThan(0);
      const action = titled(await actionsAt(editor, uri, "Indien"), /^Negeer dit hier/u);
      await editor.apply(action.edit);
      expect(editor.text(uri)).toMatch(/klarebrief-negeer begrijpelijk\/moeilijk-woord: reden/u);
      const after = await ruleCodes(editor, uri);
      expect(hard(after)).toBe(0);
      expect(after.filter((code) => code !== "begrijpelijk/moeilijk-woord")).toEqual(
        before.filter((code) => code !== "begrijpelijk/moeilijk-woord"),
      );
    },
  );

  test.each([
    ["- een\n- Indien nodig\n- drie\n", "list item"],
    ["1. een\n2. Indien nodig\n", "numbered item"],
    ["> Indien u wilt, kunt u bellen.\n", "quote"],
    ["# Indien nodig\n\nTekst van de brief.\n", "heading"],
    ["| a | b |\n| - | - |\n| een | Indien nodig |\n", "table cell"],
    ["**Indien nodig** komen wij langs.\n", "emphasis"],
  ])("works in Markdown %j (%s)", async (text) => {
    const editor = await start();
    const uri = await editor.open("brief.md", text);
    const rule = "begrijpelijk/moeilijk-woord";
    expect(await ruleCodes(editor, uri)).toContain(rule);
    await editor.apply(titled(await actionsAt(editor, uri, "Indien"), /^Negeer dit hier/u).edit);
    expect(await ruleCodes(editor, uri), editor.text(uri)).not.toContain(rule);
  });

  test.each([
    "",
    "profiel: rijk\n",
    "negeer:\n  - oud/**\nprofiel: rijk\n",
    'negeer: ["oud/**"]\n',
    "negeer:\n- oud/** # map\n",
  ])("of a text file goes through the config %j, and everything else in it stays", async (config) => {
    const editor = await start();
    if (config !== "") editor.write("klarebrief.config.yaml", config);
    const uri = await editor.open("brief.txt", unclear);
    const count = async (): Promise<number> =>
      (await ruleCodes(editor, uri)).filter((code) => code === "begrijpelijk/moeilijk-woord").length;
    expect(await count()).toBe(2);
    await editor.apply(
      titled(await actionsAt(editor, uri, "Indien"), /^Negeer dit hier, in de instellingen/u).edit,
    );
    expect(await count()).toBe(1);
    const rest = editor.read("klarebrief.config.yaml").split(/[\n,[\]]\s*/u);
    for (const piece of config.split(/[\n,[\]]\s*/u))
      expect(rest.map((line) => line.trim())).toContain(piece.trim());
  });
});

test("a word goes on the word list of the workspace, and then is not reported", async () => {
  const editor = await start();
  const uri = await editor.open("brief.txt", unclear);
  await editor.apply(titled(await actionsAt(editor, uri, "Indien"), /op onze woordenlijst/u).edit);
  expect(editor.read("klarebrief.woorden.txt")).toBe("indien\n");
  expect(await ruleCodes(editor, uri)).not.toContain("begrijpelijk/moeilijk-woord");
});

describe("explaining", () => {
  test("an action explains the rule, in a message where the editor has no place for it", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", unclear);
    const messages: string[] = [];
    editor.connection.onNotification(
      ShowMessageNotification.type,
      ({ message }) => void messages.push(message),
    );
    const { command } = titled(await actionsAt(editor, uri, "Indien"), /^Leg uit/u);
    const page = await editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: command?.command ?? "",
      arguments: command?.arguments ?? [],
    });
    expect(page).toContain("begrijpelijk/moeilijk-woord: uit");
    expect(messages).toEqual([page]);
  });

  test("hover says what a term means and why a rule is there", async () => {
    const editor = await start();
    const uri = await editor.open(
      "brief.md",
      unclear.replace("Indien nodig", "Indien u een aanmaning krijgt,"),
    );
    const hover = async (found: string) =>
      editor.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position: editor.rangeOf(uri, found).start,
      });
    expect(await hover("aanmaning")).toMatchObject({
      range: editor.rangeOf(uri, "aanmaning"),
      contents: { kind: "markdown", value: expect.stringContaining("binnen een bepaalde tijd moet betalen") },
    });
    expect((await hover("Indien"))?.contents).toMatchObject({ value: expect.stringMatching(/^\*\*/u) });
    expect(await hover("Dorpsstraat 1")).toBeNull();
  });

  test("hover says what makes a sentence hard", async () => {
    const editor = await start();
    const hard =
      "De door u in het kader van de verantwoording overgelegde administratieve bescheiden omtrent de besteding van de subsidie zijn ontoereikend.";
    const uri = await editor.open("brief.md", unclear.replace("Indien nodig komen wij langs.", hard));
    const answer = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: editor.rangeOf(uri, "zijn ontoereikend").start,
    });
    const value = JSON.stringify(answer?.contents);
    expect(value).toContain("Deze zin is moeilijk");
    expect(value).toMatch(/Weinig gebruikt|Ver uit elkaar|Niet tastbaar/u);
  });

  test("hover is plain text for an editor that reads no Markdown", async () => {
    const editor = await start({ capabilities: {} });
    const uri = await editor.open("brief.txt", unclear);
    const answer = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: editor.rangeOf(uri, "Indien").start,
    });
    expect(answer?.contents).toMatchObject({ kind: "plaintext", value: expect.not.stringContaining("**") });
  });
});

describe("above and beside the letter", () => {
  test("a lens says what there is to mend, and three lead to the biggest wins", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", unclear);
    const lenses =
      (await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
    expect(lenses).toHaveLength(4);
    expect(lenses[0]?.command?.title).toMatch(/^Niveau \d, score \d+: \d fout(en)?, \d waarschuwing/u);
    const shown: unknown[] = [];
    editor.connection.onRequest(ShowDocumentRequest.type, (params) => {
      shown.push(params);
      return { success: true };
    });
    const { command = "", arguments: args = [] } = lenses[1]?.command ?? {};
    await editor.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
    const [first] = await rangeOfRule(editor, uri, "briefonderdelen/telefoonnummer-ontbreekt");
    expect(shown).toEqual([{ uri, selection: first?.range, takeFocus: true }]);
  });

  test("a lens is left out when the settings say so", async () => {
    const editor = await start({ settings: () => ({ codeLens: false }) });
    const uri = await editor.open("brief.txt", unclear);
    expect(await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })).toEqual([]);
  });

  test("the summary names parts, what is missing and the biggest wins", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", unclear);
    const summary = await editor.connection.sendRequest<Summary>("klarebrief/summary", { uri });
    expect(summary).toMatchObject({ uri, version: 1, kind: "informatie", template: false });
    expect(summary.meaning[0]).toMatch(/^Leesbaarheid: niveau \d van 4/u);
    expect(summary.parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Aanhef", "Slotgroet", "Onderwerp"]),
    );
    expect(summary.missing.map(({ rule }) => rule)).toContain("briefonderdelen/telefoonnummer-ontbreekt");
    expect(summary.wins[0]?.rule).toBe("briefonderdelen/telefoonnummer-ontbreekt");
    expect(
      await editor.connection.sendRequest("klarebrief/summary", { uri: editor.uri("geen.txt") }),
    ).toBeNull();
  });

  test("symbols are the parts of the letter, as a tree or a list", async () => {
    const names = async (capabilities: ClientCapabilities): Promise<readonly string[]> => {
      const editor = await start({ capabilities });
      const uri = await editor.open("brief.txt", unclear);
      const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, {
        textDocument: { uri },
      });
      return (symbols ?? []).map(
        (symbol) => `${symbol.name}${"children" in symbol && symbol.children?.length ? " +" : ""}`,
      );
    };
    expect(await names(able)).toEqual([
      "Afzender",
      "Geadresseerde",
      "Datum",
      "Kenmerk",
      "Onderwerp",
      "Aanhef",
      "Inhoud +",
      "Slotgroet",
      "Ondertekening",
    ]);
    expect(await names({})).toContain("Contact");
  });

  test("fields and tags of a template are semantic tokens", async () => {
    const editor = await start();
    const uri = await editor.open("brief.latte", "{if $a}\n<p>Beste {$naam},</p>\n{/if}\n", "latte");
    const tokens = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    expect(tokens?.data).toEqual([0, 0, 7, 1, 0, 1, 9, 7, 0, 0, 1, 0, 5, 1, 0]);
  });
});
