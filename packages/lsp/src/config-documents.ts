// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { UserError } from "@klarebrief/core";
import { checkConfig, configName, type MistakePlace } from "@klarebrief/core/node";
import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { source } from "./diagnostics.ts";
import { pathOf } from "./paths.ts";

export const isConfig = (uri: string): boolean => basename(pathOf(uri) ?? "") === configName;

/** What is wrong with a config as it is being edited. */
export async function mistakeIn(
  path: string,
  text: string,
  ids: readonly string[],
): Promise<MistakePlace | undefined> {
  try {
    await checkConfig(path, text, { ids, packs: true });
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.at ?? { line: 1, problem: error.message };
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const toDiagnostic = ({ line, problem }: MistakePlace, text: string): Diagnostic => {
  const lineText = text.split(/\r\n|\n|\r/u)[line - 1] ?? "";
  return {
    range: {
      start: { line: line - 1, character: lineText.length - lineText.trimStart().length },
      end: { line: line - 1, character: lineText.length },
    },
    severity: DiagnosticSeverity.Error,
    source,
    message: `${capital(problem)} Tot dit klopt, gelden de vorige instellingen.`,
  };
};

const textOf = (uri: string): string => {
  try {
    return readFileSync(pathOf(uri) ?? "", "utf8");
  } catch {
    return "";
  }
};

/** Shows in a config what is wrong with it. `text` is what is being edited; without it the file is read. */
export const showMistake = (
  connection: Connection,
  uri: string,
  { mistake, text }: { readonly mistake: MistakePlace | undefined; readonly text?: string },
): void =>
  void connection.sendDiagnostics({
    uri,
    diagnostics: mistake ? [toDiagnostic(mistake, text ?? textOf(uri))] : [],
  });
