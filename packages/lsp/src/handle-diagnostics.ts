// SPDX-License-Identifier: EUPL-1.2
import { setImmediate } from "node:timers/promises";
import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isConfig } from "./config-documents.ts";
import { createReports, diagnosticsOf, type RulePage } from "./diagnostics.ts";
import type { Needs, World } from "./handle-world.ts";
import { createWorkspace } from "./workspace.ts";

export interface Diagnostics {
  readonly page: RulePage;
  /** Checks every letter in the workspace folders and shows what is found; says how many there are. */
  readonly checkWorkspace: () => Promise<number>;
}

/** Diagnostics: asked for by the editor, or sent to an editor that cannot ask. */
export function handleDiagnostics(needs: Needs & World): Diagnostics {
  const { connection, documents, client, checks, folders, setups, epoch } = needs;
  const reports = createReports();
  const sent = new Set<string>();

  const page: RulePage = (rule) => client().options.rulePages?.replace("{rule}", rule);
  const of = async (uri: string, token?: CancellationToken): Promise<readonly Diagnostic[]> =>
    diagnosticsOf(await checks.of(uri, token), page);

  const workspace = createWorkspace({
    folders,
    setups,
    epoch,
    isOpen: (uri) => documents.get(uri) !== undefined,
    diagnose: async (document) => diagnosticsOf(await checks.text(document), page),
  });

  /** Documents that wait for diagnostics to be sent: each is checked once, whatever comes in meanwhile. */
  const waiting = new Set<string>();
  const push = async (uri: string): Promise<void> => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    await setImmediate();
    waiting.delete(uri);
    const diagnostics = await of(uri);
    const open = documents.get(uri);
    if (open) await connection.sendDiagnostics({ uri, version: open.version, diagnostics: [...diagnostics] });
  };

  const show = ({ uri }: TextDocument): void => {
    if (!client().pullsDiagnostics && !isConfig(uri)) void push(uri).catch(report);
  };
  const report = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));

  documents.onDidOpen(({ document: { uri } }) => {
    // It was checked as a file; from now on it is checked as it is typed.
    if (sent.delete(uri) && client().pullsDiagnostics)
      void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  documents.onDidChangeContent(({ document }) => show(document));
  documents.onDidClose(({ document: { uri } }) => {
    reports.forget(uri);
    if (!isConfig(uri) && !client().pullsDiagnostics)
      void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  needs.onChange(() => {
    if (client().refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(report);
    else for (const document of documents.all()) show(document);
    if (client().refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(report);
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) =>
    reports.of(uri, isConfig(uri) ? [] : await of(uri, token), previousResultId),
  );
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, workDone, partial) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for await (const { uri, diagnostics } of workspace.letters(token, workDone)) {
      const item = { uri, version: null, ...reports.of(uri, diagnostics, previous.get(uri)) };
      previous.delete(uri);
      if (partial) partial.report({ items: [item] });
      else items.push(item);
    }
    // A letter that is gone, or is no letter any more, has nothing to show.
    const gone = [...previous.keys()]
      .filter((uri) => !documents.get(uri))
      .map(
        (uri): WorkspaceDocumentDiagnosticReport => ({
          uri,
          version: null,
          kind: DocumentDiagnosticReportKind.Full,
          items: [],
        }),
      );
    if (partial && gone.length > 0) partial.report({ items: [...gone] });
    return { items: partial ? [] : [...items, ...gone] };
  });

  return {
    page,
    checkWorkspace: async () => {
      const progress = client().showsProgress ? await connection.window.createWorkDoneProgress() : undefined;
      const silent = { begin: () => {}, report: () => {}, done: () => {} };
      const before = new Set(sent);
      let count = 0;
      try {
        const token = progress?.token ?? { isCancellationRequested: false, onCancellationRequested: never };
        for await (const { uri, diagnostics } of workspace.letters(token, progress ?? silent)) {
          await connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
          sent.add(uri);
          before.delete(uri);
          count++;
        }
        for (const uri of before) await connection.sendDiagnostics({ uri, diagnostics: [] });
      } catch (error) {
        if (!(error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled)) throw error;
      }
      return count + documents.all().length;
    },
  };
}

const never: CancellationToken["onCancellationRequested"] = () => ({ dispose: () => {} });
