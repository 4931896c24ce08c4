// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import type { Summary } from "@klarebrief/lsp";
import {
  type Disposable,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode";
import { pageHtml, panelHtml, targetsOf } from "./panel-html.ts";

export interface Panel extends Disposable {
  readonly open: () => void;
  readonly show: (summary: Summary | undefined) => void;
}

/** Goes to the place of a button, in the letter the panel is about. */
async function goTo(summary: Summary, target: number): Promise<void> {
  const place = targetsOf(summary)[target];
  if (!place) return;
  const uri = Uri.parse(summary.uri);
  const column = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  )?.viewColumn;
  const editor = await window.showTextDocument(uri, { viewColumn: column ?? ViewColumn.One });
  const range = new Range(place.start.line, place.start.character, place.end.line, place.end.character);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The panel ‘Brief op orde?’, beside the letter. */
export function createPanel(extensionUri: Uri): Panel {
  let view: WebviewPanel | undefined;
  let last: Summary | undefined;
  const make = (): WebviewPanel => {
    const made = window.createWebviewPanel(
      "klarebrief.panel",
      "Brief op orde?",
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [], retainContextWhenHidden: false },
    );
    made.iconPath = Uri.joinPath(extensionUri, "media", "icon.png");
    made.webview.html = pageHtml(panelHtml(last), randomBytes(16).toString("base64url"));
    made.webview.onDidReceiveMessage(({ target }: { readonly target: unknown }) => {
      if (last && typeof target === "number") void goTo(last, target);
    });
    made.onDidChangeViewState(({ webviewPanel }) => {
      // A hidden panel loses its page: it is told again what it shows.
      if (webviewPanel.visible) void webviewPanel.webview.postMessage({ body: panelHtml(last), news: "" });
    });
    made.onDidDispose(() => {
      view = undefined;
    });
    return made;
  };
  return {
    open: () => {
      view ??= make();
      view.reveal(undefined, false);
    },
    show: (summary) => {
      // The letter stays in the panel while the panel itself is in front.
      if (!summary && view?.active) return;
      last = summary;
      void view?.webview.postMessage({ body: panelHtml(summary), news: summary ? summary.headline : "" });
    },
    dispose: () => view?.dispose(),
  };
}
