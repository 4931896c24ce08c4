// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import type { Rule } from "@klarebrief/core";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  ShowMessageRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  WorkDoneProgressCreateRequest,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { uriOf } from "./paths.ts";
import { serve } from "./serve.ts";

/** What an editor that can do everything says. */
export const able: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"] },
  textDocument: {
    diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false },
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: {
      documentChanges: true,
      snippetEditSupport: true,
      resourceOperations: ["create"],
    },
  },
  window: { showDocument: { support: true }, workDoneProgress: true },
};

export interface Editor {
  readonly connection: ProtocolConnection;
  readonly answer: InitializeResult;
  /** A folder of its own, gone after `stop`. */
  readonly folder: string;
  readonly uri: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly open: (path: string, text: string, languageId?: string) => Promise<string>;
  readonly change: (
    uri: string,
    edits: readonly { readonly range?: Range; readonly text: string }[],
  ) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  readonly text: (uri: string) => string;
  readonly pull: (uri: string, previousResultId?: string) => Promise<DocumentDiagnosticReport>;
  readonly diagnostics: (uri: string) => Promise<readonly Diagnostic[]>;
  /** What was sent unasked, by URI, the last one. */
  readonly sent: ReadonlyMap<
    string,
    { readonly version?: number; readonly diagnostics: readonly Diagnostic[] }
  >;
  readonly actions: (uri: string, range: Range, only?: readonly string[]) => Promise<readonly CodeAction[]>;
  /** Applies an edit to open documents (with a change) and to files. Refuses edits for another version. */
  readonly apply: (edit: WorkspaceEdit | undefined) => Promise<void>;
  readonly rangeOf: (uri: string, found: string) => Range;
  readonly stop: () => Promise<void>;
}

interface Start {
  readonly capabilities?: ClientCapabilities;
  readonly settings?: (uri: string) => unknown;
  readonly options?: unknown;
  /** Below the folder; without them the folder itself is the workspace. */
  readonly roots?: readonly string[];
  /** Of the process of the server. */
  readonly env?: Readonly<Record<string, string>>;
  /** Rules of the host. */
  readonly rules?: readonly Rule[];
  /** Answers a question with buttons: the title of the chosen one. */
  readonly choose?: (message: string, titles: readonly string[]) => string | undefined;
}

const plainSnippet = (text: string): string =>
  text.replaceAll(/\$\{\d+:((?:\\.|[^}\\])*)\}/gu, "$1").replaceAll(/\\([$}\\])/gu, "$1");

/** An editor that talks to a server in the same process over streams, with the real protocol library. */
export async function startEditor(start: Start = {}): Promise<Editor> {
  const folder = mkdtempSync(join(tmpdir(), "klarebrief-lsp-"));
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(up),
    new StreamMessageWriter(down),
  );
  serve(server, {
    version: "0.0.0",
    ...(start.env ? { env: start.env } : {}),
    ...(start.rules ? { rules: start.rules } : {}),
  });
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const sent = new Map<string, { version?: number; diagnostics: readonly Diagnostic[] }>();
  connection.onNotification(
    PublishDiagnosticsNotification.type,
    ({ uri, ...rest }) => void sent.set(uri, rest),
  );
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ scopeUri }) => start.settings?.(scopeUri ?? "") ?? null),
  );
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.onRequest(ShowMessageRequest.type, ({ message, actions = [] }) => {
    const title = start.choose?.(
      message,
      actions.map((action) => action.title),
    );
    return title === undefined ? null : { title };
  });
  connection.onRequest(WorkDoneProgressCreateRequest.type, () => {});
  connection.listen();

  const uri = (path: string): string => uriOf(join(folder, path));
  const documents = new Map<string, TextDocument>();
  const documentOf = (at: string): TextDocument => {
    const document = documents.get(at);
    if (!document) throw new Error(`${at} is not open`);
    return document;
  };
  const roots = (start.roots ?? [""]).map((root) => ({ uri: uri(root), name: root || "map" }));
  const answer = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: roots[0]?.uri ?? null,
    capabilities: start.capabilities ?? able,
    workspaceFolders: roots,
    initializationOptions: start.options,
  });
  await connection.sendNotification(InitializedNotification.type, {});

  const change: Editor["change"] = async (at, edits) => {
    const document = documentOf(at);
    const version = document.version + 1;
    const contentChanges = edits.map(({ range, text }) => (range ? { range, text } : { text }));
    TextDocument.update(document, contentChanges, version);
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: at, version },
      contentChanges,
    });
  };
  const pull: Editor["pull"] = (at, previousResultId) =>
    connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: at },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  const diagnostics: Editor["diagnostics"] = async (at) => {
    const report = await pull(at);
    return report.kind === "full" ? report.items : [];
  };
  const applyTo = async (at: string, edits: readonly TextEdit[]): Promise<void> => {
    const document = documents.get(at);
    if (document) {
      // From bottom to top, so that no edit moves another.
      const changes = [...edits]
        .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
        .map(({ range, newText }) => ({ range, text: newText }));
      return change(at, changes);
    }
    const path = new URL(at);
    const file = TextDocument.create(at, "", 0, readFileSync(path, "utf8"));
    writeFileSync(path, TextDocument.applyEdits(file, [...edits]));
  };

  return {
    connection,
    answer,
    folder,
    uri,
    sent,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    read: (path) => readFileSync(join(folder, path), "utf8"),
    open: async (path, text, languageId = path.endsWith(".md") ? "markdown" : "plaintext") => {
      const at = /^[a-z]+:/u.test(path) ? path : uri(path);
      documents.set(at, TextDocument.create(at, languageId, 1, text));
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: at, languageId, version: 1, text },
      });
      return at;
    },
    change,
    close: async (at) => {
      documents.delete(at);
      await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: at } });
    },
    text: (at) => documentOf(at).getText(),
    pull,
    diagnostics,
    actions: async (at, range, only) => {
      const all = await diagnostics(at);
      const answers = await connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: at },
        range,
        context: { diagnostics: [...all], ...(only ? { only: [...only] } : {}) },
      });
      return (answers ?? []) as readonly CodeAction[];
    },
    apply: async (edit) => {
      if (!edit) throw new Error("There is no edit");
      for (const [at, edits] of Object.entries(edit.changes ?? {})) await applyTo(at, edits);
      for (const part of edit.documentChanges ?? []) {
        if ("kind" in part) {
          if (part.kind !== "create") throw new Error(`Cannot ${part.kind}`);
          writeFileSync(new URL(part.uri), "", { flag: "a" });
          continue;
        }
        const { uri: at, version } = part.textDocument;
        const open = documents.get(at);
        if (open && version !== open.version)
          throw new Error(`Edit for version ${version} of ${open.version}`);
        const edits = part.edits.map((one) =>
          "snippet" in one ? { range: one.range, newText: plainSnippet(one.snippet.value) } : one,
        );
        await applyTo(at, edits);
      }
    },
    rangeOf: (at, found) => {
      const document = documentOf(at);
      const start = document.getText().indexOf(found);
      if (start < 0) throw new Error(`‘${found}’ is not in the document`);
      return { start: document.positionAt(start), end: document.positionAt(start + found.length) };
    },
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      connection.dispose();
      server.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A letter with two hard words and no phone number. */
export const unclear = `Gemeente Voorbeeldstad
Postbus 1
1234 AB Voorbeeldstad

Mevrouw A. de Vries
Dorpsstraat 1
1234 AB Voorbeeldstad

Datum: 3 maart 2026
Ons kenmerk: Z/26/01234
Onderwerp: wij werken aan de weg in uw straat

Beste mevrouw De Vries,

Wij werken van 6 tot en met 10 april 2026 aan de weg in de Dorpsstraat. Indien u hinder hebt, kunt u dat melden. Indien nodig komen wij langs.

Hebt u vragen? Kijk op www.voorbeeldstad.example.

Met vriendelijke groet,

Anna Jansen
Team Wegen
`;
