// SPDX-License-Identifier: EUPL-1.2
import type { Rule } from "@klarebrief/core";
import { loadRuleSet } from "@klarebrief/core/node";
import { afterEach, describe, expect, test } from "vitest";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  LSPErrorCodes,
  type Position,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver-protocol/node";
import { able, type Editor, startEditor, unclear } from "./editor.test.data.ts";

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

const codes = (diagnostics: readonly { readonly code?: unknown }[]): readonly string[] =>
  diagnostics.map(({ code }) => String(code));

const says =
  (text: string) =>
  ({ message }: Diagnostic): boolean =>
    String(message).includes(text);

/** Waits until something holds; fails with what is there when it does not within two seconds. */
async function until<T>(read: () => T, holds: (value: T) => boolean): Promise<T> {
  for (let i = 0; i < 200; i++) {
    const value = read();
    if (holds(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`It did not come to hold: ${JSON.stringify(read())}`);
}

/** Only what a client without pull diagnostics, snippets and settings says. */
const plainClient: ClientCapabilities = { workspace: { workspaceEdit: { documentChanges: true } } };

describe("diagnostics", () => {
  test("are given when asked, in place, with code, severity and message", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", unclear);
    const found = await editor.diagnostics(uri);
    expect(found.find(({ code }) => code === "begrijpelijk/moeilijk-woord")).toMatchObject({
      range: editor.rangeOf(uri, "Indien"),
      severity: 2,
      source: "klarebrief",
      message: "‘Indien’ is moeilijk. Beter: ‘Als’.",
    });
    expect(codes(found)).toContain("briefonderdelen/telefoonnummer-ontbreekt");
    expect(editor.sent.size).toBe(0);
  });

  test("have an id: the same again is unchanged, another text is full", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", unclear);
    const first = await editor.pull(uri);
    expect(first.kind).toBe("full");
    const again = await editor.pull(uri, first.resultId ?? "");
    expect(again).toEqual({ kind: "unchanged", resultId: first.resultId });
    await editor.change(uri, [{ range: editor.rangeOf(uri, "Indien"), text: "Als" }]);
    const later = await editor.pull(uri, first.resultId ?? "");
    expect(later).toMatchObject({ kind: "full" });
    expect(later.resultId).not.toBe(first.resultId);
  });

  test("are sent to an editor that cannot ask, with the version they are for, and cleared on close", async () => {
    const editor = await start({ capabilities: plainClient });
    const uri = await editor.open("brief.txt", unclear);
    const first = await until(() => editor.sent.get(uri), Boolean);
    expect(first).toMatchObject({ version: 1 });
    expect(codes(first?.diagnostics ?? [])).toContain("begrijpelijk/moeilijk-woord");
    await editor.change(uri, [{ range: editor.rangeOf(uri, "Indien"), text: "Als" }]);
    await editor.change(uri, [{ range: editor.rangeOf(uri, "Indien"), text: "Als" }]);
    const last = await until(
      () => editor.sent.get(uri),
      (sent) => sent?.version === 3,
    );
    expect(codes(last?.diagnostics ?? [])).not.toContain("begrijpelijk/moeilijk-woord");
    await editor.close(uri);
    expect(
      (
        await until(
          () => editor.sent.get(uri),
          (sent) => sent?.diagnostics.length === 0,
        )
      )?.diagnostics,
    ).toEqual([]);
  });

  test("after many changes sent at once are those of the last text", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", unclear);
    const answers: Promise<DocumentDiagnosticReport>[] = [];
    for (const word of ["Derhalve", "Conform", "Als"]) {
      void editor.change(uri, [
        { range: { start: { line: 14, character: 0 }, end: { line: 14, character: 0 } }, text: `${word} ` },
      ]);
      answers.push(editor.pull(uri));
    }
    const last = (await Promise.all(answers)).at(-1);
    const fresh = await start();
    const same = await fresh.open("brief.txt", editor.text(uri));
    expect(last?.kind === "full" ? last.items : []).toEqual(await fresh.diagnostics(same));
  });

  test("a cancelled request is answered as cancelled", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", unclear);
    const stop = new CancellationTokenSource();
    const answer = editor.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri } },
      stop.token,
    );
    stop.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  test("count in the units of the client", async () => {
    const letter = unclear.replace("Indien u hinder", "🚧 één. Indien u hinder");
    const columns: number[] = [];
    for (const encoding of ["utf-16", "utf-8", "utf-32"]) {
      const editor = await start({ capabilities: { ...able, general: { positionEncodings: [encoding] } } });
      expect(editor.answer.capabilities.positionEncoding).toBe(encoding);
      const uri = await editor.open("brief.txt", letter);
      const found = (await editor.diagnostics(uri)).find(says("Indien"));
      columns.push(found?.range.start.character ?? -1);
    }
    expect(columns).toEqual([80, 84, 79]);
  });

  test("count bytes for an editor whose settings say that it does", async () => {
    const editor = await start({ capabilities: plainClient, options: { positionEncoding: "utf-8" } });
    expect(editor.answer.capabilities.positionEncoding).toBe("utf-8");
    const other = await start({ capabilities: plainClient, options: { positionEncoding: "utf-9" } });
    expect(other.answer.capabilities.positionEncoding).toBe("utf-16");
  });

  test("changes are read in the units of the client", async () => {
    const editor = await start({ capabilities: { ...able, general: { positionEncodings: ["utf-8"] } } });
    const uri = await editor.open("brief.txt", unclear.replace("Wij werken van", "🚧 Wij werken van"));
    const at = (character: number): Position => ({ line: 14, character });
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: at(5), end: at(8) }, text: "indien wij" }],
    });
    const found = (await editor.diagnostics(uri)).find(says("indien"));
    expect(found?.range).toEqual({ start: at(5), end: at(11) });
  });

  test("a document with a byte order mark has its findings in place", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", `\uFEFFIndien u wilt, kunt u bellen.\n`);
    const found = (await editor.diagnostics(uri)).find(says("Indien"));
    expect(found?.range).toEqual(editor.rangeOf(uri, "Indien"));
  });

  test("tell where else something stands", async () => {
    const editor = await start();
    const phones = unclear.replace("Kijk op", "Bel 088 123 45 67 of 088 765 43 21. Kijk op");
    const uri = await editor.open("brief.txt", phones);
    const found = (await editor.diagnostics(uri)).find(
      ({ code }) => code === "briefonderdelen/twee-telefoonnummers",
    );
    expect(found?.relatedInformation).toMatchObject([
      { location: { uri, range: editor.rangeOf(uri, "088 123 45 67") } },
    ]);
  });

  test("what may go and what is out of date have a tag", async () => {
    const editor = await start();
    const text = unclear.replace("Indien nodig", "Met de de acceptgiro kunt u betalen. Indien nodig");
    const found = await editor.diagnostics(await editor.open("brief.txt", text));
    const tagsOf = (rule: string) => found.find(({ code }) => code === rule)?.tags;
    expect([tagsOf("formeel/herhaald-woord"), tagsOf("formeel/verouderd")]).toEqual([[1], [2]]);
  });

  test("a rule page is linked when the editor has a place for it", async () => {
    const editor = await start({ options: { rulePages: "regel:/{rule}.md" } });
    const uri = await editor.open("brief.txt", unclear);
    const [first] = await editor.diagnostics(uri);
    expect(first?.codeDescription?.href).toBe(`regel:/${first?.code}.md`);
  });

  test("a document that is too large is declined with a notice", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", "Indien u wilt.\n".repeat(400_000));
    expect(await editor.diagnostics(uri)).toMatchObject([{ code: "too-large", severity: 3 }]);
  });
});

describe("letters", () => {
  test("are what the name says, or what greets and closes; other documents are left alone", async () => {
    const editor = await start();
    editor.write(".git/HEAD", "ref: refs/heads/main\n");
    editor.write(".gitignore", "oud/\n");
    const codesOf = async (path: string, text: string, languageId?: string): Promise<number> =>
      (await editor.diagnostics(await editor.open(path, text, languageId))).length;
    const sentence = "Indien u wilt, kunt u bellen.\n";
    expect(await codesOf("a.md", sentence)).toBeGreaterThan(0);
    expect(await codesOf("untitled:Naamloos-1", unclear, "plaintext")).toBeGreaterThan(0);
    expect(await codesOf("brief.unknown", unclear, "plaintext")).toBeGreaterThan(0);
    expect(await codesOf("README.md", unclear)).toBeGreaterThan(0);
    expect(await codesOf("untitled:Naamloos-2", sentence, "plaintext")).toBe(0);
    expect(await codesOf("map/README.md", sentence)).toBe(0);
    expect(await codesOf("oud/a.md", sentence)).toBe(0);
    expect(await codesOf(".hidden/a.md", sentence)).toBe(0);
    expect(await codesOf("code.ts", unclear, "typescript")).toBe(0);
    expect(await codesOf("leeg.md", "  \n")).toBe(0);
  });

  test("are chosen by the config, and not what it skips", async () => {
    const editor = await start();
    editor.write("klarebrief.config.yaml", 'bestanden: ["brieven/**"]\nnegeer: ["brieven/oud/**"]\n');
    const count = async (path: string, text: string): Promise<number> =>
      (await editor.diagnostics(await editor.open(path, text))).length;
    const sentence = "Indien u wilt, kunt u bellen.\n";
    expect(await count("brieven/a.md", sentence)).toBeGreaterThan(0);
    expect(await count("anders/a.md", sentence)).toBe(0);
    expect(await count("brieven/oud/a.md", unclear)).toBe(0);
    expect(
      await count("anders/b.md", `---\nklarebrief:\n  soort: informatie\n---\n${sentence}`),
    ).toBeGreaterThan(0);
  });
});

describe("settings", () => {
  test("of the config file count, and a change of the file is seen", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", unclear);
    expect(codes(await editor.diagnostics(uri))).toContain("begrijpelijk/moeilijk-woord");
    editor.write("klarebrief.config.yaml", "regels:\n  begrijpelijk/moeilijk-woord: uit\n");
    expect(codes(await editor.diagnostics(uri))).not.toContain("begrijpelijk/moeilijk-woord");
    editor.write("klarebrief.config.yaml", "regels:\n  begrijpelijk/moeilijk-woord: error\n");
    const found = (await editor.diagnostics(uri)).find(({ code }) => code === "begrijpelijk/moeilijk-woord");
    expect(found?.severity).toBe(1);
  });

  test("a wrong config is shown in the config, and the last good one stays in force", async () => {
    const editor = await start();
    const good = "regels:\n  begrijpelijk/moeilijk-woord: uit\n";
    editor.write("klarebrief.config.yaml", good);
    const config = editor.uri("klarebrief.config.yaml");
    const uri = await editor.open("brief.txt", unclear);
    expect(codes(await editor.diagnostics(uri))).not.toContain("begrijpelijk/moeilijk-woord");
    editor.write("klarebrief.config.yaml", `${good}profeil: rijk\n`);
    expect(codes(await editor.diagnostics(uri))).not.toContain("begrijpelijk/moeilijk-woord");
    const shown = await until(
      () => editor.sent.get(config)?.diagnostics,
      (found) => found?.length === 1,
    );
    expect(shown).toMatchObject([
      {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 13 } },
        severity: 1,
        message: expect.stringContaining("Bedoelt u ‘profiel’?"),
      },
    ]);
    editor.write("klarebrief.config.yaml", "profiel: rijk\n");
    expect(codes(await editor.diagnostics(uri))).toContain("begrijpelijk/moeilijk-woord");
    await until(
      () => editor.sent.get(config)?.diagnostics,
      (found) => found?.length === 0,
    );
  });

  test("a config that is being edited is checked as it is typed", async () => {
    const editor = await start();
    const config = await editor.open("klarebrief.config.yaml", "profiel: rijk\n", "yaml");
    await editor.change(config, [{ text: "profiel: rjik\n" }]);
    await until(
      () => editor.sent.get(config)?.diagnostics,
      (found) => found?.length === 1,
    );
    await editor.change(config, [{ text: "regels: [\n" }]);
    const shown = await until(
      () => editor.sent.get(config)?.diagnostics,
      (found) => found?.some(says("geen geldige YAML")) ?? false,
    );
    expect(shown).toHaveLength(1);
    await editor.change(config, [{ text: "profiel: eigen\n" }]);
    await until(
      () => editor.sent.get(config)?.diagnostics,
      (found) => found?.length === 0,
    );
    expect(await editor.diagnostics(config)).toEqual([]);
  });

  test("two folders have each their own config", async () => {
    const editor = await start({ roots: ["een", "twee"] });
    editor.write("een/klarebrief.config.yaml", "regels:\n  begrijpelijk/moeilijk-woord: uit\n");
    editor.write("twee/klarebrief.config.yaml", "regels:\n  briefonderdelen: uit\n");
    const one = codes(await editor.diagnostics(await editor.open("een/a.txt", unclear)));
    const two = codes(await editor.diagnostics(await editor.open("twee/a.txt", unclear)));
    expect(one).toContain("briefonderdelen/telefoonnummer-ontbreekt");
    expect(one).not.toContain("begrijpelijk/moeilijk-woord");
    expect(two).toContain("begrijpelijk/moeilijk-woord");
    expect(two).not.toContain("briefonderdelen/telefoonnummer-ontbreekt");
  });

  test("of the editor count per document, below the config", async () => {
    const editor = await start({
      settings: (uri) =>
        uri.endsWith("uit.txt")
          ? { enable: false }
          : { minimumSeverity: "error", rules: { "begrijpelijk/moeilijk-woord": "error" } },
    });
    expect(await editor.diagnostics(await editor.open("uit.txt", unclear))).toEqual([]);
    const found = await editor.diagnostics(await editor.open("aan.txt", unclear));
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set([1]));
    expect(codes(found)).toContain("begrijpelijk/moeilijk-woord");
  });

  test("are sent by an editor that cannot be asked", async () => {
    const editor = await start({ capabilities: plainClient, options: { settings: { words: ["Indien"] } } });
    const uri = await editor.open("brief.txt", unclear);
    const first = await until(() => editor.sent.get(uri), Boolean);
    expect(codes(first?.diagnostics ?? [])).not.toContain("begrijpelijk/moeilijk-woord");
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { klarebrief: { words: [] } },
    });
    await until(
      () => editor.sent.get(uri),
      (sent) => codes(sent?.diagnostics ?? []).includes("begrijpelijk/moeilijk-woord"),
    );
  });

  test("own rules of a pack are used", async () => {
    const editor = await start();
    editor.write("klarebrief.config.yaml", "pakketten: [regels]\n");
    editor.write(
      "regels/eigen/hinder.yml",
      "id: eigen/hinder\ntitle: Schrijf overlast\nwhy: Dat is ons woord.\nsource: [{title: eigen oordeel}]\nseverity: info\nauthority: style\nmessage: Schrijf ‘{expected}’.\nkind: replace\nreplace:\n  hinder: [overlast]\nexamples:\n  - text: U hebt ⟦hinder⟧.\n  - text: U hebt last.\n",
    );
    const uri = await editor.open("brief.txt", unclear);
    expect(codes(await editor.diagnostics(uri))).toContain("eigen/hinder");
  });
});

describe("hostile use", () => {
  test("unknown requests and notifications out of order do no harm", async () => {
    const editor = await start();
    await expect(editor.connection.sendRequest("klarebrief/unknown", {})).rejects.toMatchObject({
      code: -32601,
    });
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: editor.uri("nooit-geopend.txt"), version: 5 },
      contentChanges: [{ text: "x" }],
    });
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: editor.uri("nooit-geopend.txt") },
    });
    expect(await editor.diagnostics(editor.uri("nooit-geopend.txt"))).toEqual([]);
    const uri = await editor.open("brief.txt", unclear);
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 9 },
      contentChanges: [
        { range: { start: { line: 999, character: 9 }, end: { line: 3, character: 999 } }, text: "" },
        { range: { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } }, text: unclear },
      ],
    });
    expect(codes(await editor.diagnostics(uri))).toContain("begrijpelijk/moeilijk-woord");
  });

  test("a document opened twice, as no editor should, shows what was opened last", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", unclear);
    await editor.diagnostics(uri);
    await editor.open("brief.txt", unclear.replaceAll("Indien", "Als"));
    expect(codes(await editor.diagnostics(uri))).not.toContain("begrijpelijk/moeilijk-woord");
  });

  test("a document closed while it is checked gives nothing, opened again the new text counts", async () => {
    const editor = await start();
    const uri = await editor.open("brief.txt", unclear);
    const answer = editor.diagnostics(uri);
    await editor.close(uri);
    expect(await answer).toEqual([]);
    await editor.open("brief.txt", unclear.replaceAll("Indien", "Als"));
    expect(codes(await editor.diagnostics(uri))).not.toContain("begrijpelijk/moeilijk-woord");
  });
});

test("nothing is read before the first letter is opened", async () => {
  const editor = await start();
  const config = editor.uri("klarebrief.config.yaml");
  editor.write("klarebrief.config.yaml", "profeil: rijk\n");
  await editor.open("code.ts", unclear, "typescript");
  expect(await editor.diagnostics(editor.uri("code.ts"))).toEqual([]);
  expect(editor.sent.get(config)).toBeUndefined();
  const uri = await editor.open("brief.txt", unclear);
  await editor.diagnostics(uri);
  await until(() => editor.sent.get(config), Boolean);
});

describe("the workspace", () => {
  test("is checked on request, letter by letter, with ids", async () => {
    const editor = await start();
    editor.write("een.txt", unclear);
    editor.write("map/twee.md", "Indien u wilt, kunt u bellen.\n");
    editor.write("README.md", "Indien u wilt.\n");
    const first = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    });
    expect(first.items.map(({ uri, kind }) => [uri, kind])).toEqual([
      [editor.uri("een.txt"), "full"],
      [editor.uri("map/twee.md"), "full"],
    ]);
    editor.write("een.txt", unclear.replaceAll("Indien", "Als"));
    const previousResultIds = first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));
    const again = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    expect(again.items.map(({ kind }) => kind)).toEqual(["full", "unchanged"]);
  });

  test("is checked by command, with progress, and shown for letters that are not open", async () => {
    const editor = await start();
    const progress: unknown[] = [];
    editor.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      editor.connection.onProgress(WorkDoneProgress.type, token, (value) => void progress.push(value.kind));
    });
    for (let i = 0; i < 5; i++) editor.write(`brief-${i}.txt`, unclear);
    const open = await editor.open("brief-0.txt", unclear);
    const count = await editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: "klarebrief.checkWorkspace",
    });
    expect(count).toBe(5);
    expect([...editor.sent.keys()].filter((uri) => uri !== open)).toHaveLength(4);
    expect(progress.at(0)).toBe("begin");
    expect(progress.at(-1)).toBe("end");
    expect(progress.length).toBeGreaterThan(4);
    const later = await editor.open("brief-1.txt", unclear);
    await until(
      () => editor.sent.get(later)?.diagnostics,
      (found) => found?.length === 0,
    );
  });

  test("a check of the workspace can be cancelled", async () => {
    const editor = await start();
    for (let i = 0; i < 50; i++) editor.write(`brief-${i}.txt`, unclear);
    const stop = new CancellationTokenSource();
    const answer = editor.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [] },
      stop.token,
    );
    setTimeout(() => stop.cancel(), 30);
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});

test("a rule that throws is said once, and the other rules go on", async () => {
  const card = loadRuleSet().cards.find(({ kind }) => kind === "code");
  if (!card) throw new Error("no coded card");
  const broken: Rule = {
    card: { ...card, id: "proef/kapot" },
    check: () => {
      throw new Error("geheim uit de brief");
    },
    words: () => ({ entries: [], get: () => [] }),
  };
  const throwing = await startEditor({ rules: [broken] });
  try {
    const uri = await throwing.open("brief.md", unclear);
    const all = await throwing.diagnostics(uri);
    const said = all.filter(({ message }) => String(message).includes("proef/kapot"));
    expect(said).toHaveLength(1);
    expect(JSON.stringify(all)).not.toContain("geheim");
    expect(all.filter(({ code }) => code === "begrijpelijk/moeilijk-woord")).toHaveLength(2);
  } finally {
    await throwing.stop();
  }
});
