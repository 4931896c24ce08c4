// SPDX-License-Identifier: EUPL-1.2
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from "vscode-languageserver";
import type { Checked, Placed } from "../checks.ts";
import type { Client } from "../client.ts";
import { explainCommand } from "../commands.ts";
import { diagnosticsOf, type RulePage } from "../diagnostics.ts";
import { fixAllAction, fixAllKind, sameRuleAction, wordingActions } from "./fixes.ts";
import { ignoreActions } from "./ignore.ts";
import { insertMissingAction } from "./insert-missing.ts";
import { rewriteActions, rewriteKind } from "./rewrite.ts";
import { wordAction } from "./words.ts";

const isBefore = (a: Range["start"], b: Range["start"]): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

const touches = (a: Range, b: Range): boolean => !isBefore(a.end, b.start) && !isBefore(b.end, a.start);

/**
 * A missing thing has a place without width, often behind the last character of a line: there some editors cannot put their
 * cursor, so the character before it counts.
 */
const reach = ({ start, end }: Range): Range =>
  start.line === end.line && start.character === end.character
    ? { start: { line: start.line, character: Math.max(0, start.character - 1) }, end }
    : { start, end };

/** True when actions of this kind are asked: all are when the editor does not say. */
const isAsked = ({ context: { only } }: CodeActionParams, kind: string): boolean =>
  only === undefined || only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`));

interface Asked {
  readonly checked: Checked;
  readonly client: Client;
  readonly page: RulePage;
}

function* actionsFor({ checked, client, page }: Asked, placed: Placed): Generator<CodeAction> {
  const [diagnostic] = diagnosticsOf(
    { ...checked, findings: [placed], result: { ...checked.result, failures: [] } },
    page,
  ) as readonly [Diagnostic];
  const card = checked.setup.rules.find((rule) => rule.card.id === placed.finding.rule)?.card;
  const title = card?.title ?? placed.finding.rule;
  yield* wordingActions(checked, placed, { client, diagnostic });
  yield* insertMissingAction(checked, placed, { client, diagnostic });
  yield* sameRuleAction(checked, placed, { client, title });
  yield* wordAction(checked, placed, client);
  yield* ignoreActions(checked, placed, client);
  yield {
    title: `Leg uit: ${title}`,
    kind: CodeActionKind.QuickFix,
    command: explainCommand(placed.finding.rule),
  };
}

/** What can be done about the findings a range touches, and about the whole letter. */
export function* codeActions(params: CodeActionParams, asked: Asked): Generator<CodeAction> {
  const { checked, client } = asked;
  if (!checked.read) return;
  if (isAsked(params, CodeActionKind.QuickFix)) {
    const seen = new Set<string>();
    for (const placed of checked.findings.filter(({ range }) => touches(reach(range), params.range)))
      for (const action of actionsFor(asked, placed)) {
        // Two findings in one place may ask for the same part.
        const key = JSON.stringify([action.title, action.edit, action.command]);
        if (!seen.has(key)) yield action;
        seen.add(key);
      }
  }
  if (isAsked(params, rewriteKind)) yield* rewriteActions(checked, params, client);
  if (isAsked(params, fixAllKind)) yield* fixAllAction(checked, client);
}
