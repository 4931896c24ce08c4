// SPDX-License-Identifier: EUPL-1.2
import type { Summary } from "@klarebrief/lsp";
import { Disposable, languages, type TextEditor, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** The last editor of text; a panel beside it is none. */
const isText = ({ document }: TextEditor): boolean => document.uri.scheme !== "output";

/**
 * Asks for the summary of the letter in front, again whenever what is known of it changes. `show` gets undefined when there
 * is no letter in front.
 */
export function followScore(
  client: LanguageClient,
  show: (summary: Summary | undefined) => void,
): Disposable {
  let asked = 0;
  const ask = async (editor: TextEditor | undefined): Promise<void> => {
    const turn = ++asked;
    const summary =
      editor && client.isRunning()
        ? await client
            .sendRequest<Summary | null>("klarebrief/summary", { uri: editor.document.uri.toString() })
            .catch(() => null)
        : null;
    // What was asked later has the last word.
    if (turn === asked) show(summary ?? undefined);
  };
  const again = (): void => void ask(window.activeTextEditor ?? window.visibleTextEditors.find(isText));
  return Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor || window.visibleTextEditors.length === 0) again();
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const front = window.activeTextEditor ?? window.visibleTextEditors.find(isText);
      if (uris.some((uri) => uri.toString() === front?.document.uri.toString())) again();
    }),
    workspace.onDidCloseTextDocument(again),
    client.onDidChangeState(again),
  );
}
