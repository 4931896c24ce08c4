// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Tries the language server in Neovim, without a window and without the settings of who runs it. */
const folder = mkdtempSync(join(tmpdir(), "klarebrief-neovim-"));
writeFileSync(
  join(folder, "brief.md"),
  `Beste mevrouw De Vries,

Wij werken één week aan de weg. Indien u hinder hebt, kunt u dat melden. U krijgt geen aanmaning.

Café ’t Hoekje blijft open; indien nodig komen wij langs.

Hebt u vragen? Kijk op www.voorbeeldstad.example.

Met vriendelijke groet,

Anna Jansen
Team Wegen
`,
);
writeFileSync(join(folder, "README.md"), "Indien u wilt, kunt u bellen.\n");
const script = fileURLToPath(new URL("neovim.lua", import.meta.url));
const { status, signal } = spawnSync(
  "nvim",
  ["--headless", "-n", "-u", "NONE", "-i", "NONE", "-c", `luafile ${script}`],
  {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
    timeout: 90_000,
    env: {
      ...process.env,
      XDG_CACHE_HOME: folder,
      XDG_STATE_HOME: folder,
      KLAREBRIEF_FOLDER: folder,
      KLAREBRIEF_NODE: process.execPath,
      KLAREBRIEF_SERVER: fileURLToPath(new URL("../bin/klarebrief-language-server.js", import.meta.url)),
    },
  },
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? (signal ? 1 : 0);
