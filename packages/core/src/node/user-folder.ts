// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/** Folder for what a program remembers of a user (`state`) or can make again (`cache`), by the customs of the system. */
export function userFolder(kind: "state" | "cache", env: Env): string {
  const home = env.HOME ?? env.USERPROFILE ?? homedir();
  const [variable, fallback] =
    kind === "state"
      ? ["XDG_STATE_HOME", join(home, ".local", "state")]
      : ["XDG_CACHE_HOME", join(home, ".cache")];
  return join(env[variable] ?? env.LOCALAPPDATA ?? fallback, "klarebrief");
}

/** Writes a file of ours as a whole or not at all; only the user may read it. */
function writeWhole(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    writeFileSync(draft, content, { mode: 0o600, flag: "wx" });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** The content of a file of ours, or undefined when it is not there or not whole. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch {
    return undefined;
  }
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

const consentFile = (env: Env): string => join(userFolder("state", env), "rewrite-hosts.json");

const consents = (env: Env): Readonly<Record<string, readonly string[]>> => {
  const known = readJson(consentFile(env));
  return typeof known === "object" && known !== null ? (known as Record<string, readonly string[]>) : {};
};

/** Whether the user agreed that letters of a workspace go to a host. */
export function hasConsent(workspace: string, host: string, env: Env): boolean {
  const hosts = consents(env)[hash(workspace)];
  return Array.isArray(hosts) && hosts.includes(host);
}

/** Remembers that the user agreed, for this workspace and host, outside the workspace. */
export function giveConsent(workspace: string, host: string, env: Env): void {
  const known = consents(env);
  const hosts = new Set([...(known[hash(workspace)] ?? []), host]);
  writeWhole(consentFile(env), JSON.stringify({ ...known, [hash(workspace)]: [...hosts].sort() }));
}

/** Answers that were paid for, by what was asked. They hold placeholders, no personal values. */
export const answerCache = (env: Env) => ({
  get: (key: string): string | undefined => {
    const found = readJson(join(userFolder("cache", env), "rewrite", `${hash(key)}.json`));
    return typeof found === "string" ? found : undefined;
  },
  put: (key: string, answer: string): void =>
    writeWhole(join(userFolder("cache", env), "rewrite", `${hash(key)}.json`), JSON.stringify(answer)),
});
