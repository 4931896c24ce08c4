// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { benchLetter } from "./bench-letter.ts";

const program = fileURLToPath(
  new URL("../../packages/lsp/bin/klarebrief-language-server.js", import.meta.url),
);

/** What a writer waits for, in milliseconds: from a message to the server to its answer. */
export interface EditorTimes {
  /** From starting the program to its answer that it is ready. */
  readonly start: number;
  /** From opening the first letter to its diagnostics: rules and language are loaded here. */
  readonly open: number;
  /** From a change of the text to its diagnostics, one by one. */
  readonly edits: readonly number[];
  /** What the server itself worked for each change, on average; undefined where the system does not tell. */
  readonly work: number | undefined;
}

/** Milliseconds a process has worked, where the system tells (Linux, in ticks of 10 ms). */
function workedBy(pid: number | undefined): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  const fields = readFileSync(file, "utf8")
    .replace(/^.*\) /u, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const folder = fileURLToPath(new URL("../../", import.meta.url));

/** A letter of this many pages of about 300 words, no two paragraphs the same. */
export function pages(count: number, format: "text" | "markdown" | "html"): string {
  const letter = benchLetter(format);
  const from = letter.indexOf("Naar aanleiding van");
  const to = letter.indexOf("Hebt u vragen?");
  const body = letter.slice(from, to);
  const more = Array.from({ length: Math.max(0, Math.round((count - 2) / 2)) }, (_, i) =>
    body.replaceAll("9 februari", `${i + 1} maart`).replaceAll("postbus 1", `postbus ${i + 10}`),
  );
  return letter.slice(0, to) + more.join("") + letter.slice(to);
}

const warmUp = 30;

/** Types in a letter, in another place each time, and measures what each key costs. */
export async function measureEditor(text: string, name: string, keys: number): Promise<EditorTimes> {
  const began = performance.now();
  const server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: new URL(`file://${folder}`).href,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const start = performance.now() - began;
  const uri = new URL(`file://${folder}${name}`).href;
  const pull = (): Promise<unknown> =>
    connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  const opened = performance.now();
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "plaintext", version: 1, text },
  });
  await pull();
  const open = performance.now() - opened;
  const lines = text.split("\n");
  const long = lines.flatMap((line, i) => (line.length > 80 ? [i] : []));
  const edits: number[] = [];
  let before: number | undefined;
  for (let i = 0; i < keys; i++) {
    const line = long[(i * 7) % long.length] ?? 0;
    const at = { line, character: 20 + (i % 50) };
    // The first keys warm the engine up.
    if (i === warmUp) before = workedBy(server.pid);
    const began = performance.now();
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range: { start: at, end: at }, text: "indien "[i % 7] ?? "" }],
    });
    await pull();
    edits.push(performance.now() - began);
  }
  const after = workedBy(server.pid);
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  const work = before === undefined || after === undefined ? undefined : (after - before) / (keys - warmUp);
  return { start, open, edits: edits.slice(warmUp), work };
}
