// SPDX-License-Identifier: EUPL-1.2
import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { filesBelow, readBytes } from "@klarebrief/core/node";
import {
  type CancellationToken,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressServerReporter,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { isTextFile } from "./letter-documents.ts";
import { uriOf } from "./paths.ts";
import type { Setup, Setups } from "./setups.ts";

/** The diagnostics of a letter that is not open. */
export interface FileDiagnostics {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

interface Known {
  readonly stamp: string;
  readonly setup: Setup;
  readonly diagnostics: readonly Diagnostic[];
}

interface Needs {
  readonly folders: () => readonly string[];
  readonly isOpen: (uri: string) => boolean;
  readonly setups: Setups;
  /** Changes when all letters must be checked again. */
  readonly epoch: () => number;
  readonly diagnose: (document: TextDocument) => Promise<readonly Diagnostic[]>;
}

/** Letters in the workspace folders, checked one by one; a file that did not change is not checked again. */
export interface Workspace {
  readonly letters: (
    token: CancellationToken,
    progress: Pick<WorkDoneProgressServerReporter, "begin" | "report" | "done">,
  ) => AsyncGenerator<FileDiagnostics>;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The text of a file; undefined when it is gone, may not be read, or is no text. */
async function textOf(path: string): Promise<string | undefined> {
  const bytes = await readBytes(path);
  if ("code" in bytes) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

export function createWorkspace({ folders, isOpen, setups, epoch, diagnose }: Needs): Workspace {
  const known = new Map<string, Known>();

  const check = async (path: string, root: string): Promise<readonly Diagnostic[] | undefined> => {
    const setup = await setups.of(dirname(path), root);
    if (!setup.filter.isLetter(path)) return undefined;
    const found = await stat(path).catch(() => undefined);
    if (!found) return undefined;
    const stamp = `${found.mtimeMs}:${found.size}:${epoch()}`;
    const before = known.get(path);
    if (before?.stamp === stamp && before.setup === setup) return before.diagnostics;
    const text = await textOf(path);
    if (text === undefined) return undefined;
    const diagnostics = await diagnose(TextDocument.create(uriOf(path), "", 0, text));
    known.set(path, { stamp, setup, diagnostics });
    return diagnostics;
  };

  return {
    letters: async function* (token, progress) {
      const files: { readonly path: string; readonly root: string }[] = [];
      for (const root of folders())
        files.push(...(await filesBelow(root)).filter(isTextFile).map((path) => ({ path, root })));
      progress.begin("Klare Brief controleert uw brieven", 0, `0 van ${files.length}`, true);
      try {
        for (const [i, { path, root }] of files.entries()) {
          if (token.isCancellationRequested)
            throw new ResponseError(LSPErrorCodes.RequestCancelled, "Gestopt.");
          progress.report((i / files.length) * 100, `${i + 1} van ${files.length}: ${basename(path)}`);
          if (isOpen(uriOf(path))) continue;
          const diagnostics = await check(path, root);
          if (diagnostics) yield { uri: uriOf(path), diagnostics };
        }
      } finally {
        progress.done();
      }
    },
  };
}
