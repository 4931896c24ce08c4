// SPDX-License-Identifier: EUPL-1.2
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Runs a line of a shell that knows the program as `$klarebrief`. */
function shell(line: string): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", `set -o pipefail; ${line}`], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, klarebrief: `${process.execPath} packages/cli/bin/klarebrief.js` },
  });
  return { code: status, out: stdout, err: stderr };
}

describe.skipIf(process.platform === "win32")("standard output", () => {
  test
    .skipIf(!existsSync("/dev/full"))
    .each(["rules", "check corpus/letters", "check corpus/letters --workers 0"])(
    "a full disk under `%s` is said, and is a failure",
    (command) => {
      expect(shell(`$klarebrief ${command} > /dev/full`)).toEqual({
        code: 2,
        out: "",
        err: "Wij kunnen de uitkomst niet schrijven. De schijf is vol.\n",
      });
    },
  );

  test.each(["", "2>&1"])("a reader that has enough (%s) ends the work without a word", (errors) => {
    expect(shell(`$klarebrief check corpus/letters ${errors} | head -n 1`)).toEqual({
      code: 130,
      out: "corpus/letters/aanmaning-onvolledig/letter.md\n",
      err: "",
    });
  });

  test("what nobody reads on standard error changes no outcome", () => {
    const line = "$klarebrief check --onbekend 2>&1 > /dev/null";
    expect(shell(`${line} | true`).code).toBe(2);
  });
});

test.skipIf(process.platform === "win32").each(["1", "2"])(
  "Ctrl+C is heard between letters, with --workers %s",
  async (workers) => {
    const folder = mkdtempSync(join(tmpdir(), "klarebrief-"));
    try {
      for (let i = 0; i < 3000; i++)
        writeFileSync(join(folder, `b${i}.txt`), `Beste mevrouw De Vries,\n\nDit is brief ${i}.\n`);
      const child = spawn(
        process.execPath,
        [join(root, "packages/cli/bin/klarebrief.js"), "check", ".", "--workers", workers],
        { cwd: folder },
      );
      let err = "";
      child.stderr.on("data", (piece) => {
        err += piece;
      });
      child.stdout.once("data", () => child.kill("SIGINT"));
      child.stdout.resume();
      const code = await new Promise((resolve) => child.on("close", resolve));
      expect(code).toBe(130);
      expect(err).toMatch(/Gestopt\. Bekeken: \d+ van 3000\. Niet bekeken: /u);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
