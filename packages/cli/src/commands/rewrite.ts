// SPDX-License-Identifier: EUPL-1.2
import { styleText } from "node:util";
import { type CheckResult, type Letter, UserError } from "@klarebrief/core";
import { type RewriteSettings, readBytes, rewriteSettings } from "@klarebrief/core/node";
import {
  buildRequests,
  type Complete,
  isText,
  type LetterProposals,
  type PartRequest,
  type Proposal,
  proposalsJson,
  proposalsText,
  rewriteLetter,
  type Wishes,
} from "@klarebrief/core/rewrite";
import { applyProposals, trackProposals } from "../apply-proposals.ts";
import { type Engine, loadEngine, shown } from "../engine.ts";
import { expandPaths } from "../expand-paths.ts";
import type { Io } from "../io.ts";
import { openModel } from "../open-model.ts";
import { oneOf, parseOptions } from "../options.ts";

const specs = {
  unit: { type: "string", default: "sentence" },
  versions: { type: "string", default: "1" },
  format: { type: "string", default: "stylish" },
  apply: { type: "boolean", default: false },
  "show-request": { type: "boolean", default: false },
  "send-to": { type: "string" },
  "max-requests": { type: "string", default: "100" },
  cache: { type: "boolean", default: true },
  config: { type: "string" },
  color: { type: "boolean" },
} as const;

/** A letter that was read, with its findings and the bytes it came from. */
interface Read {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly checked: CheckResult & { readonly letter: Letter };
}

async function readLetters(engine: Engine, paths: readonly string[], io: Io): Promise<readonly Read[]> {
  if (paths.length === 0)
    throw new UserError("Noem een brief of een map. Bijvoorbeeld: klarebrief rewrite brief.md");
  const files = await expandPaths(paths, io.cwd, engine.config);
  const out: Read[] = [];
  for (const file of files) {
    const bytes = await readBytes(file);
    const result = "code" in bytes ? undefined : await engine.check(file, bytes);
    const failure = "code" in bytes ? bytes : result?.failures[0];
    if ("code" in bytes || !result?.letter)
      throw new UserError(`${shown(io.cwd, file)}: ${failure?.message ?? ""}`);
    out.push({ file, bytes, checked: { ...result, letter: result.letter } });
  }
  if (out.length === 0)
    throw new UserError(
      "Wij vinden hier geen brieven. Kijk naar de map, of naar ‘bestanden’ in uw configuratie.",
    );
  return out;
}

const whole = (option: string, value: string, most: number): number => {
  if (!/^\d+$/u.test(value) || Number(value) < 1 || Number(value) > most)
    throw new UserError(`--${option} moet een getal zijn van 1 tot en met ${most}. U gaf ‘${value}’.`);
  return Number(value);
};

/** Prints what would be sent, and sends nothing. */
async function showRequests(
  requests: readonly PartRequest[],
  { host, model }: RewriteSettings,
  io: Io,
): Promise<number> {
  await io.out(
    `Dit gaat naar ${host} (model ${model}), in ${requests.length} vragen. Nu gaat er niets weg.\n\n`,
  );
  for (const { request } of requests)
    for (const { role, content } of request.messages) await io.out(`--- ${role} ---\n${content}\n\n`);
  return 0;
}

/** Says how much a batch is, before anything is sent. */
function announce(
  requests: readonly PartRequest[],
  { host, price }: RewriteSettings,
  most: number,
  io: Io,
): void {
  if (requests.length > most)
    throw new UserError(
      `Dit zijn ${requests.length} vragen aan ${host}. Dat is meer dan ${most}. Kies minder brieven, of geef --max-requests ${requests.length}.`,
    );
  const sent = requests.reduce(
    (n, { request }) => n + request.messages.reduce((m, { content }) => m + content.length, 0),
    0,
  );
  const back = requests.reduce(
    (n, { tasks }) => n + tasks.reduce((m, { before }) => m + before.length + 40, 0),
    0,
  );
  // Dutch takes about 3.3 characters a token with the usual vocabularies.
  const [asked, answered] = [sent / 3.3, back / 3.3];
  const euros = price && (asked * price.vraag + answered * price.antwoord) / 1e6;
  const cost =
    euros === undefined ? "" : ` Dat kost ongeveer € ${euros.toFixed(euros < 1 ? 4 : 2).replace(".", ",")}.`;
  io.err(`${requests.length} vragen aan ${host}, ongeveer ${Math.ceil(asked + answered)} tokens.${cost}\n`);
}

/** Rewrites one letter, and writes what may be written. */
async function rewriteOne(
  read: Read,
  wishes: Wishes & { readonly complete: Complete; readonly engine: Engine },
  apply: boolean,
  io: Io,
): Promise<LetterProposals> {
  const proposals: Proposal[] = [];
  for await (const own of rewriteLetter(read.checked, { ...wishes, signal: io.signal, repairs: 2 }))
    proposals.push(...own);
  io.signal.throwIfAborted();
  const { letter } = read.checked;
  if (apply && !isText(letter) && letter.format !== "docx")
    io.err(`${shown(io.cwd, read.file)}: in dit soort bestand zetten wij voorstellen niet zelf.\n`);
  const applied = !apply
    ? new Set<Proposal>()
    : letter.format === "docx"
      ? await trackProposals(read, proposals, wishes.engine.optionsFor(read.file))
      : await applyProposals(read, proposals);
  return { path: shown(io.cwd, read.file), letter: read.checked.letter, proposals, applied };
}

/** `klarebrief rewrite BRIEF…`: asks a language model for better wording. Returns the exit code. */
export async function rewriteCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(args, specs);
  const format = oneOf("format", values.format, ["stylish", "json"]);
  const unit = oneOf("unit", values.unit, ["sentence", "paragraph", "letter"]);
  const versions = whole("versions", values.versions, 3);
  const engine = await loadEngine(io.cwd, values.config);
  const settings = rewriteSettings(engine.config);
  const letters = await readLetters(engine, positionals, io);
  const wishesFor = ({ file }: Read): Wishes => ({
    unit,
    versions,
    check: (text) => engine.checkText(file, text),
  });
  const requests: PartRequest[] = [];
  for (const read of letters) requests.push(...(await buildRequests(read.checked, wishesFor(read))));
  if (values["show-request"]) return showRequests(requests, settings, io);
  const complete = await openModel(settings, { sendTo: values["send-to"], useCache: values.cache }, io);
  announce(requests, settings, whole("max-requests", values["max-requests"], 100_000), io);
  const outcomes: LetterProposals[] = [];
  try {
    for (const read of letters)
      outcomes.push(await rewriteOne(read, { ...wishesFor(read), complete, engine }, values.apply, io));
  } catch (error) {
    if (!io.signal.aborted) throw error;
    io.err(`Gestopt. Klaar: ${outcomes.length} van ${letters.length}.\n`);
  }
  const colour = values.color ?? (io.isTerminal.out && io.env.NO_COLOR === undefined);
  await io.out(
    format === "json"
      ? proposalsJson(outcomes)
      : proposalsText(
          outcomes,
          (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
          Math.max(40, Math.min(io.columns, 120)),
        ),
  );
  return io.signal.aborted ? 130 : 0;
}
