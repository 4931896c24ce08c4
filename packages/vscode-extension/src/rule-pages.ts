// SPDX-License-Identifier: EUPL-1.2
import { type TextDocumentContentProvider, Uri } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

export const scheme = "klarebrief-regel";

/** Pages of rules: documents that are not on disk, asked from the server. */
export const rulePages = {
  /** For the server: where the page of a rule is shown. */
  template: `${scheme}:/{rule}.md`,
  uri: (rule: string): Uri => Uri.parse(`${scheme}:/${rule}.md`),
  provider: (client: LanguageClient): TextDocumentContentProvider => ({
    provideTextDocumentContent: async ({ path }) => {
      const rule = path.replace(/^\//u, "").replace(/\.md$/u, "");
      const page = await client.sendRequest<string | null>("klarebrief/rulePage", { rule });
      return page ?? "Wij kennen deze regel niet.";
    },
  }),
};
