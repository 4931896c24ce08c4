// SPDX-License-Identifier: EUPL-1.2
import type { Root } from "mdast";
import type { Plugin } from "unified";
import type { VFile } from "vfile";
import { type CheckOptions, check } from "../check.ts";
import type { CheckResult, Finding } from "../finding.ts";
import type { Letter } from "../letter.ts";
import { sourcePositions } from "../reporters/position.ts";

/** As of `check`; the rules and the language of the package when absent. */
export type KlareBriefOptions = Partial<CheckOptions>;

async function defaults(): Promise<Pick<CheckOptions, "rules" | "language">> {
  const [{ loadLanguage, loadRuleSet }, { prepareRules }] = await Promise.all([
    import("../node/index.ts"),
    import("../rules/prepare.ts"),
  ]);
  return { rules: prepareRules(loadRuleSet()), language: loadLanguage() };
}

let loaded: ReturnType<typeof defaults> | undefined;

/** Adds a finding to a file: `ruleId` is the name, `source` the pack, `expected` the better wordings. */
function report(
  file: VFile,
  letter: Letter,
  finding: Finding,
  positions: ReturnType<typeof sourcePositions>,
): void {
  const add = finding.severity === "info" ? file.info.bind(file) : file.message.bind(file);
  const message = add(finding.message, {
    place: positions(finding),
    ruleId: finding.rule.slice(finding.rule.indexOf("/") + 1),
    source: finding.rule.slice(0, finding.rule.indexOf("/")),
  });
  message.expected = [...finding.expected];
  if (finding.found !== undefined) message.actual = finding.found;
  if (letter.path !== "") message.file = letter.path;
}

function reportAll(file: VFile, { letter, findings, failures }: CheckResult): void {
  for (const { code, message } of failures) file.message(message, { ruleId: code, source: "klarebrief" });
  if (!letter) return;
  const positions = sourcePositions(letter);
  for (const finding of findings) report(file, letter, finding, positions);
}

/**
 * A remark plugin: `unified().use(remarkParse).use(klareBrief)`. Findings become messages of the file, the same as `check` gives for the
 * text of the file. The tree is left as it is: the letter is read from the text, because a tree of Markdown does not know every place.
 */
export const klareBrief: Plugin<[KlareBriefOptions?], Root> = (options = {}) => {
  return async (_tree, file) => {
    loaded ??= options.rules ? undefined : defaults();
    const own = options.rules ? { rules: options.rules } : await loaded;
    if (!own) return;
    reportAll(file, await check(file.path ?? "brief.md", String(file), { ...own, ...options }));
  };
};
