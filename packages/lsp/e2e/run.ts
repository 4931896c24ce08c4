// SPDX-License-Identifier: EUPL-1.2
import { type EditorProgram, tryEditor } from "./try-editor.ts";

/**
 * Tries the language server in editors with habits of their own: Neovim has a client of its own, Emacs waits to be sent diagnostics, and
 * ALE in Vim counts bytes.
 */
const editors: readonly EditorProgram[] = [
  {
    name: "Neovim",
    command: "nvim",
    args: (script) => ["--headless", "-n", "-u", "NONE", "-i", "NONE", "-c", `luafile ${script}`],
    script: "neovim.lua",
  },
  {
    name: "Emacs",
    command: "emacs",
    args: (script) => ["--batch", "--no-site-file", "--no-init-file", "--load", script],
    script: "emacs.el",
  },
  {
    name: "Vim",
    command: "vim",
    args: (script) => ["-es", "-N", "-n", "-u", "NONE", "-i", "NONE", "-S", script],
    script: "vim.vim",
    says: "stderr",
  },
];

for (const editor of editors) if (!tryEditor(editor)) process.exitCode = 1;
