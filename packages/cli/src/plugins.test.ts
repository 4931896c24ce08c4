// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Outcome, runIn } from "./run-command.test.data.ts";

const klarebrief = (args: readonly string[]): Promise<Outcome> => runIn(tmpdir(), args);

describe("plugins named in a config", () => {
  const folder = mkdtempSync(join(tmpdir(), "klarebrief-"));
  const letter = join(folder, "brief.txt");
  writeFileSync(
    letter,
    "Geachte mevrouw De Vries,\n\nDe gemeentelijke vergunningverleningsprocedure vereist onverminderde verantwoordelijkheidsbewustwording van belanghebbende particulieren en overheidsfunctionarissen.\n",
  );
  writeFileSync(join(folder, "klarebrief.config.yaml"), "uitbreidingen: [retext-readability]\n");
  const rulesOf = (out: string): readonly string[] =>
    JSON.parse(out).letters[0].findings.map(({ rule }: { rule: string }) => rule);

  test("run only when the user allows it", async () => {
    const args = ["check", letter, "--config", join(folder, "klarebrief.config.yaml"), "--format", "json"];
    const without = await klarebrief(args);
    expect(rulesOf(without.out)).not.toContain("retext/readability");
    expect(without.err).toContain("--allow-plugins");
    const allowed = await klarebrief([...args, "--allow-plugins"]);
    expect(rulesOf(allowed.out)).toContain("retext/readability");
    const [found] = JSON.parse(allowed.out).letters[0].findings.filter(
      ({ rule }: { rule: string }) => rule === "retext/readability",
    );
    expect(found.found).toMatch(/^De gemeentelijke .*overheidsfunctionarissen\.$/u);
  });

  test("that are not there are named", async () => {
    const config = join(folder, "anders.yaml");
    writeFileSync(config, "uitbreidingen: [retext-bestaat-niet]\n");
    const { code, err } = await klarebrief(["check", letter, "--config", config, "--allow-plugins"]);
    expect([code, err]).toEqual([
      2,
      "Wij vinden de uitbreiding ‘retext-bestaat-niet’ niet. Installeer haar in de map van uw configuratie.\n",
    ]);
  });
});
