// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "./serve.ts";

const version = (): string =>
  (
    JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
      readonly version: string;
    }
  ).version;

/**
 * Serves the editor that started this process, over what its arguments say: `--stdio`, `--node-ipc`, `--pipe=` or
 * `--socket=`. The process ends when the editor asks or goes away. Throws when the arguments say none of these.
 */
export const startServer = (): void =>
  serve(createConnection(ProposedFeatures.all), { version: version(), env: process.env });
