// SPDX-License-Identifier: EUPL-1.2
import type { Connection } from "vscode-languageserver";
import type { Client } from "./client.ts";

/** Asks the editor to ask the writer, and to wait for the answer: Question → true for yes. */
export const askRequest = "klarebrief/ask";

export interface Question {
  readonly message: string;
  /** What an editor with room for it shows below the message. */
  readonly detail?: string;
  readonly yes: string;
  readonly no: string;
}

/** Asks the writer for a yes; no answer is no. An editor may hide a message after a while, so one that can do better says so. */
export async function askWriter(
  { connection, client }: { readonly connection: Connection; readonly client: () => Client },
  question: Question,
): Promise<boolean> {
  if (client().options.asksWriter) return connection.sendRequest<boolean>(askRequest, question);
  const { message, yes, no } = question;
  const answer = await connection.window.showInformationMessage(message, { title: yes }, { title: no });
  return answer?.title === yes;
}
