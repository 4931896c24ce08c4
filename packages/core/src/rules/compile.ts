// SPDX-License-Identifier: EUPL-1.2
import { parse, YAMLParseError } from "yaml";
import type * as z from "zod";
import { UserError } from "../errors.ts";
import { type Card, cardSchema, type Entry } from "./card.ts";
import { compilePattern } from "./regex.ts";
import { requiredWords } from "./required-words.ts";
import { readTable } from "./table.ts";
import { spaceTokens } from "./words.ts";

/** A folder of cards as its files: path with `/`, relative to the pack's root, to content. */
export type CardFiles = ReadonlyMap<string, string>;

const problem = (file: string, where: string, text: string): UserError =>
  new UserError(`${file}${where === "" ? "" : `, ${where}`}: ${text}`);

const issueText = (issue: z.core.$ZodIssue): string =>
  issue.code === "unrecognized_keys"
    ? `onbekende sleutel ${issue.keys.map((key) => `‘${key}’`).join(", ")}`
    : issue.message;

/** Reads and validates one card. Throws UserError with file and key. */
export function parseCard(file: string, yaml: string, files: CardFiles): Card {
  let content: unknown;
  try {
    content = parse(yaml, { prettyErrors: true });
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    throw problem(
      file,
      line === undefined ? "" : `regel ${line}`,
      `geen geldige YAML: ${error instanceof Error ? error.message.split("\n")[0] : ""}`,
    );
  }
  const parsed = cardSchema.safeParse(content);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw problem(file, issue?.path.join(".") ?? "", issue ? issueText(issue) : "klopt niet");
  }
  const card = parsed.data;
  if (`${card.id}.yml` !== file)
    throw problem(file, "id", `‘${card.id}’ hoort bij het bestand ${card.id}.yml`);
  checkPatterns(file, card);
  const entries = entriesOf(file, card, files);
  return {
    ...card,
    ...(entries ? { entries } : {}),
    ...(card.kind === "pattern"
      ? { needs: card.patterns.map(({ match }) => requiredWords(match) ?? null) }
      : {}),
  };
}

function checkPatterns(file: string, card: Card): void {
  const sources =
    card.kind === "pattern"
      ? card.patterns.flatMap((pattern) => [pattern.match, ...(pattern.unless ? [pattern.unless] : [])])
      : card.kind === "require"
        ? [...(card.require.present ?? []), ...(card.require.when ?? [])]
        : [];
  for (const source of sources) {
    try {
      compilePattern(source);
    } catch (error) {
      throw problem(
        file,
        "patterns",
        `geen geldig patroon ‘${source}’: ${error instanceof Error ? error.message : ""}`,
      );
    }
  }
}

/** Tokens apart, so that a program that only loads the cards need not tokenise thousands of forms. */
const spaced = (entry: Entry): Entry => ({
  ...entry,
  form: spaceTokens(entry.form, /\p{Lu}/u.test(entry.form)),
  ...(entry.unless ? { unless: entry.unless.map((context) => spaceTokens(context, false)) } : {}),
});

function entriesOf(file: string, card: Card, files: CardFiles): readonly Entry[] | undefined {
  const inline =
    card.kind === "replace" && card.replace
      ? Object.entries(card.replace).map(
          ([term, expected]): Entry => ({ form: term.toLowerCase(), term, expected, safe: false }),
        )
      : [];
  const table = card.kind === "replace" || card.kind === "code" ? card.table : undefined;
  if (table === undefined) return inline.length > 0 ? inline.map(spaced) : undefined;
  const path = `${file.slice(0, file.lastIndexOf("/") + 1)}${table}`;
  const content = files.get(path);
  if (content === undefined) throw problem(file, "table", `het bestand ${path} is er niet`);
  return [...inline, ...readTable(path, content)].map(spaced);
}

/** All cards of a pack folder, by id. Throws UserError for the first that is wrong. */
export function parseCards(files: CardFiles): readonly Card[] {
  return [...files]
    .filter(([path]) => path.endsWith(".yml"))
    .map(([path, yaml]) => parseCard(path, yaml, files))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
