// SPDX-License-Identifier: EUPL-1.2
import { window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

interface Question {
  readonly message: string;
  readonly detail?: string;
  readonly yes: string;
  readonly no: string;
}

/** Questions of the server in a dialog: a message in the corner goes away before it is read. */
export function askWriter(client: LanguageClient): void {
  client.onRequest<boolean, Error>("klarebrief/ask", async ({ message, detail, yes, no }: Question) => {
    const answer = await window.showInformationMessage(
      message,
      { modal: true, ...(detail === undefined ? {} : { detail }) },
      { title: yes },
      { title: no, isCloseAffordance: true },
    );
    return answer?.title === yes;
  });
}
