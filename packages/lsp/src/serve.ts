// SPDX-License-Identifier: EUPL-1.2
import type { Rule } from "@klarebrief/core";
import type {
  Connection,
  InitializeParams,
  InitializeResult,
  ServerCapabilities,
} from "vscode-languageserver";
import { TextDocumentSyncKind } from "vscode-languageserver";
import { fixAllKind } from "./actions/fixes.ts";
import { rewriteKind } from "./actions/rewrite.ts";
import { type Client, readClient } from "./client.ts";
import { commands } from "./commands.ts";
import { createDocuments } from "./documents.ts";
import { openers } from "./features/complete-fields.ts";
import { legend } from "./features/semantic-tokens.ts";
import { handleDiagnostics } from "./handle-diagnostics.ts";
import { handleFeatures } from "./handle-features.ts";
import { handleWorld } from "./handle-world.ts";

function capabilitiesOf(client: Client): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: "klarebrief",
            interFileDependencies: false,
            workspaceDiagnostics: client.options.workspaceDiagnostics,
          },
        }
      : {}),
    codeActionProvider: { codeActionKinds: ["quickfix", rewriteKind, fixAllKind], resolveProvider: true },
    completionProvider: { triggerCharacters: [...openers] },
    codeLensProvider: {},
    hoverProvider: true,
    documentSymbolProvider: true,
    semanticTokensProvider: { legend, full: true },
    executeCommandProvider: { commands: Object.values(commands) },
    ...(client.hasFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}

/** What a host of the server says of itself. */
export interface ServeOptions {
  readonly version: string;
  /** Rules of the host, beside our own and those of configs. */
  readonly rules?: readonly Rule[];
  /** Where the key of a language model may stand; nowhere when absent. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Serves one editor over a connection, until it ends. Nothing is read or loaded before the first letter is opened. Call
 * `connection.listen()` yourself when you need to add handlers of your own; this function calls it.
 */
export function serve(connection: Connection, { version, rules = [], env = {} }: ServeOptions): void {
  let client: Client | undefined;
  const known = (): Client => {
    if (!client) throw new Error("Not initialised");
    return client;
  };
  const documents = createDocuments(() => known().encoding);
  const world = handleWorld({ connection, documents, client: known }, rules);
  const diagnostics = handleDiagnostics({ connection, documents, client: known, ...world });
  handleFeatures({ connection, documents, client: known, ...world, diagnostics, env });

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = readClient(params);
    world.start(params);
    return { capabilities: capabilitiesOf(client), serverInfo: { name: "Klare Brief", version } };
  });
  connection.onInitialized(() => {
    world.register();
  });
  documents.listen(connection);
  connection.listen();
}
