// SPDX-License-Identifier: EUPL-1.2
import { join } from "node:path";
import type { DocumentSelector } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { rulePages } from "./rule-pages.ts";

/** Languages letters are written in; those of templates come with extensions of others. */
const languages = [
  "plaintext",
  "markdown",
  "html",
  "twig",
  "html-twig",
  "latte",
  "handlebars",
  "mustache",
  "jinja",
  "jinja-html",
  "nunjucks",
  "liquid",
  "erb",
];

const selector: DocumentSelector = [
  ...languages.flatMap((language) => [
    { language, scheme: "file" },
    { language, scheme: "untitled" },
  ]),
  { language: "yaml", scheme: "file", pattern: "**/klarebrief.config.yaml" },
];

/** What the editor does itself when the server asks for it. */
export interface OwnCommands {
  readonly explain: (rule: string) => void;
  readonly showScore: () => void;
}

/** The client of the server that is shipped inside the extension. */
export function createClient(extensionPath: string, own: OwnCommands): LanguageClient {
  const module = join(extensionPath, "server", "main.js");
  const run = { module, transport: TransportKind.ipc };
  return new LanguageClient(
    "klarebrief",
    "Klare Brief",
    { run, debug: run },
    {
      documentSelector: selector as string[],
      initializationOptions: {
        rulePages: rulePages.template,
        workspaceDiagnostics: false,
        keepsModelKey: true,
        asksWriter: true,
      },
      diagnosticPullOptions: { onChange: true, onTabs: false },
      middleware: {
        executeCommand: (command, args: readonly unknown[], next) => {
          if (command === "klarebrief.explain") return own.explain(String(args[0]));
          if (command === "klarebrief.showScore") return own.showScore();
          return next(command, [...args]);
        },
      },
    },
  );
}
