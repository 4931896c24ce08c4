// SPDX-License-Identifier: EUPL-1.2
import type { Command, Range } from "vscode-languageserver";

/** Commands of the server. Their names are for other programs, so they are English. */
export const commands = {
  /** [rule id] shows why a rule is there. */
  explain: "klarebrief.explain",
  /** [uri, range] goes to a place. */
  goTo: "klarebrief.goTo",
  /** [uri] shows level, score and the biggest wins. */
  showScore: "klarebrief.showScore",
  /** [] checks every letter in the workspace folders. */
  checkWorkspace: "klarebrief.checkWorkspace",
} as const;

export const explainCommand = (rule: string): Command => ({
  title: "Leg uit",
  command: commands.explain,
  arguments: [rule],
});

export const goToCommand = (title: string, uri: string, range: Range): Command => ({
  title,
  command: commands.goTo,
  arguments: [uri, range],
});

export const showScoreCommand = (title: string, uri: string): Command => ({
  title,
  command: commands.showScore,
  arguments: [uri],
});
