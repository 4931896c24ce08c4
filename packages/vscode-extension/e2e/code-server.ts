// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";

/** VS Code in a browser, outside the lock file of the project: it is large and only this test uses it. */
const version = "4.139.1";

/** The folder it is installed in; kept between runs. */
export function installCodeServer(): string {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const folder = join(cache, "klarebrief", `code-server-${version}`);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, "package.json"), '{"private":true}');
  const npm = (cwd: string, ...args: readonly string[]): void =>
    void execFileSync("npm", [...args, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd,
      stdio: ["ignore", "ignore", "inherit"],
    });
  npm(fresh, "install", `code-server@${version}`);
  const vscode = join(fresh, "node_modules", "code-server", "lib", "vscode");
  npm(vscode, "install", "--omit=dev");
  npm(join(vscode, "extensions"), "install", "--omit=dev");
  const command = join(vscode, "bin", "remote-cli", "code-server");
  rmSync(command, { force: true });
  symlinkSync("code-linux.sh", command);
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return folder;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Settings for a test: no trust question, no welcome, no saving behind its back. */
const settings = {
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "never",
  "security.workspace.trust.emptyWindow": false,
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "update.mode": "none",
  "chat.disableAIFeatures": true,
  "files.autoSave": "off",
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
};

export interface CodeServer {
  readonly address: string;
  readonly stop: () => void;
}

/** Starts VS Code on a workspace with the extension installed; everything it writes stays in `folder`. */
export async function startCodeServer(given: {
  readonly folder: string;
  readonly workspace: string;
  readonly extension: string;
}): Promise<CodeServer> {
  const entry = join(installCodeServer(), "node_modules", "code-server", "out", "node", "entry.js");
  const user = join(given.folder, "data");
  mkdirSync(join(user, "User"), { recursive: true });
  writeFileSync(join(user, "User", "settings.json"), JSON.stringify(settings));
  const where = ["--user-data-dir", user, "--extensions-dir", join(given.folder, "extensions")];
  const env = {
    ...process.env,
    EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}',
    XDG_CONFIG_HOME: join(given.folder, "config"),
    XDG_DATA_HOME: join(given.folder, "share"),
  };
  execFileSync(process.execPath, [entry, ...where, "--install-extension", given.extension], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const port = await freePort();
  const server: ChildProcess = spawn(
    process.execPath,
    [
      entry,
      ...where,
      ...[
        "--bind-addr",
        `127.0.0.1:${port}`,
        "--auth",
        "none",
        "--disable-telemetry",
        "--disable-update-check",
      ],
      ...["--config", join(given.folder, "code-server.yaml"), given.workspace],
    ],
    { env, stdio: "ignore", detached: true },
  );
  return {
    address: `http://127.0.0.1:${port}/?folder=${encodeURIComponent(given.workspace)}`,
    stop: () => {
      if (server.pid !== undefined) process.kill(-server.pid, "SIGTERM");
    },
  };
}
