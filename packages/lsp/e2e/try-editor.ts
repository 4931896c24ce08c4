// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What an editor is tried on: a letter, a template, and a file that is no letter. */
const files = {
  "brief.md": `Beste mevrouw De Vries,

Wij werken één week aan de weg. Indien u hinder hebt, kunt u dat melden. U krijgt geen aanmaning.

Café ’t Hoekje blijft open; indien nodig komen wij langs.

Hebt u vragen? Kijk op www.voorbeeldstad.example.

Met vriendelijke groet,

Anna Jansen
Team Wegen
`,
  "sjabloon.md": `Beste {{ naam }},

Indien u hinder hebt, kunt u {{ afdeling }} bellen.

Met vriendelijke groet,

{{ afdeling }}
`,
  "README.md": "Indien u wilt, kunt u bellen.\n",
} as const;

/** An editor and how it runs a script without a window and without the settings of who runs it. */
export interface EditorProgram {
  readonly name: string;
  readonly command: string;
  readonly args: (script: string) => readonly string[];
  /** In this folder. */
  readonly script: string;
  /** Where it writes what the script says. */
  readonly says?: "stderr";
}

/** Runs the script of an editor in a folder of its own: false when it fails. Says so when the editor is not installed. */
export function tryEditor({ name, command, args, script, says }: EditorProgram): boolean {
  const folder = mkdtempSync(join(tmpdir(), "klarebrief-editor-"));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const { status, error, output } = spawnSync(
    command,
    args(fileURLToPath(new URL(script, import.meta.url))),
    {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      encoding: "utf8",
      timeout: 90_000,
      env: {
        ...process.env,
        HOME: folder,
        XDG_CACHE_HOME: folder,
        XDG_CONFIG_HOME: folder,
        XDG_STATE_HOME: folder,
        KLAREBRIEF_FOLDER: folder,
        KLAREBRIEF_NODE: process.execPath,
        KLAREBRIEF_SERVER: fileURLToPath(new URL("../bin/klarebrief-language-server.js", import.meta.url)),
      },
    },
  );
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write((output?.[says === "stderr" ? 2 : 1] ?? "").replaceAll(/[\r\n]+/gu, "\n").trimStart());
  const isMissing = error !== undefined && "code" in error && error.code === "ENOENT";
  if (isMissing) process.stdout.write(`${name}: skipped, it is not installed\n`);
  return isMissing || status === 0;
}
