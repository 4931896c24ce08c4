// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Letter } from "@klarebrief/core";
import { configName } from "@klarebrief/core/node";
import { type CodeAction, CodeActionKind, type TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Checked, Placed } from "../checks.ts";
import type { Client } from "../client.ts";
import { editOrCreate, escapeSnippet, field, insertSnippet } from "../edits.ts";
import { uriOf } from "../paths.ts";
import type { Places } from "../places.ts";
import { addIgnored } from "./config-edit.ts";

type Comment = (text: string) => string;

const comments: readonly (readonly [RegExp, Comment])[] = [
  [/\.latte$/iu, (text) => `{* ${text} *}`],
  [/\.(?:twig|njk|j2|jinja2?)$/iu, (text) => `{# ${text} #}`],
  [/\.(?:hbs|handlebars)$/iu, (text) => `{{!-- ${text} --}}`],
  [/\.erb$/iu, (text) => `<%# ${text} %>`],
  [/\.mustache$/iu, (text) => `{{! ${text} }}`],
  [/\.liquid$/iu, (text) => `{% comment %} ${text} {% endcomment %}`],
];

/** The way to write a comment in the language of the file; undefined where there is none. */
function commentOf(uri: string, { format }: Letter): Comment | undefined {
  const own = comments.find(([pattern]) => pattern.test(uri))?.[1];
  return own ?? (format === "text" ? undefined : (text) => `<!-- ${text} -->`);
}

/** Where a comment goes that holds for the block with this offset, and what stands behind it. */
function commentPlace(
  letter: Letter,
  places: Places,
  { text, offset }: { readonly text: string; readonly offset: number },
): { readonly at: number; readonly after: string } {
  const block = letter.blocks.find(({ start, end }) => start <= offset && offset <= end);
  const at = places.inDocument({ start: block?.start ?? offset, end: block?.end ?? offset }).start;
  if (letter.format === "html" || block?.kind === "tableCell") return { at, after: "" };
  // A line of its own, inside the list item or quote the block is in.
  const lineStart = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  const prefix =
    /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*[ \t]*/u.exec(text.slice(lineStart, at))?.[0] ?? "";
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  return { at: lineStart + prefix.length, after: `${eol}${prefix.replaceAll(/[^>\s]/gu, " ")}` };
}

function* inLetter(checked: Checked, { finding }: Placed, client: Client): Generator<CodeAction> {
  const { read, document } = checked;
  const comment = read && commentOf(document.uri, read.letter);
  if (!comment) return;
  const text = document.getText();
  const { at, after } = commentPlace(read.letter, read.places, { text, offset: finding.start });
  const [before = "", behind = ""] = comment("\u0000").split("\u0000");
  const newText = `${escapeSnippet(`${before}klarebrief-negeer ${finding.rule}: `)}${field(1, "reden")}${escapeSnippet(behind)}${after}`;
  yield {
    title: "Negeer dit hier, met een reden",
    kind: CodeActionKind.QuickFix,
    edit: insertSnippet(
      checked,
      { range: read.places.documentRange({ start: at, end: at }), newText },
      client,
    ),
  };
}

/** Text files have no comments: the finding is named in the config, by its fingerprint. */
function* inConfig(checked: Checked, { finding }: Placed, client: Client): Generator<CodeAction> {
  const { file, folder } = checked.setup.loaded;
  const path = file ?? join(folder, configName);
  const exists = existsSync(path);
  const text = exists ? readFileSync(path, "utf8") : "";
  const config = TextDocument.create(uriOf(path), "yaml", 0, text);
  const added = addIgnored(text, finding.fingerprint, `${finding.rule}: reden`);
  if (!added) return;
  const edit: TextEdit = {
    range: { start: config.positionAt(added.at), end: config.positionAt(added.at) },
    newText: added.text,
  };
  const whole = editOrCreate(config.uri, [edit], { exists, client });
  if (whole)
    yield { title: "Negeer dit hier, in de instellingen", kind: CodeActionKind.QuickFix, edit: whole };
}

/** Silences one finding: with a comment in the letter, or in the config where a letter can have no comments. */
export function* ignoreActions(checked: Checked, placed: Placed, client: Client): Generator<CodeAction> {
  const { read, document } = checked;
  if (read && commentOf(document.uri, read.letter)) yield* inLetter(checked, placed, client);
  else yield* inConfig(checked, placed, client);
}
