// SPDX-License-Identifier: EUPL-1.2
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@klarebrief/core";
import { configName } from "@klarebrief/core/node";
import type { Io } from "../io.ts";
import { parseOptions } from "../options.ts";

const content = `# Instellingen van Klare Brief. Zet een # voor een regel die u niet gebruikt.

# Uw huisstijl: rijk, gemeente-u, gemeente-je of eigen.
profiel: eigen

# Welke bestanden een brief zijn. Zonder deze lijst: alle tekst, Markdown, HTML en sjablonen.
# bestanden: ["brieven/**"]

# Bestanden die u wilt overslaan.
# negeer: ["brieven/oud/**"]

# Zet een regel uit, of geef een andere ernst (error, warning, info).
# regels:
#   begrijpelijk/engels-woord: uit
#   zinsbouw/lange-zin: { max: 20 }

# Woorden die u altijd mag gebruiken.
# woorden: ["Participatiewet", "wijkteam"]
`;

/** `klarebrief init`: writes a config to start from. Never replaces one. */
export async function initCommand(args: readonly string[], io: Io): Promise<number> {
  parseOptions(args, {});
  const file = join(io.cwd, configName);
  try {
    writeFileSync(file, content, { flag: "wx" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") throw new UserError(`${configName} is er al. Wij veranderen dat bestand niet.`);
    throw new UserError(`Wij kunnen ${configName} hier niet maken. Mag u in deze map schrijven?`);
  }
  await io.out(`${configName} is gemaakt. Controleer nu een brief: klarebrief check brief.md\n`);
  return 0;
}
