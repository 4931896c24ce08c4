// SPDX-License-Identifier: EUPL-1.2
import { dirname } from "node:path";
import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { toOffset, toPosition } from "../encoding.ts";
import type { Needs, World } from "../handle-world.ts";
import { nameOf, pathOf } from "../paths.ts";
import { type FieldChoice, fieldChoices, fieldsOf, openingAt } from "./complete-fields.ts";
import { partCompletions } from "./complete-parts.ts";

/** More is no list to choose from. */
const most = 100;

const kinds = {
  field: CompletionItemKind.Variable,
  name: CompletionItemKind.Variable,
  tag: CompletionItemKind.Keyword,
} as const;
const order = { name: 0, field: 0, tag: 1 } as const;

interface Line {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

function lineAt(text: string, offset: number): Line {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return {
    start,
    before: text.slice(start, offset),
    after: /^[^\r\n]*/u.exec(text.slice(offset))?.[0] ?? "",
  };
}

/**
 * What the editor may offer at the cursor: the fields that are in use, where one is opened; the parts that are missing, on an empty line.
 * In ordinary text there is nothing, and nothing is checked to know that.
 */
export async function completionsAt(
  { documents, client, checks }: Needs & Pick<World, "checks">,
  { textDocument: { uri }, position }: CompletionParams,
  token: CancellationToken,
): Promise<CompletionItem[]> {
  const open = documents.get(uri);
  if (!open) return [];
  const { encoding } = client();
  const { languageId, version } = open;
  const text = open.getText();
  const offset = toOffset(open, position, encoding);
  const line = lineAt(text, offset);
  if (`${line.before}${line.after}`.trim() === "") {
    const checked = await checks.of(uri, token);
    return checked?.document.version === version ? [...partCompletions(checked, position, client())] : [];
  }
  const opening = openingAt(line.before, line.after);
  if (!opening) return [];

  // Without the field that is being typed: as long as it is open, it takes others along.
  const rest = text.slice(0, line.start + opening.start) + text.slice(line.start + opening.end);
  const own = await checks.text(TextDocument.create(uri, languageId, version, rest));
  if (!own?.read) return [];
  const folder = dirname(pathOf(uri) ?? "");
  const known = [...fieldsOf(own.read.letter)];
  for (const other of documents.all()) {
    const path = pathOf(other.uri);
    if (other.uri === uri || path === undefined || dirname(path) !== folder) continue;
    const read = (await checks.of(other.uri, token))?.read;
    if (read) known.push(...fieldsOf(read.letter, nameOf(path)));
  }

  const original = TextDocument.create(uri, languageId, version, text);
  const place = (at: number) => toPosition(original, line.start + at, encoding);
  const item = (choice: FieldChoice, index: number): CompletionItem => ({
    label: choice.text,
    kind: kinds[choice.kind],
    detail: choice.from === undefined ? "in deze brief" : `in ${choice.from}`,
    filterText: choice.filter,
    sortText: `${order[choice.kind]}${String(index).padStart(3, "0")}`,
    textEdit: { range: { start: place(choice.start), end: place(choice.end) }, newText: choice.text },
  });
  return [...fieldChoices(known, line, opening)].slice(0, most).map(item);
}
