// SPDX-License-Identifier: EUPL-1.2
import type { Ask } from "./checker.ts";
import { byId } from "./dom.ts";
import type { Editor } from "./editor.ts";
import { download, withSuffix } from "./files.ts";
import type { Choices, Tasks } from "./messages.ts";
import { say } from "./notice.ts";

/** The letter that is open. A document is checked as the file it is; its text is only shown. */
export interface Open {
  readonly path: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** The file has lines that end as in Windows; the editor has not. */
  readonly windowsLines: boolean;
}

export const pasted: Open = { path: "brief.txt", windowsLines: false };

export const failed = "Het controleren lukt niet. Laad de pagina opnieuw. Kopieer eerst uw tekst.";

/** What the writer chose for the whole letter. */
export const choices = (): Choices => {
  const value = (id: string): string => byId(id, HTMLSelectElement).value;
  const [kind, profile] = [value("kind"), value("profile")];
  return { ...(kind ? { kind } : {}), ...(profile ? { profile } : {}) } as Choices;
};

/** What the buttons work on. */
export interface Desk {
  readonly ask: Ask;
  readonly editor: Editor;
  readonly open: Open;
  readonly choices: Choices;
}

const suffixes = { comments: "opmerkingen", changes: "verbeteringen" } as const;

/** Downloads the document with comments, or with what is safe to mend as tracked changes. */
export async function downloadDocument(
  { ask, open: { path, bytes }, choices }: Desk,
  as: Tasks["annotate"]["asked"]["as"],
): Promise<void> {
  if (!bytes) return;
  const answer = await ask("annotate", { path, bytes, choices, as }).catch(() => ({ problem: failed }));
  if ("problem" in answer) return say(answer.problem);
  download(withSuffix(path, suffixes[as]), answer.bytes, "application/octet-stream");
}

/** Mends all that is safe to mend, in one step that can be undone. */
export async function mend({ ask, editor, open: { path }, choices }: Desk): Promise<void> {
  const before = editor.text();
  const answer = await ask("fix", { path, text: before, choices }).catch(() => ({ problem: failed }));
  if ("problem" in answer) return say(answer.problem);
  // Typed meanwhile: the answer is of another text.
  if (editor.text() !== before) return;
  editor.rewrite(answer.text);
  const places = answer.count === 1 ? "1 plek" : `${answer.count} plekken`;
  say(
    answer.count === 0
      ? "Wij kunnen hier niets zelf verbeteren. Kijk zelf naar de meldingen."
      : `Wij hebben ${places} verbeterd. Met ‘Stap terug’ haalt u dat weer weg.`,
  );
}

/** True when it worked. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    say("De tekst is gekopieerd. U kunt hem nu ergens anders plakken.");
    return true;
  } catch {
    say("Kopiëren mag niet van uw browser. Selecteer de tekst en kopieer die zelf.");
    return false;
  }
}

/** Downloads the text as it stands in the editor, with the line ends of its file. */
export const downloadText = ({ path, windowsLines }: Open, text: string): void =>
  download(path, windowsLines ? text.replaceAll("\n", "\r\n") : text, "text/plain;charset=utf-8");
