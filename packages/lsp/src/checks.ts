// SPDX-License-Identifier: EUPL-1.2
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { CheckResult, Finding, Letter, Severity } from "@klarebrief/core";
import {
  type CancellationToken,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Encoding } from "./encoding.ts";
import { formatOf, isHidden, isLetter, mayBeLetter } from "./letter-documents.ts";
import { inside, isInside, nameOf, pathOf } from "./paths.ts";
import { type Places, placesOf } from "./places.ts";
import { isShown, type Settings } from "./settings.ts";
import type { Setup, Setups } from "./setups.ts";

/** A finding with its place in the document. */
export interface Placed {
  readonly finding: Finding;
  readonly range: Range;
}

/** What is known of one version of a document that is a letter. */
export interface Checked {
  readonly document: TextDocument;
  readonly setup: Setup;
  readonly settings: Settings;
  readonly result: CheckResult;
  readonly findings: readonly Placed[];
  /** Absent when the letter could not be read. */
  readonly read?: { readonly letter: Letter; readonly places: Places };
}

/** A document longer than this (about 300 pages) is declined: typing must not wait for it. */
export const longestDocument = 1_000_000;

/** The outside of a check: what the editor says and where things are. */
export interface World {
  readonly encoding: () => Encoding;
  readonly settings: (uri: string) => Promise<Settings>;
  /** The workspace folders, as paths. */
  readonly folders: () => readonly string[];
  readonly setups: Setups;
}

export interface Checks {
  /**
   * The newest version of an open document, checked; undefined when it is closed or no letter. Rejects when the request is
   * cancelled.
   */
  readonly of: (uri: string, token?: CancellationToken) => Promise<Checked | undefined>;
  /** Checks a text that is not open; undefined when it is no letter. */
  readonly text: (document: TextDocument) => Promise<Checked | undefined>;
  /** What holds for a document. */
  readonly setup: (uri: string) => Promise<Setup>;
  readonly close: (uri: string) => void;
}

const stop = (token: CancellationToken | undefined): void => {
  if (token?.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "De aanvraag is afgebroken.");
};

const declined = (document: TextDocument): CheckResult => ({
  path: nameOf(document.uri),
  letter: null,
  readability: null,
  findings: [],
  failures: [
    {
      code: "too-large",
      message: `Dit bestand is te groot om te controleren terwijl u typt (meer dan ${longestDocument.toLocaleString("nl")} tekens). Controleer het met: klarebrief check.`,
    },
  ],
});

/** Checks documents; each version of a document once, with the config and settings that hold for it. */
export function createChecks(documents: TextDocuments<TextDocument>, world: World): Checks {
  const last = new Map<string, Checked | "no letter">();
  const versions = new Map<
    string,
    {
      readonly open: TextDocument;
      readonly version: number;
      readonly setup: Setup;
      readonly settings: Settings;
    }
  >();

  const rootOf = (path: string): string =>
    world
      .folders()
      .filter((folder) => isInside(folder, path))
      .sort((a, b) => b.length - a.length)[0] ?? dirname(path);

  const setupOf = (uri: string): Promise<Setup> => {
    const path = pathOf(uri);
    const folder = world.folders()[0] ?? process.cwd();
    return path === undefined
      ? world.setups.of(folder, folder)
      : world.setups.of(dirname(path), rootOf(path));
  };

  /** True when the name of the document makes it a letter, false when it cannot be one. */
  const byName = (path: string | undefined, { filter }: Setup): boolean | undefined => {
    if (path === undefined) return undefined;
    if (filter.isSkipped(path)) return false;
    const hidden = isHidden(inside(rootOf(path), path));
    return !hidden && formatOf(path, "") !== undefined && filter.isLetter(path) ? true : undefined;
  };

  const run = async (
    document: TextDocument,
    setup: Setup,
    settings: Settings,
  ): Promise<Checked | undefined> => {
    const path = pathOf(document.uri);
    const name = path ?? nameOf(document.uri);
    const format = formatOf(name, document.languageId);
    const chosen = byName(path, setup);
    const text = document.getText();
    if (!settings.enable || !format || chosen === false || text.trim() === "") return undefined;
    if (!chosen && !mayBeLetter(text)) return undefined;
    const base = { document, setup, settings };
    if (text.length > longestDocument) return { ...base, result: declined(document), findings: [] };
    const { check } = await import("@klarebrief/core");
    const { config, words, folder } = setup.loaded;
    const profile = config.profiel ?? settings.profile;
    const result = await check(path === undefined ? name : inside(rootOf(path), path), text, {
      rules: setup.rules,
      language: setup.language,
      config: {
        ...config,
        ...(profile ? { profiel: profile } : {}),
        regels: { ...settings.rules, ...config.regels },
      },
      pathInConfig: path === undefined ? name : inside(folder, path),
      words: [...words, ...settings.words],
      ...format,
    });
    const { letter } = result;
    if (!letter) return { ...base, result, findings: [] };
    if (!chosen && !isLetter(letter, text)) return undefined;
    const places = placesOf(letter, document, world.encoding());
    const findings = result.findings
      .filter(({ severity }) => isShown(severity as Severity, settings))
      .map((finding) => ({ finding, range: places.range(finding) }));
    return { ...base, result, findings, read: { letter, places } };
  };

  const newest = async (uri: string, token: CancellationToken | undefined): Promise<Checked | undefined> => {
    // What the editor has sent behind this is read first: the keys of a fast typist are checked together.
    await setImmediate();
    await setImmediate();
    stop(token);
    const open = documents.get(uri);
    if (!open || !formatOf(pathOf(uri) ?? nameOf(uri), open.languageId)) return undefined;
    const [setup, settings] = await Promise.all([setupOf(uri), world.settings(uri)]);
    stop(token);
    const before = versions.get(uri);
    const known = last.get(uri);
    if (
      known &&
      before?.open === open &&
      before.version === open.version &&
      before.setup === setup &&
      before.settings === settings
    )
      return known === "no letter" ? undefined : known;
    const version = open.version;
    const checked = await run(
      TextDocument.create(uri, open.languageId, version, open.getText()),
      setup,
      settings,
    );
    // Closed or changed while it was checked: the answer is for no one.
    const now = documents.get(uri);
    if (now !== open || now.version !== version) return newest(uri, token);
    last.set(uri, checked ?? "no letter");
    versions.set(uri, { open, version, setup, settings });
    return checked;
  };

  return {
    of: newest,
    text: async (document) => run(document, await setupOf(document.uri), await world.settings(document.uri)),
    setup: setupOf,
    close: (uri) => {
      last.delete(uri);
      versions.delete(uri);
    },
  };
}
