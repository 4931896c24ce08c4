// SPDX-License-Identifier: EUPL-1.2
import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeDocx, wordParagraph } from "@klarebrief/core/testing";

/** Sentences are put together from these, so that no two are the same. */
const openings = [
  "Op {d} hebben wij uw aanvraag met nummer {n} ontvangen",
  "Uit het onderzoek van {d} blijkt dat uw inkomen {a} per maand is",
  "Indien u het niet eens bent met het besluit van {d}, kunt u bezwaar maken",
  "Wij verzoeken u de ontbrekende gegevens vóór {d} aan te leveren",
  "De medewerker die uw dossier {n} behandelt heeft op {d} met u gebeld",
  "Ten aanzien van uw verzoek van {d} delen wij u mede dat het bedrag {a} is",
  "Het college heeft besloten om de uitkering van {a} per {d} te beëindigen",
  "U dient het formulier {n} volledig ingevuld en ondertekend terug te sturen",
];
const endings = [
  "omdat u niet voldoet aan de voorwaarden die in de verordening staan",
  "zodat wij uw aanvraag zo spoedig mogelijk kunnen afhandelen",
  "en daarom wordt er een bedrag van {a} op uw rekening gestort",
  "waarbij wij rekening houden met de kosten van {a} die u hebt gemaakt",
  "tenzij u binnen {w} weken aantoont dat uw situatie is gewijzigd",
  "maar u moet de wijziging zelf binnen {w} dagen aan ons doorgeven",
  "aangezien de termijn van {w} weken inmiddels is verstreken",
];
const months = ["januari", "maart", "mei", "juli", "september", "november"];
const pick = <T>(values: readonly T[], n: number): T | undefined => values[n % values.length];

/** Subjects, verbs and objects, as many as no other list has, so that no two sentences have the same words. */
const subjects = "Bakker Visser Smit Mulder Bos Vos Peters Hendriks Dekker Brouwer Kok Jacobs Prins".split(
  " ",
);
const verbs =
  "bespreekt controleert beoordeelt verstuurt bewaart herziet verwerkt leest ondertekent wijzigt zoekt".split(
    " ",
  );
const objects = [
  "de aanvraag voor een parkeervergunning",
  "het verzoek om uitstel van betaling",
  "de brief over het afgesproken onderhoud",
  "het verslag van ons laatste gesprek",
  "de klacht over de ophaaldienst",
  "het plan voor de nieuwe speelplaats",
  "de factuur van de schilder",
  "het bezwaar van uw buurman",
  "de opgave van uw inkomsten",
  "het advies van de arts",
  "de melding van een losse stoeptegel",
  "het contract met de zorgaanbieder",
  "de lijst met gemiste afspraken",
  "het formulier voor de huurtoeslag",
  "de verklaring van uw werkgever",
  "het besluit over de leerplicht",
  "de bon van de garage",
] as const;

/** Words in the place of the opening, others for every number. */
const anew = (n: number): string =>
  `Mevrouw ${pick(subjects, n)} ${pick(verbs, n)} ${pick(objects, n)} van {d}`;

/** What the sentences of a letter have in common with those of others. */
interface Mix {
  /** The share of the sentences that stands in every letter. */
  readonly shared: number;
  /** Whether the other sentences have words of their own, and not only numbers and dates. */
  readonly anew: boolean;
}

/** A sentence of about 18 words; another for every number. */
function sentence(n: number, ownWords: boolean): string {
  const fill = (text: string): string =>
    text
      .replaceAll(
        "{d}",
        `${(n % 28) + 1} ${pick(months, Math.floor(n / 28))} ${2000 + (Math.floor(n / 168) % 27)}`,
      )
      .replaceAll("{n}", `Z/${n}`)
      .replaceAll("{a}", `€ ${100 + (n % 9000)},${String(n % 100).padStart(2, "0")}`)
      .replaceAll("{w}", String((n % 50) + 2));
  const opening = ownWords ? anew(n) : (pick(openings, n) ?? "");
  return `${fill(opening)}, ${fill(pick(endings, Math.floor(n / 8)) ?? "")}.`;
}

/** Paragraphs of a letter of about 450 words. */
export function paragraphs(letter: number, mix: Mix): readonly string[] {
  const sentences = Array.from({ length: 17 }, (_, i) =>
    i < 17 * mix.shared ? sentence(i, false) : sentence(1_000 + letter * 17 + i, mix.anew),
  );
  return [
    `Geachte mevrouw Van Dijk ${letter},`,
    ...Array.from({ length: 5 }, (_, i) => sentences.slice(i * 4, i * 4 + 4).join(" ")),
    "Hebt u vragen? Bel ons op 088 123 45 67.",
    "Met vriendelijke groet,",
    "J. Jansen",
  ];
}

const word = (texts: readonly string[]): Uint8Array =>
  makeDocx(texts.map((text) => wordParagraph(text)).join(""), {
    header: wordParagraph("Gemeente Voorbeeldstad, Postbus 1, 1234 AB Voorbeeldstad"),
    footer: wordParagraph("Ons kenmerk Z/26/01234"),
  });

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** What binds a command to a core, where there is such a program. */
const onCore = (core: number): readonly string[] => ["taskset", "-c", String(core)];
const canBind = spawnSync("taskset", ["-c", "1", process.execPath, "-e", "0"]).status === 0;

/** Runs the command line on a folder, start and output included. */
async function checkFolder(
  folder: string,
  args: readonly string[],
  bound: readonly string[] = [],
): Promise<Run> {
  const outcome = join(folder, "..", `klarebrief-bench-${process.pid}-${bound.at(-1) ?? ""}`);
  const commandLine = fileURLToPath(new URL("batch-child.ts", import.meta.url));
  const output = openSync(outcome, "w");
  const [program = "", ...rest] = [...bound, process.execPath, commandLine, "check", ".", ...args];
  const start = performance.now();
  try {
    const child = spawn(program, rest, { cwd: folder, stdio: ["ignore", output, "pipe"] });
    let said = "";
    child.stderr?.on("data", (piece) => {
      said += piece;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    if (code !== 0 && code !== 1) throw new Error(`exit code ${code}: ${said}`);
    const memory = Number(/memory (\d+)/u.exec(said)?.[1]);
    return { seconds: (performance.now() - start) / 1000, megabytes: Math.round(memory / 1000) };
  } finally {
    closeSync(output);
    rmSync(outcome);
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Seconds and memory on one core: the mean of both, as they are not always equally quick. Without a way to bind, on one thread. */
async function onOneCore(folder: string): Promise<Run> {
  const args = ["--format", "ndjson", "--workers", "1"];
  if (!canBind) return checkFolder(folder, args);
  const runs = [await checkFolder(folder, args, onCore(0)), await checkFolder(folder, args, onCore(1))];
  return {
    seconds: mean(runs.map(({ seconds }) => seconds)),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}

/** Seconds of two programs at once, each on a core of its own and with half of the letters: all that two cores of this machine can do. */
async function asTwoPrograms(folder: string): Promise<number> {
  const half = (n: number): Promise<Run> =>
    checkFolder(
      folder,
      ["--format", "json", "--workers", "1", "--shard", `${n}/2`],
      canBind ? onCore(n - 1) : [],
    );
  const runs = await Promise.all([half(1), half(2)]);
  return Math.max(...runs.map(({ seconds }) => seconds));
}

interface Folder extends Mix {
  readonly name: "docx" | "md";
  readonly count: number;
}

/** Calls `measure` with a folder of letters that is taken away afterwards. */
async function withFolder(
  { name, count, ...mix }: Folder,
  measure: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "klarebrief-bench-"));
  try {
    for (let i = 0; i < count; i++) {
      const texts = paragraphs(i, mix);
      writeFileSync(join(folder, `brief-${i}.${name}`), name === "docx" ? word(texts) : texts.join("\n\n"));
    }
    await measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const mixes = [
  { shared: 0, anew: true, text: "no sentence recurs" },
  { shared: 0.8, anew: true, text: "80 % of the sentences recur, the others have words of their own" },
  { shared: 0.8, anew: false, text: "80 % of the sentences recur, the others but for numbers and dates" },
] as const;

/** How many letters a folder has; with 10,000 what grows would show. */
function countsOf({ shared, anew }: Mix, isFull: boolean): readonly number[] {
  const some = shared > 0 ? [300] : [100];
  if (!isFull) return some;
  return [...some, 1_000, ...(shared > 0 && anew ? [10_000] : [])];
}

/**
 * Letters per second of the command line on a folder, with start and output, and its peak memory, on one core and on two; in full
 * also how many times as quick as one core two separate programs are.
 */
export async function benchDocuments(isFull: boolean): Promise<void> {
  for (const name of ["docx", "md"] as const)
    for (const { text, ...mix } of mixes)
      for (const count of countsOf(mix, isFull))
        await withFolder({ name, count, ...mix }, async (folder) => {
          const two = await checkFolder(folder, ["--format", "ndjson", "--workers", "2"]);
          const one = await onOneCore(folder);
          const times = (seconds: number): string => (one.seconds / seconds).toFixed(2);
          const apart = isFull ? `; two programs at once ${times(await asTwoPrograms(folder))}` : "";
          const rate = (seconds: number): string => (count / seconds).toFixed(1);
          console.log(
            `${count} .${name} of about 450 words, ${text}: ${rate(one.seconds)} letters per second on one ${canBind ? "core" : "thread"}, ${rate(two.seconds)} on two (${times(two.seconds)} times${apart}), at most ${one.megabytes} and ${two.megabytes} MB`,
          );
        });
}
