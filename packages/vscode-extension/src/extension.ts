// SPDX-License-Identifier: EUPL-1.2
import { commands, type ExtensionContext, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { askWriter } from "./ask-writer.ts";
import { createClient } from "./client.ts";
import { keepModelKeys } from "./model-key.ts";
import { createPanel } from "./panel.ts";
import { rulePages, scheme } from "./rule-pages.ts";
import { followScore } from "./score.ts";
import { createStatusBar } from "./status-bar.ts";

let client: LanguageClient | undefined;

/** Starts the server and shows what it says. There is nothing of the Dutch language here. */
export async function activate(context: ExtensionContext): Promise<void> {
  const running = createClient(context.extensionPath, {
    explain: (rule) => void commands.executeCommand("markdown.showPreview", rulePages.uri(rule)),
    showScore: () => void commands.executeCommand("klarebrief.openPanel"),
  });
  client = running;
  const statusBar = createStatusBar();
  const panel = createPanel(context.extensionUri);
  const keys = keepModelKeys(context, running);
  askWriter(running);
  context.subscriptions.push(
    statusBar,
    panel,
    workspace.registerTextDocumentContentProvider(scheme, rulePages.provider(running)),
    followScore(running, (summary) => {
      statusBar.show(summary);
      panel.show(summary);
    }),
    commands.registerCommand("klarebrief.openPanel", () => panel.open()),
    commands.registerCommand("klarebrief.forgetModelKeys", () => keys.forget()),
    commands.registerCommand("klarebrief.restart", () => running.restart()),
  );
  try {
    await running.start();
  } catch {
    void window.showErrorMessage(
      "Klare Brief kan niet starten. Kies ‘Klare Brief: Start opnieuw’. Helpt dat niet? Kijk bij Uitvoer, Klare Brief.",
    );
  }
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
