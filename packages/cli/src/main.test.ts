// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
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
    const { code, out, err } = shell(`$klarebrief check corpus/letters ${errors} | head -n 1`);
    expect([out, err]).toEqual(["corpus/letters/aanmaning-onvolledig/letter.md\n", ""]);
    expect(code).not.toBe(0);
  });
});
