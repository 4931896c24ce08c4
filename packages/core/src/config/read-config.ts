// SPDX-License-Identifier: EUPL-1.2
import { type Document, isCollection, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type * as z from "zod";
import { UserError } from "../errors.ts";
import { nearest } from "./nearest.ts";
import { type Config, configSchema, frontMatterSchema, type LetterSettings } from "./schema.ts";

/** Rule ids that exist. `packs`: a config that names packs of its own may name other ids too. */
export interface KnownRules {
  readonly ids: readonly string[];
  readonly packs: boolean;
}

type Path = readonly PropertyKey[];

/** Where a key or value stands in the YAML, as a line number from 1. */
function lineOf(document: Document, lines: LineCounter, path: Path): number | undefined {
  const key = path.at(-1);
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
    if (range) return lines.linePos(range[0]).line;
  }
  const node = document.getIn(path, true);
  if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  return isCollection(parent) && parent.range ? lines.linePos(parent.range[0]).line : undefined;
}

/** ` Bedoelt u ‘x’?` when a known name is near enough. */
function suggestion(wrong: string, known: readonly string[]): string {
  const near = nearest(wrong, known);
  return near === undefined ? "" : ` Bedoelt u ‘${near}’?`;
}

interface Source {
  /** Empty for front matter: the letter it stands in is known. */
  readonly file: string;
  readonly text: string;
  /** Lines above the YAML, in front matter. */
  readonly offset: number;
}

const settingKeys = Object.keys(frontMatterSchema.shape);
const configKeys = Object.keys(configSchema.shape);
const overrideKeys = ["bestanden", ...settingKeys];

/** Keys allowed at a place: the top of a config, an item of `overschrijf`, or below `klarebrief:`. */
const allowedAt = (path: Path, top: readonly string[]): readonly string[] =>
  path[0] === "overschrijf"
    ? overrideKeys
    : path[0] === "velden"
      ? ["naam", "patroon"]
      : path[0] === "herschrijf"
        ? ["adres", "model", "prijs"]
        : top;

function explain(
  issue: z.core.$ZodIssue,
  top: readonly string[],
): { readonly path: Path; readonly text: string } {
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    return {
      path: [...issue.path, key],
      text: `wij kennen de sleutel ‘${key}’ niet.${suggestion(key, allowedAt(issue.path, top))}`,
    };
  }
  if (issue.code === "invalid_value")
    return { path: issue.path, text: `kies uit: ${issue.values.map(String).join(", ")}.` };
  return { path: issue.path, text: issue.message.replace(/\.?$/u, ".") };
}

function parse(source: Source): { readonly document: Document; readonly lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  if (error) {
    const line = lines.linePos(error.pos[0]).line + source.offset;
    const problem = "dit is geen geldige YAML. Kijk naar de spaties en dubbele punten op deze regel.";
    throw new UserError(`${source.file === "" ? "Regel" : `${source.file}, regel`} ${line}: ${problem}`, {
      line,
      problem,
    });
  }
  return { document, lines };
}

function fail(
  source: Source,
  at: { readonly document: Document; readonly lines: LineCounter },
  path: Path,
  text: string,
): never {
  const found = lineOf(at.document, at.lines, path);
  const line = found === undefined ? undefined : found + source.offset;
  const where = [
    ...(source.file === "" ? ["bovenaan de brief"] : [source.file]),
    ...(line === undefined ? [] : [`regel ${line}`]),
  ].join(", ");
  const problem = `sleutel ‘${path.map(String).join(".")}’: ${text}`;
  throw new UserError(`${where}, ${problem}`, { line: line ?? 1, problem });
}

/** Rule ids and pack names a config names must exist. */
function checkRuleNames(
  source: Source,
  at: ReturnType<typeof parse>,
  named: { readonly path: Path; readonly names: readonly string[] },
  ids: readonly string[],
): void {
  const known = [...ids, ...new Set(ids.map((id) => id.slice(0, id.indexOf("/"))))];
  for (const name of named.names)
    if (!known.includes(name))
      fail(source, at, [...named.path, name], `wij kennen deze regel niet.${suggestion(name, known)}`);
}

/** Patterns of own fields must be valid regular expressions. */
function checkFields(source: Source, at: ReturnType<typeof parse>, config: Config): void {
  for (const [i, { patroon }] of (config.velden ?? []).entries()) {
    try {
      new RegExp(patroon, "u");
    } catch {
      fail(source, at, ["velden", i, "patroon"], "dit is geen geldige reguliere expressie.");
    }
  }
}

/**
 * Reads a `klarebrief.config.yaml`. Throws UserError with file, line and key, and the nearest valid key.
 */
export function readConfig(file: string, text: string, { ids, packs }: KnownRules): Config {
  const source: Source = { file, text, offset: 0 };
  const at = parse(source);
  const parsed = configSchema.safeParse(at.document.toJS() ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const { path, text: problem } = issue
      ? explain(issue, configKeys)
      : { path: [], text: "dit klopt niet." };
    fail(source, at, path, problem);
  }
  const config = parsed.data;
  checkFields(source, at, config);
  if (packs && config.pakketten) return config;
  checkRuleNames(source, at, { path: ["regels"], names: Object.keys(config.regels ?? {}) }, ids);
  for (const [i, override] of (config.overschrijf ?? []).entries())
    checkRuleNames(
      source,
      at,
      { path: ["overschrijf", i, "regels"], names: Object.keys(override.regels ?? {}) },
      ids,
    );
  return config;
}

/** Reads what a letter's front matter says under `klarebrief:`. Throws UserError like `readConfig`. */
export function readFrontMatter(yaml: string, ids: readonly string[]): LetterSettings {
  const source: Source = { file: "", text: yaml, offset: 1 };
  const at = parse(source);
  const content: unknown = at.document.toJS();
  const own =
    typeof content === "object" && content !== null && "klarebrief" in content ? content.klarebrief : {};
  const parsed = frontMatterSchema.safeParse(own ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const { path, text } = issue ? explain(issue, settingKeys) : { path: [], text: "dit klopt niet." };
    fail(source, at, ["klarebrief", ...path], text);
  }
  checkRuleNames(
    source,
    at,
    { path: ["klarebrief", "regels"], names: Object.keys(parsed.data.regels ?? {}) },
    ids,
  );
  return parsed.data;
}
