// SPDX-License-Identifier: EUPL-1.2
import type { Summary } from "@klarebrief/lsp";
import { type Disposable, StatusBarAlignment, window } from "vscode";
import { signOf } from "./sign-of.ts";

export interface StatusBar extends Disposable {
  readonly show: (summary: Summary | undefined) => void;
}

/** Level and score of the letter in front, with a sign that does not need colour. A click opens the panel. */
export function createStatusBar(): StatusBar {
  const item = window.createStatusBarItem("klarebrief", StatusBarAlignment.Right, 90);
  item.name = "Klare Brief";
  item.command = "klarebrief.openPanel";
  return {
    show: (summary) => {
      if (!summary) return item.hide();
      const text = summary.headline;
      item.text = `$(${signOf(summary)}) ${text}`;
      item.tooltip = "Klare Brief: is deze brief op orde?";
      item.accessibilityInformation = {
        label: `Klare Brief: ${text}. Is deze brief op orde?`,
        role: "button",
      };
      item.show();
    },
    dispose: () => item.dispose(),
  };
}
