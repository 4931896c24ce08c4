// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { wordsName } from "@klarebrief/core/node";
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Checked, Placed } from "../checks.ts";
import type { Client } from "../client.ts";
import { editOrCreate } from "../edits.ts";
import { uriOf } from "../paths.ts";

const longestWord = 60;

/** Adds the found word to the word list of the workspace: it is never reported again. */
export function* wordAction(checked: Checked, { finding }: Placed, client: Client): Generator<CodeAction> {
  const { setup, read } = checked;
  const card = setup.rules.find((rule) => rule.card.id === finding.rule)?.card;
  if (!read || !card?.entries || finding.found === undefined || finding.pieces) return;
  const word = read.letter.text.slice(finding.start, finding.end).toLowerCase();
  if (word.length > longestWord || /[\r\n#]/u.test(word)) return;
  const { config, folder } = setup.loaded;
  const path = join(folder, typeof config.woorden === "string" ? config.woorden : wordsName);
  const exists = existsSync(path);
  const list = TextDocument.create(uriOf(path), "plaintext", 0, exists ? readFileSync(path, "utf8") : "");
  const text = list.getText();
  const end = list.positionAt(text.length);
  const newText = `${text === "" || text.endsWith("\n") ? "" : "\n"}${word}\n`;
  const edit = editOrCreate(list.uri, [{ range: { start: end, end }, newText }], { exists, client });
  if (edit) yield { title: `Zet ‘${word}’ op onze woordenlijst`, kind: CodeActionKind.QuickFix, edit };
}
