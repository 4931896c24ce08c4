// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("../../bin/klarebrief.js", import.meta.url));

interface Running {
  readonly child: ChildProcess;
  readonly url: Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly err: string }>;
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [program, "serve", "--workers", "1", ...args], {
    env: { ...process.env, ...env },
  });
  let err = "";
  child.stderr.on("data", (piece) => {
    err += piece;
  });
  const url = new Promise<string>((resolve) => {
    child.stdout.on("data", (piece) => resolve(/http:\/\/\S+(?=\.)/u.exec(String(piece))?.[0] ?? ""));
  });
  const ended = new Promise<{ readonly code: number | null; readonly err: string }>((resolve) => {
    child.once("exit", (code) => resolve({ code, err }));
  });
  return { child, url, ended };
}

test("serve answers what it was asked when it is told to stop, and ends with 0, or 130 after Ctrl+C", async () => {
  for (const [signal, code] of [
    ["SIGTERM", 0],
    ["SIGINT", 130],
  ] as const) {
    const { child, url, ended } = start(["--port", "0"]);
    const text = "Wij bellen u indien dat kan. ".repeat(400);
    const asked = fetch(`${await url}/v2/check`, {
      method: "POST",
      body: new URLSearchParams({ text, language: "nl" }),
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill(signal);
    expect((await asked).status).toBe(200);
    expect(await ended).toEqual({ code, err: "" });
  }
}, 60_000);

test("the token comes from the environment too", async () => {
  const { child, url, ended } = start(["--port", "0"], { KLAREBRIEF_TOKEN: "geheim" });
  const ask = async (apiKey: string): Promise<number> =>
    (
      await fetch(`${await url}/v2/check`, {
        method: "POST",
        body: new URLSearchParams({ text: "Dag.", language: "nl", apiKey }),
      })
    ).status;
  expect([await ask("geheim"), await ask("fout")]).toEqual([200, 401]);
  child.kill("SIGTERM");
  await ended;
}, 30_000);

test("what cannot be served is one line of Dutch and exit code 2", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  const outcomes = await Promise.all(
    [
      ["--port", String(port)],
      ["--port", "abc"],
      ["--workers", "0"],
      ["--host", "0.0.0.0"],
      ["--config", "bestaat-niet.yaml"],
      ["brief.md"],
    ].map((args) => start(args).ended),
  );
  other.close();
  expect(outcomes.map(({ code, err }) => [code, err.trim().split("\n").length])).toEqual(
    outcomes.map(() => [2, 1]),
  );
  expect(outcomes[0]?.err).toContain("al in gebruik");
  expect(outcomes[3]?.err).toContain("--token");
  expect(outcomes[4]?.err).toContain("bestaat-niet.yaml");
}, 60_000);
