// SPDX-License-Identifier: EUPL-1.2

import { readPackFiles } from "../packages/core/src/node/read-pack.ts";
import { parseCard } from "../packages/core/src/rules/compile.ts";
import { prepareRules } from "../packages/core/src/rules/prepare.ts";
import { runExample } from "../packages/core/src/testing/run-example.ts";

/** Runs the examples of the cards below a folder or of one card, and prints what differs. */
const target = process.argv[2] ?? "rules";
const files = readPackFiles("rules");
let bad = 0;
let count = 0;
for (const [path, yaml] of files) {
  if (!path.endsWith(".yml") || !`rules/${path}`.startsWith(target)) continue;
  try {
    const card = parseCard(path, yaml, files);
    const [rule] = prepareRules({ version: 1, hash: "", cards: [card] });
    if (!rule) continue;
    for (const example of card.examples) {
      count++;
      const outcome = await runExample(rule, example);
      if (outcome.marked === outcome.expected && outcome.fixed === outcome.fix) continue;
      bad++;
      console.log(`\n${card.id}\n  want: ${outcome.expected}\n  got:  ${outcome.marked}`);
      if (outcome.fixed !== outcome.fix)
        console.log(`  want fix: ${outcome.fix}\n  got fix:  ${outcome.fixed}`);
    }
    if (!card.examples.some(({ text }) => text.includes("⟦")))
      console.log(`${card.id}: no example with a finding`);
    if (!card.examples.some(({ text }) => !text.includes("⟦")))
      console.log(`${card.id}: no example without a finding`);
  } catch (error) {
    bad++;
    console.log(`\n${path}: ${error instanceof Error ? error.message : error}`);
  }
}
console.log(`\n${count} examples, ${bad} wrong`);
