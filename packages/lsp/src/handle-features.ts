// SPDX-License-Identifier: EUPL-1.2
import { type CancellationToken, MessageType, Range, ShowMessageNotification } from "vscode-languageserver";
import { codeActions } from "./actions/index.ts";
import { isRewriteData } from "./actions/rewrite.ts";
import type { Checked } from "./checks.ts";
import { commands } from "./commands.ts";
import { codeLenses } from "./features/code-lens.ts";
import { completionsAt } from "./features/completion.ts";
import { hoverAt } from "./features/hover.ts";
import { semanticTokens } from "./features/semantic-tokens.ts";
import { documentSymbols } from "./features/symbols.ts";
import type { Diagnostics } from "./handle-diagnostics.ts";
import type { Needs, World } from "./handle-world.ts";
import { type RewriteNeeds, resolveRewrite } from "./rewrite-part.ts";
import { rulePage } from "./rule-text.ts";
import { type Summary, summaryOf } from "./summary.ts";

/** Requests of our own, for an editor with a panel. */
export const requests = {
  /** {uri} → Summary, or null when the document is no letter. */
  summary: "klarebrief/summary",
  /** {rule} → the page of the rule in Markdown, or null. */
  rulePage: "klarebrief/rulePage",
} as const;

/** Everything an editor asks about one letter, and the commands. */
export function handleFeatures(
  needs: Needs & World & Pick<RewriteNeeds, "env"> & { readonly diagnostics: Diagnostics },
): void {
  const { connection, client, checks, setups, folders, diagnostics, env } = needs;

  /** Answers from the checked letter; what is no letter has the empty answer. */
  const ask =
    <P extends { readonly textDocument: { readonly uri: string } }, R>(
      answer: (checked: Checked, params: P) => R,
      nothing: R,
    ): ((params: P, token: CancellationToken) => Promise<R>) =>
    async (params, token) => {
      const checked = await checks.of(params.textDocument.uri, token);
      return checked ? answer(checked, params) : nothing;
    };

  connection.onCodeAction(
    ask(
      (checked, params) => [...codeActions(params, { checked, client: client(), page: diagnostics.page })],
      [],
    ),
  );
  connection.onCodeActionResolve((action, token) =>
    isRewriteData(action.data)
      ? resolveRewrite({ connection, client, checks, env }, action, action.data, token)
      : action,
  );
  connection.onHover(ask((checked, { position }) => hoverAt(checked, position, client()) ?? null, null));
  connection.onCompletion((params, token) => completionsAt(needs, params, token));
  connection.onCodeLens(ask((checked) => [...codeLenses(checked)], []));
  connection.onDocumentSymbol(ask((checked) => documentSymbols(checked, client()), []));
  connection.languages.semanticTokens.on(ask((checked) => semanticTokens(checked), { data: [] }));

  const summary = async (uri: string, token?: CancellationToken): Promise<Summary | null> => {
    const checked = await checks.of(uri, token);
    return (checked && summaryOf(checked)) ?? null;
  };
  connection.onRequest(requests.summary, ({ uri }: { readonly uri: string }, token) => summary(uri, token));

  const tell = (message: string): void =>
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });

  const pageOf = async (id: string): Promise<string | null> => {
    const folder = folders()[0] ?? process.cwd();
    const { rules } = await setups.of(folder, folder);
    const rule = rules.find(({ card }) => card.id === id);
    return rule ? rulePage(rule) : null;
  };
  connection.onRequest(requests.rulePage, ({ rule }: { readonly rule: string }) => pageOf(rule));

  const run: Readonly<Record<string, (args: readonly unknown[]) => Promise<unknown>>> = {
    [commands.explain]: async ([rule]) => {
      const text = await pageOf(String(rule));
      const place = diagnostics.page(String(rule));
      if (place !== undefined && client().showsDocuments)
        await connection.window.showDocument({ uri: place, takeFocus: true });
      else if (text !== null) tell(text);
      return text;
    },
    [commands.goTo]: async ([uri, range]) => {
      if (client().showsDocuments && Range.is(range))
        await connection.window.showDocument({ uri: String(uri), selection: range, takeFocus: true });
      return null;
    },
    [commands.showScore]: async ([uri]) => {
      const found = await summary(String(uri));
      const text = found
        ? [found.headline, ...found.wins.slice(0, 3).map(({ title, count }) => `${title} (${count}×)`)].join(
            "\n",
          )
        : "Dit is geen brief die wij controleren.";
      tell(text);
      return found;
    },
    [commands.checkWorkspace]: async () => {
      const count = await diagnostics.checkWorkspace();
      tell(
        count === 0
          ? "Wij vinden hier geen brieven."
          : `Gecontroleerd: ${count} ${count === 1 ? "brief" : "brieven"}.`,
      );
      return count;
    },
  };
  connection.onExecuteCommand(
    async ({ command, arguments: args = [] }) => (await run[command]?.(args)) ?? null,
  );
}
