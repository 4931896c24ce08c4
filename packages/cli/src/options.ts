// SPDX-License-Identifier: EUPL-1.2
import { type ParseArgsConfig, parseArgs } from "node:util";
import { UserError } from "@klarebrief/core";
import { nearest } from "@klarebrief/core/node";

type Specs = NonNullable<ParseArgsConfig["options"]>;

/** ` Bedoelt u …?` for a word that is near one of the known ones. */
export function didYouMean(wrong: string, known: readonly string[]): string {
  const near = nearest(wrong, known);
  return near === undefined ? "" : ` Bedoelt u ${near}?`;
}

/** Parses options; positionals are paths or names. Throws UserError in Dutch. */
export function parseOptions<const T extends Specs>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true, allowNegative: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const message = error instanceof Error ? error.message : "";
    const option = /'(-[^' ]*)/u.exec(message)?.[1] ?? "";
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
      throw new UserError(
        `Wij kennen de optie ${option} niet.${didYouMean(
          option,
          Object.keys(options).map((name) => `--${name}`),
        )} Alle opties: klarebrief --help`,
      );
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
      throw new UserError(
        `De optie ${option} klopt niet. Zet er een waarde achter, of juist niet. Alle opties: klarebrief --help`,
      );
    throw error;
  }
}

/** The value when it is one of the choices. Throws UserError. */
export function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UserError(`--${option} kan niet ‘${value}’ zijn. Kies uit: ${choices.join(", ")}.`);
  return found;
}
