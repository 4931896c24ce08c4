// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

const programs: readonly [string, ...string[]][] = [
  [fileURLToPath(new URL("../bin/klarebrief-language-server.js", import.meta.url)), "--stdio"],
  [fileURLToPath(new URL("../../cli/bin/klarebrief.js", import.meta.url)), "lsp", "--stdio"],
];

test.each(programs)(
  "%s serves an editor over standard input and output, and ends when asked",
  async (...args) => {
    const server = spawn(process.execPath, args);
    let errors = "";
    server.stderr.on("data", (data) => {
      errors += data;
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const answer = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    expect(answer.serverInfo).toEqual({ name: "Klare Brief", version: expect.stringMatching(/^\d/u) });
    const ended = once(server, "exit");
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    expect(await ended).toEqual([0, null]);
    expect(errors).toBe("");
  },
);

test("started by hand it says in one line that an editor starts it", async () => {
  const server = spawn(process.execPath, [programs[0]?.[0] ?? ""]);
  let errors = "";
  server.stderr.on("data", (data) => {
    errors += data;
  });
  expect(await once(server, "exit")).toEqual([2, null]);
  expect(errors).toMatch(/^Dit programma wordt door uw editor gestart[^\n]*\n$/u);
});
