// SPDX-License-Identifier: EUPL-1.2
import { UserError } from "../errors.ts";
import type { LoadedConfig } from "./find-config.ts";

/** Where letters go, and whether the user must agree and bring a key. */
export interface RewriteSettings {
  readonly address: string;
  readonly model: string;
  readonly host: string;
  readonly isLocal: boolean;
  /** Euros per million tokens. */
  readonly price: { readonly vraag: number; readonly antwoord: number } | undefined;
  /** The folder the user agrees for. */
  readonly workspace: string;
}

const loopback = /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/u;

/** What the config says of the model. Throws UserError when rewriting is off or the address is not safe. */
export function rewriteSettings({ config, folder }: LoadedConfig): RewriteSettings {
  const own = config.herschrijf;
  if (!own)
    throw new UserError(
      "Herschrijven staat uit. Zet in klarebrief.config.yaml onder ‘herschrijf’ het adres en het model van uw taalmodel; zie docs/herschrijven.md.",
    );
  const { host, hostname } = new URL(own.adres);
  return {
    address: own.adres,
    model: own.model,
    host,
    isLocal: loopback.test(hostname),
    price: own.prijs,
    workspace: folder,
  };
}
