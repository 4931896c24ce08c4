// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkLetter, readLetter } from "../packages/core/src/check.ts";
import { readPackFiles } from "../packages/core/src/node/read-pack.ts";
import { parseCards } from "../packages/core/src/rules/compile.ts";
import { prepareRules } from "../packages/core/src/rules/prepare.ts";

/** Prints the findings of a rule or pack on letters: `node scripts/try-letters.ts toon [files…]`. */
const [wanted = "", ...given] = process.argv.slice(2);
const heldOut = new Set(
  readFileSync("corpus/gold/held-out.tsv", "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t")[0]),
);
const folder = join(process.env.KLAREBRIEF_DATA ?? "../shared/data", "letters/texts");
const paths =
  given.length > 0
    ? given
    : readdirSync(folder)
        .filter((name) => !heldOut.has(name.replace(/\.txt$/u, "")))
        .map((name) => join(folder, name));
const rules = prepareRules({ version: 1, hash: "", cards: parseCards(readPackFiles("rules")) }).filter(
  ({ card }) => card.id === wanted || card.id.startsWith(`${wanted}/`) || wanted === "",
);
for (const path of paths) {
  const letter = await readLetter(path, readFileSync(path));
  if ("code" in letter) {
    console.log(path, letter);
    continue;
  }
  const { findings, failures } = checkLetter(letter, rules);
  console.log(
    `\n== ${path} [${letter.kind.name} ${letter.kind.confidence}, ${letter.medium}${letter.template ? ", template" : ""}]`,
  );
  for (const failure of failures) console.log("FAILURE", failure.message);
  for (const finding of findings) {
    const sentence = letter.sentences.find((s) => s.start <= finding.start && finding.start < s.end);
    const around = sentence
      ? letter.text.slice(sentence.start, sentence.end).replaceAll(/\s+/gu, " ").slice(0, 160)
      : "";
    console.log(
      `${finding.start}-${finding.end} ${finding.rule} «${finding.found ?? ""}» ${finding.message}\n      ${around}`,
    );
  }
}
