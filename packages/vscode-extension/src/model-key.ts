// SPDX-License-Identifier: EUPL-1.2
import { type ExtensionContext, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

const nameOf = (host: string): string => `klarebrief.modelKey.${host}`;

/** Hosts whose key is kept: the store itself cannot be listed. */
const hostsName = "klarebrief.modelKeyHosts";

interface KeyRequest {
  readonly host: string;
  /** A model on this machine mostly has no key: the writer is not asked for one. */
  readonly optional: boolean;
}

/** Keeps the keys of language models in the secret store of the editor; asks for one when it is needed. */
export function keepModelKeys(
  { secrets, globalState }: ExtensionContext,
  client: LanguageClient,
): { readonly forget: () => Promise<void> } {
  const hosts = (): readonly string[] => globalState.get<readonly string[]>(hostsName, []);
  client.onRequest("klarebrief/modelKey", async ({ host, optional }: KeyRequest) => {
    const kept = await secrets.get(nameOf(host));
    if (kept || optional) return kept ?? null;
    const given = await window.showInputBox({
      title: `Sleutel voor ${host}`,
      prompt: "Klare Brief bewaart de sleutel in de kluis van uw editor. Niet in een bestand.",
      password: true,
      ignoreFocusOut: true,
    });
    if (!given) return null;
    await secrets.store(nameOf(host), given);
    await globalState.update(hostsName, [...new Set([...hosts(), host])]);
    return given;
  });
  return {
    forget: async () => {
      for (const host of hosts()) await secrets.delete(nameOf(host));
      await globalState.update(hostsName, []);
      void window.showInformationMessage("Klare Brief heeft de sleutels vergeten.");
    },
  };
}
