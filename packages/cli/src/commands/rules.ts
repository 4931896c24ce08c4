// SPDX-License-Identifier: EUPL-1.2
import { wrap } from "@klarebrief/core";
import { packTitles, resolveSettings, severityNames, severityUnder } from "@klarebrief/core/node";
import { loadEngine } from "../engine.ts";
import type { Io } from "../io.ts";
import { oneOf, parseOptions } from "../options.ts";

/** `klarebrief rules`: lists the rules, by pack, with the severity they have here. */
export async function rulesCommand(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseOptions(args, {
    config: { type: "string" },
    format: { type: "string", default: "stylish" },
  } as const);
  const format = oneOf("format", values.format, ["stylish", "json"]);
  const { config, rules } = await loadEngine(io.cwd, values.config);
  const settings = resolveSettings(config.config, "");
  if (format === "json") {
    await io.out(
      `${JSON.stringify(
        {
          version: 1,
          rules: rules.map(({ card }) => {
            const { id, title, authority, why, source } = card;
            return { id, title, severity: severityUnder(card, settings) ?? "off", authority, why, source };
          }),
        },
        undefined,
        2,
      )}\n`,
    );
    return 0;
  }
  const width = Math.min(io.columns, 80);
  const lines: string[] = [];
  for (const pack of new Set(rules.map(({ card }) => card.id.slice(0, card.id.indexOf("/"))))) {
    lines.push(`${pack}: ${packTitles[pack] ?? "eigen regels"}`, "");
    for (const { card } of rules.filter((rule) => rule.card.id.startsWith(`${pack}/`))) {
      const severity = severityUnder(card, settings);
      lines.push(
        `  ${card.id}`,
        ...wrap(`${severity ? severityNames[severity] : "uit"}: ${card.title}`, width - 6).map(
          (line) => `      ${line}`,
        ),
      );
    }
    lines.push("");
  }
  lines.push(`${rules.length} regels. Meer over een regel: klarebrief explain REGEL`);
  await io.out(`${lines.join("\n")}\n`);
  return 0;
}
