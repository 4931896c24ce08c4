// SPDX-License-Identifier: EUPL-1.2
import { UserError } from "@klarebrief/core";
import {
  answerCache,
  giveConsent,
  hasConsent,
  type RewriteSettings,
  rewriteSettings,
} from "@klarebrief/core/node";
import type { Complete, Proposal } from "@klarebrief/core/rewrite";
import {
  type CancellationToken,
  type CodeAction,
  type Connection,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { RewriteData } from "./actions/rewrite.ts";
import { askWriter } from "./ask-writer.ts";
import type { Checked, Checks } from "./checks.ts";
import type { Client } from "./client.ts";

/** Asks the editor for the key of a language model: {host, optional} → the key, or null. When it is optional the writer is not asked. */
export const modelKeyRequest = "klarebrief/modelKey";

/** What rewriting needs of the editor and of this process. */
export interface RewriteNeeds {
  readonly connection: Connection;
  readonly client: () => Client;
  readonly checks: Checks;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Asks once for a folder and a host whether text may go there. */
async function agrees(needs: RewriteNeeds, { host, workspace }: RewriteSettings): Promise<boolean> {
  if (hasConsent(workspace, host, needs.env)) return true;
  const agreed = await askWriter(needs, {
    message: `Klare Brief stuurt dan dit stuk van uw brief naar ${host}, zonder namen, adressen en nummers die wij herkennen. Mag dat?`,
    yes: "Ja, voor deze map",
    no: "Nee",
  });
  if (agreed) giveConsent(workspace, host, needs.env);
  return agreed;
}

async function keyFor(
  { connection, client, env }: RewriteNeeds,
  { host, isLocal }: RewriteSettings,
): Promise<string | undefined> {
  const own = env.KLAREBRIEF_API_KEY;
  if (own) return own;
  const kept = client().options.keepsModelKey
    ? await connection
        .sendRequest<string | null>(modelKeyRequest, { host, optional: isLocal })
        .catch(() => null)
    : null;
  if (!kept && !isLocal)
    throw new UserError(
      `Wij hebben een sleutel nodig voor ${host}. Zet die in de omgevingsvariabele KLAREBRIEF_API_KEY, of bewaar hem in uw editor.`,
    );
  return kept ?? undefined;
}

async function modelOf(needs: RewriteNeeds, settings: RewriteSettings): Promise<Complete> {
  const { connectModel } = await import("@klarebrief/core/llm");
  const { cached } = await import("@klarebrief/core/rewrite");
  const complete = connectModel({
    address: settings.address,
    model: settings.model,
    key: await keyFor(needs, settings),
  });
  return cached(complete, answerCache(needs.env), `${settings.address} ${settings.model}`);
}

/** What the guard says of a proposal, for a title. */
function verdictText({ judgement }: Proposal): string {
  if (judgement?.verdict === "same") return "de feiten zijn gelijk";
  return "kijk de feiten na";
}

/** The better text of a part, judged; undefined when there is none. */
async function propose(
  checked: Checked,
  { rewrite: unit, start, end }: RewriteData,
  { complete, signal }: { readonly complete: Complete; readonly signal: AbortSignal },
): Promise<Proposal | undefined> {
  const { read, result, setup } = checked;
  if (!read) return undefined;
  const [{ check }, { rewriteLetter }] = await Promise.all([
    import("@klarebrief/core"),
    import("@klarebrief/core/rewrite"),
  ]);
  const { config, words } = setup.loaded;
  const options = {
    unit,
    within: { start: start + 1, end: end - 1 },
    versions: 1,
    repairs: 2,
    complete,
    signal,
    check: (text: string) =>
      check(result.path, text, {
        rules: setup.rules,
        language: setup.language,
        config,
        words,
        format: "text",
        template: false,
      }),
  } as const;
  const proposals: Proposal[] = [];
  for await (const own of rewriteLetter({ ...result, letter: read.letter }, options)) proposals.push(...own);
  return proposals.find(({ refused }) => !refused) ?? proposals[0];
}

/** The edit, when the writer has read the proposal and says yes. */
async function confirmedEdit(
  needs: RewriteNeeds,
  { document: { uri, version } }: Checked,
  { edit, before, verdict }: { readonly edit: TextEdit; readonly before: string; readonly verdict: string },
): Promise<WorkspaceEdit | undefined> {
  const agreed = await askWriter(needs, {
    message: `Voorstel (${verdict}): ${edit.newText}`,
    detail: `Nu staat er: ${before}`,
    yes: "Gebruik dit",
    no: "Niet gebruiken",
  });
  if (!agreed) return undefined;
  return needs.client().versionsEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] }
    : { changes: { [uri]: [edit] } };
}

/** The action with its edit, or with the reason why there is none. Throws UserError, and what an aborted request throws. */
async function resolved(
  needs: RewriteNeeds,
  action: CodeAction,
  data: RewriteData,
  signal: AbortSignal,
): Promise<CodeAction> {
  const refuse = (reason: string): CodeAction => {
    needs.connection.window.showWarningMessage(reason);
    return { ...action, title: `${action.title}: niet gelukt`, disabled: { reason } };
  };
  const checked = await needs.checks.of(data.uri);
  if (!checked?.read || checked.document.version !== data.version)
    return refuse("De brief is intussen veranderd. Kies de actie opnieuw.");
  const settings = rewriteSettings(checked.setup.loaded);
  if (!(await agrees(needs, settings))) return refuse("Er is niets verstuurd.");
  const proposal = await propose(checked, data, { complete: await modelOf(needs, settings), signal });
  if (!proposal) return refuse("Hier staat geen zin die wij kunnen herschrijven.");
  if (proposal.refused)
    return refuse(`Het voorstel van het taalmodel is niet goed. ${proposal.reasons.join(" ")}`);
  const { editOf } = await import("@klarebrief/core/rewrite");
  const edit = editOf(checked.read.letter, proposal);
  if (!edit) return refuse("In dit stuk staat opmaak die wij niet kwijt willen. Herschrijf het zelf.");
  const verdict = verdictText(proposal);
  const confirmed = await confirmedEdit(needs, checked, {
    edit: { range: checked.read.places.range(proposal.part), newText: edit.text },
    before: checked.read.letter.text.slice(proposal.part.start, proposal.part.end),
    verdict,
  });
  const title = `${action.title}: ${verdict}`;
  return confirmed ? { ...action, title, edit: confirmed } : { ...action, title };
}

/** Makes the edit of a rewriting action: with progress, stopped when the writer cancels, never applied by itself. */
export async function resolveRewrite(
  needs: RewriteNeeds,
  action: CodeAction,
  data: RewriteData,
  token: CancellationToken,
): Promise<CodeAction> {
  const { connection, client } = needs;
  const stop = new AbortController();
  token.onCancellationRequested(() => stop.abort());
  const progress = client().showsProgress ? await connection.window.createWorkDoneProgress() : undefined;
  progress?.begin("Klare Brief vraagt een voorstel", undefined, undefined, true);
  progress?.token.onCancellationRequested(() => stop.abort());
  try {
    return await resolved(needs, action, data, stop.signal);
  } catch (error) {
    if (stop.signal.aborted)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, "De aanvraag is afgebroken.");
    if (!(error instanceof UserError)) throw error;
    connection.sendNotification("window/showMessage", { type: MessageType.Warning, message: error.message });
    return { ...action, disabled: { reason: error.message } };
  } finally {
    progress?.done();
  }
}
