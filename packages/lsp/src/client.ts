// SPDX-License-Identifier: EUPL-1.2
import type { InitializeParams } from "vscode-languageserver";
import { chooseEncoding, type Encoding, isEncoding } from "./encoding.ts";

/** What the editor at the other side can do, and what it asked for. */
export interface Client {
  readonly encoding: Encoding;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  /** Snippets inside workspace edits (LSP 3.18). */
  readonly insertsSnippets: boolean;
  /** Snippets in completions. */
  readonly completesSnippets: boolean;
  readonly versionsEdits: boolean;
  readonly createsFiles: boolean;
  readonly asksSettings: boolean;
  readonly registersSettings: boolean;
  readonly registersWatchers: boolean;
  readonly showsDocuments: boolean;
  readonly showsProgress: boolean;
  readonly nestsSymbols: boolean;
  readonly readsMarkdown: boolean;
  readonly hasFolders: boolean;
  /** Asks for the edit of an action when it is chosen. */
  readonly resolvesEdits: boolean;
  readonly options: ClientOptions;
}

/** `initializationOptions` of the server. */
export interface ClientOptions {
  /** Where the page of a rule is shown; `{rule}` is its id. */
  readonly rulePages?: string;
  /** False: the server is not asked for diagnostics of files that are not open. */
  readonly workspaceDiagnostics: boolean;
  /** The editor keeps the key of the language model, and answers `klarebrief/modelKey`. */
  readonly keepsModelKey: boolean;
  /** The editor asks the writer in its own way, and answers `klarebrief/ask`. */
  readonly asksWriter: boolean;
  /** What positions count, for an editor that counts otherwise than it says: ALE counts bytes. */
  readonly positionEncoding?: Encoding;
  /** Settings for editors that cannot be asked for them; the same keys as in the section `klarebrief`. */
  readonly settings: unknown;
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

function optionsOf(value: unknown): ClientOptions {
  const { rulePages, workspaceDiagnostics, keepsModelKey, asksWriter, positionEncoding, settings } =
    recordOf(value);
  return {
    ...(isEncoding(positionEncoding) ? { positionEncoding } : {}),
    ...(typeof rulePages === "string" ? { rulePages } : {}),
    workspaceDiagnostics: workspaceDiagnostics !== false,
    keepsModelKey: keepsModelKey === true,
    asksWriter: asksWriter === true,
    settings: settings ?? {},
  };
}

/** Reads what the client says of itself. */
export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { general, textDocument, workspace, window } = capabilities;
  const edit = workspace?.workspaceEdit;
  const options = optionsOf(initializationOptions);
  return {
    encoding: options.positionEncoding ?? chooseEncoding(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    insertsSnippets: edit?.snippetEditSupport === true,
    completesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    versionsEdits: edit?.documentChanges === true,
    createsFiles: edit?.documentChanges === true && (edit.resourceOperations ?? []).includes("create"),
    asksSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsDocuments: window?.showDocument?.support === true,
    showsProgress: window?.workDoneProgress === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    readsMarkdown: (textDocument?.hover?.contentFormat ?? []).includes("markdown"),
    hasFolders: workspace?.workspaceFolders === true,
    resolvesEdits: (textDocument?.codeAction?.resolveSupport?.properties ?? []).includes("edit"),
    options,
  };
}
