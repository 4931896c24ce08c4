// SPDX-License-Identifier: EUPL-1.2
import { UserError } from "@klarebrief/core";
import type { Io } from "./io.ts";
import { didYouMean } from "./options.ts";
import { version } from "./version.ts";

type Command = (args: readonly string[], io: Io) => Promise<number>;

/** Each command is loaded when it is needed. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./commands/check.ts")).checkCommand,
  annotate: async () => (await import("./commands/annotate.ts")).annotateCommand,
  merge: async () => (await import("./commands/merge.ts")).mergeCommand,
  compare: async () => (await import("./commands/compare.ts")).compareCommand,
  fix: async () => (await import("./commands/fix.ts")).fixCommand,
  explain: async () => (await import("./commands/explain.ts")).explainCommand,
  report: async () => (await import("./commands/report.ts")).reportCommand,
  rewrite: async () => (await import("./commands/rewrite.ts")).rewriteCommand,
  rules: async () => (await import("./commands/rules.ts")).rulesCommand,
  init: async () => (await import("./commands/init.ts")).initCommand,
  serve: async () => (await import("./commands/serve.ts")).serveCommand,
  lsp: async () => (await import("./commands/lsp.ts")).lspCommand,
};

const help = `Klare Brief leest een brief van de overheid en zegt wat beter kan:
moeilijke woorden, een koude toon, een telefoonnummer dat ontbreekt.

  klarebrief check BRIEF…      controleert brieven, mappen of globs; - is invoer
  klarebrief fix BRIEF…        zet veilige verbeteringen in de brieven zelf
  klarebrief annotate BRIEF…   zet opmerkingen in een kopie van een Word- of
                               LibreOffice-document; zie docs/word.md
  klarebrief report MAP        maakt een rapport over veel brieven; zie docs/coaches.md
  klarebrief compare OUD NIEUW zegt welke feiten in de nieuwe brief anders zijn
  klarebrief rewrite BRIEF…    vraagt een taalmodel om betere zinnen
  klarebrief merge DEEL…       voegt uitkomsten van --shard samen
  klarebrief explain REGEL     legt een regel uit, of de score: explain leesbaarheid
  klarebrief rules             toont alle regels
  klarebrief init              maakt een configuratie om mee te beginnen
  klarebrief serve             start de server voor LibreOffice, Word en de
                               browser; zie docs/server.md
  klarebrief lsp --stdio       helpt uw editor; zie docs/editors.md

Opties van check:
  --format VORM                hoe de uitkomst eruitziet: stylish, json, ndjson,
                               sarif, junit, github, gitlab, checkstyle, html, csv
  --output BESTAND             zet de uitkomst in dit bestand
  --baseline BESTAND           toont alleen wat nieuw is sinds deze uitkomst
                               (gemaakt met --format json)
  --fail-on ERNST              waarop de opdracht mislukt: error, warning, info,
                               law (wet) of norm; zonder deze optie: error
  --max-warnings AANTAL        meer waarschuwingen dan dit is ook mislukt
  --max-level NIVEAU           een brief boven dit niveau (1 tot 4) ook
  --max REGEL=AANTAL           en meer meldingen dan dit van een regel of pakket
  --quiet                      toont alleen fouten
  --kind SOORT                 de soort brief, zoals afwijzing of herinnering
                               (ook bij report)
  --stdin-filename NAAM        de naam van de invoer bij -, zoals brief.md
  --config BESTAND             een andere configuratie
  --no-color                   geen kleuren
  --changed TAK                alleen brieven die anders zijn dan in die tak van git
                               (ook bij report en annotate)
  --cache                      onthoudt uitkomsten in de map .klarebrief-cache
                               (ook bij report)
  --workers AANTAL             hoeveel brieven tegelijk; anders zoveel als er
                               processors zijn (ook bij report en annotate)
  --shard DEEL/DELEN           alleen een deel, zoals 3/8; zie docs/veel-brieven.md
  --stdin-ndjson               leest brieven uit de invoer, een op elke regel

Opties van fix:
  --dry-run                    laat alleen zien wat er verandert
  --accept                     in documenten: verandert de tekst meteen; zonder
                               deze optie ziet u wijzigingen in Word

Opties van annotate:
  --out MAP                    waar de kopieën komen; zonder deze optie ernaast
  --per-page AANTAL            hoeveel opmerkingen op een bladzijde; anders 8
  --force                      vervangt een kopie die er al is

Opties van report:
  --out MAP                    waar het rapport komt; zonder deze optie: rapport
  --baseline BESTAND           vergelijkt met resultaat.json van een ouder rapport;
                               noem er meer, de oudste eerst, voor een lijn in de tijd
  --force                      vervangt een rapport dat er al is

Opties van compare:
  --format stylish|json        hoe de uitkomst eruitziet
  --strict                     mislukt ook als u iets moet nakijken

Opties van rewrite (zie docs/herschrijven.md):
  --unit sentence|paragraph|letter   per zin, per alinea of de hele brief
  --versions AANTAL            hoeveel versies van elk deel: 1, 2 of 3
  --show-request               toont wat er weg zou gaan, en stuurt niets
  --send-to HOST               u gaat akkoord met deze ontvanger
  --apply                      zet voorstellen in de brief waarvan de feiten
                               gelijk zijn
  --max-requests AANTAL        stopt als er meer vragen nodig zijn
  --no-cache                   vraagt alles opnieuw

Opties van serve (zie docs/server.md):
  --port NUMMER                de poort; zonder deze optie 8081
  --host ADRES                 het adres; zonder deze optie alleen deze computer
  --token TOKEN                wie dit niet geeft, krijgt geen antwoord
  --allow-origin ADRES         een webpagina die de server mag gebruiken; * is elke
  --workers AANTAL             hoeveel brieven tegelijk; zonder deze optie 2
  --time-limit SECONDEN        hoe lang een brief mag duren; anders 10

Uitkomst: 0 goed, 1 er is iets gevonden, 2 het lukte niet.
`;

/** Runs a command line and returns the exit code. A mistake of the user is one line of Dutch on standard error. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv;
  try {
    if (
      name === undefined ||
      name === "help" ||
      name === "--help" ||
      name === "-h" ||
      args.includes("--help") ||
      args.includes("-h")
    ) {
      await io.out(help);
      return name === undefined ? 2 : 0;
    }
    if (name === "--version" || name === "-v") {
      await io.out(`${version()}\n`);
      return 0;
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load)
      throw new UserError(
        `Wij kennen de opdracht ‘${name}’ niet.${didYouMean(name, Object.keys(commands))} Alle opdrachten: klarebrief --help`,
      );
    return await (await load())(args, io);
  } catch (error) {
    if (error instanceof UserError) io.err(`${error.message}\n`);
    else
      io.err(
        `Er ging iets mis in Klare Brief zelf: ${error instanceof Error ? (io.env.KLAREBRIEF_DEBUG ? error.stack : error.message) : error}\n`,
      );
    return 2;
  }
}
