// SPDX-License-Identifier: EUPL-1.2
import type { Rule } from "@klarebrief/core";
import { configName, wordsName } from "@klarebrief/core/node";
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Checks, createChecks } from "./checks.ts";
import type { Client } from "./client.ts";
import { isConfig, mistakeIn, showMistake } from "./config-documents.ts";
import { pathOf, uriOf } from "./paths.ts";
import { readSettings, type Settings } from "./settings.ts";
import { createSetups, type Setups } from "./setups.ts";

/** What every handler needs. */
export interface Needs {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly client: () => Client;
}

/** Where the letters are and what holds for them: folders, settings, configs; kept up to date. */
export interface World {
  readonly folders: () => readonly string[];
  readonly setups: Setups;
  readonly checks: Checks;
  /** Counts the changes after which every letter must be looked at again. */
  readonly epoch: () => number;
  readonly onChange: (listener: () => void) => void;
  readonly start: (params: InitializeParams) => void;
  readonly register: () => void;
}

const watched = [configName, wordsName, ".gitignore"].map((name) => ({ globPattern: `**/${name}` }));

/** `rules` are those of the host, beside our own. */
export function handleWorld({ connection, documents, client }: Needs, rules: readonly Rule[]): World {
  let folders: readonly string[] = [];
  let pushed: unknown = {};
  let count = 0;
  const asked = new Map<string, Promise<Settings>>();
  const listeners: (() => void)[] = [];

  const setups = createSetups((file, mistake) => {
    const uri = uriOf(file);
    // What is being edited has its own say.
    if (!documents.get(uri)) showMistake(connection, uri, { mistake });
  }, rules);

  const settings = (uri: string): Promise<Settings> => {
    const before = asked.get(uri);
    if (before) return before;
    const answer = client().asksSettings
      ? connection.workspace
          .getConfiguration({ scopeUri: uri, section: "klarebrief" })
          .then(readSettings, () => readSettings(pushed))
      : Promise.resolve(readSettings(pushed));
    asked.set(uri, answer);
    return answer;
  };

  const checks = createChecks(documents, {
    encoding: () => client().encoding,
    settings,
    folders: () => folders,
    setups,
  });

  const changed = (): void => {
    count++;
    setups.forget();
    asked.clear();
    for (const listener of listeners) listener();
  };

  const checkConfig = async (document: TextDocument): Promise<void> => {
    const { uri, version } = document;
    const path = pathOf(uri);
    const text = document.getText();
    const mistake = path === undefined ? undefined : await mistakeIn(path, text, setups.ruleIds());
    if (documents.get(uri)?.version === version) showMistake(connection, uri, { mistake, text });
  };

  documents.onDidChangeContent(({ document }) => {
    if (isConfig(document.uri)) void checkConfig(document);
  });
  documents.onDidSave(({ document }) => {
    if (isConfig(document.uri)) changed();
  });
  documents.onDidClose(({ document }) => {
    asked.delete(document.uri);
    checks.close(document.uri);
    if (isConfig(document.uri)) changed();
  });

  connection.onDidChangeConfiguration(({ settings: given }) => {
    const own = (given as { readonly klarebrief?: unknown } | null | undefined)?.klarebrief;
    if (own !== undefined) pushed = own;
    changed();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes)
      if (type === FileChangeType.Deleted && isConfig(uri))
        showMistake(connection, uri, { mistake: undefined });
    changed();
  });

  return {
    folders: () => folders,
    setups,
    checks,
    epoch: () => count,
    onChange: (listener) => void listeners.push(listener),
    start: ({ workspaceFolders, rootUri }) => {
      const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
      folders = uris.map(pathOf).filter((path) => path !== undefined);
      pushed = client().options.settings;
    },
    register: () => {
      const { registersSettings, registersWatchers, hasFolders } = client();
      if (registersSettings)
        void connection.client.register(DidChangeConfigurationNotification.type, { section: "klarebrief" });
      if (registersWatchers)
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watched });
      if (hasFolders)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
          const fresh = added.map(({ uri }) => pathOf(uri)).filter((path) => path !== undefined);
          folders = [...folders.filter((path) => !gone.has(path)), ...fresh];
          changed();
        });
    },
  };
}
