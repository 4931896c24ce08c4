// SPDX-License-Identifier: EUPL-1.2
import type { CodeLens } from "vscode-languageserver";
import type { Checked } from "../checks.ts";
import { goToCommand, showScoreCommand } from "../commands.ts";
import { summaryOf } from "../summary.ts";

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Above the letter: its level and score, and the three places where the most is to be won. */
export function codeLenses(checked: Checked): readonly CodeLens[] {
  const summary = summaryOf(checked);
  if (!summary || !checked.settings.codeLens) return [];
  const { uri } = checked.document;
  return [
    { range: top, command: showScoreCommand(summary.headline, uri) },
    ...summary.wins.slice(0, 3).map(({ title, count, range }) => ({
      range: top,
      command: goToCommand(count > 1 ? `${title} (${count}×)` : title, uri, range),
    })),
  ];
}
