// SPDX-License-Identifier: EUPL-1.2
import { UserError } from "@klarebrief/core";
import { answerCache, giveConsent, hasConsent, type RewriteSettings } from "@klarebrief/core/node";
import { type Complete, cached } from "@klarebrief/core/rewrite";
import type { Io } from "./io.ts";

/** Asks for agreement, once for a folder and a host. */
function agree({ host, workspace }: RewriteSettings, sendTo: string | undefined, io: Io): void {
  if (hasConsent(workspace, host, io.env)) return;
  if (sendTo === host) {
    giveConsent(workspace, host, io.env);
    return;
  }
  throw new UserError(
    `Klare Brief stuurt dan stukken van uw brief naar ${host}, zonder namen, adressen en nummers die wij herkennen. Bekijk met --show-request wat er weggaat. Akkoord? Geef dan één keer: --send-to ${host}`,
  );
}

/** The function that asks the model, with its answers remembered. Throws UserError when it may not, or cannot, be used. */
export async function openModel(
  settings: RewriteSettings,
  { sendTo, useCache }: { readonly sendTo: string | undefined; readonly useCache: boolean },
  io: Io,
): Promise<Complete> {
  const { connectModel, modelHost } = await import("@klarebrief/core/llm");
  modelHost(settings.address);
  const key = io.env.KLAREBRIEF_API_KEY;
  if (!key && !settings.isLocal)
    throw new UserError(
      `Wij hebben een sleutel nodig voor ${settings.host}. Zet die in de omgevingsvariabele KLAREBRIEF_API_KEY.`,
    );
  agree(settings, sendTo, io);
  const patience = Number(io.env.KLAREBRIEF_TIMEOUT_MS);
  const complete = connectModel({
    address: settings.address,
    model: settings.model,
    key,
    ...(patience > 0 ? { patience } : {}),
    ...(io.isTerminal.err ? { onProgress: (n) => io.err(`\r${n} tekens ontvangen`) } : {}),
  });
  return useCache ? cached(complete, answerCache(io.env), `${settings.address} ${settings.model}`) : complete;
}
