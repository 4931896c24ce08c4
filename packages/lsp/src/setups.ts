// SPDX-License-Identifier: EUPL-1.2
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { prepareRules, type Rule, UserError } from "@klarebrief/core";
import {
  findConfig,
  type LetterFilter,
  type LoadedConfig,
  letterFilter,
  loadConfig,
  loadLanguage,
  loadPacks,
  loadRuleSet,
  type MistakePlace,
  readPackFiles,
  wordsName,
} from "@klarebrief/core/node";

/** What holds for the letters below one config: loaded once, until one of its files changes. */
export interface Setup {
  readonly loaded: LoadedConfig;
  readonly rules: readonly Rule[];
  readonly filter: LetterFilter;
  readonly language: ReturnType<typeof loadLanguage>;
}

/** Called when a config is read: with what is wrong in it, or with nothing when it is right. */
export type ReportConfig = (file: string, mistake: MistakePlace | undefined) => void;

interface Known {
  /** The files the setup was read from; some may be absent. */
  readonly files: readonly string[];
  readonly stamp: string;
  readonly setup: Setup;
}

/** Setups by folder. `of` gives the same object until a file behind it changes; a wrong config leaves the last good one in force. */
export interface Setups {
  /** `folder` is where the letter is, `root` its workspace folder: there the words stand when there is no config. */
  readonly of: (folder: string, root: string) => Promise<Setup>;
  /** All rule ids, for checking a config that is being edited. */
  readonly ruleIds: () => readonly string[];
  /** Looks at every file again at the next letter. */
  readonly forget: () => void;
}

const stampOf = (files: readonly string[]): string =>
  files
    .map((file) => {
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat ? `${stat.mtimeMs}:${stat.size}` : "-";
    })
    .join(" ");

function filesOf({ folder, file, config }: LoadedConfig): readonly string[] {
  const words = typeof config.woorden === "string" ? config.woorden : wordsName;
  const packs = (config.pakketten ?? []).map((pack) => join(folder, pack));
  return [
    ...(file === undefined ? [] : [file]),
    join(folder, words),
    ...packs,
    ...packs.flatMap((pack) => [...readPackFiles(pack).keys()].map((path) => join(pack, path))),
  ];
}

type Own = Pick<Setup, "rules" | "language"> & { readonly ids: readonly string[] };

/** Our own rules and language: the same for everybody this process serves. */
let own: Own | undefined;

const ours = (): Own => {
  if (!own) {
    const rules = prepareRules(loadRuleSet());
    own = { rules, ids: rules.map(({ card }) => card.id), language: loadLanguage() };
  }
  return own;
};

/** Setups, read at the first letter. `extra` are rules of the host. */
export function createSetups(report: ReportConfig, extra: readonly Rule[]): Setups {
  const known = new Map<string, Known>();
  const lastGood = new Map<string, Setup>();

  const load = async (folder: string, file: string | undefined): Promise<Setup> => {
    const { rules, ids, language } = ours();
    const given = { folder, ...(file === undefined ? {} : { file }) };
    const first = await loadConfig(given, { ids, packs: true });
    const packs = first.config.pakketten ?? [];
    const cards = await loadPacks(first.folder, packs, ids);
    const loaded =
      packs.length === 0
        ? first
        : await loadConfig(given, { ids: [...ids, ...cards.map(({ id }) => id)], packs: false });
    const added = cards.length === 0 ? [] : prepareRules({ ...loadRuleSet(), cards });
    return { loaded, rules: [...rules, ...extra, ...added], filter: letterFilter(loaded), language };
  };

  const withoutConfig = (folder: string): Setup => {
    const loaded: LoadedConfig = { folder, config: {}, words: [] };
    const { rules, language } = ours();
    return { loaded, rules: [...rules, ...extra], filter: letterFilter(loaded), language };
  };

  /** The setup for a config, and what it was read from. Mistakes are reported, never thrown. */
  const read = async (
    key: string,
    folder: string,
    file: string | undefined,
  ): Promise<{ readonly setup: Setup; readonly files: readonly string[] }> => {
    try {
      const setup = await load(folder, file);
      lastGood.set(key, setup);
      if (file !== undefined) report(file, undefined);
      return { setup, files: filesOf(setup.loaded) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (file !== undefined) report(file, error.at ?? { line: 1, problem: error.message });
      const setup = lastGood.get(key) ?? withoutConfig(folder);
      return {
        setup,
        files: [...new Set([...(file === undefined ? [] : [file]), ...filesOf(setup.loaded)])],
      };
    }
  };

  const loading = new Map<string, Promise<Setup>>();

  const reload = async (key: string, folder: string, file: string | undefined): Promise<Setup> => {
    const { setup, files } = await read(key, folder, file);
    known.set(key, { files, stamp: stampOf(files), setup });
    loading.delete(key);
    return setup;
  };

  return {
    of: (folder, root) => {
      const file = findConfig(folder);
      const key = file ?? `${root}/`;
      const before = known.get(key);
      if (before && stampOf(before.files) === before.stamp) return Promise.resolve(before.setup);
      const running = loading.get(key) ?? reload(key, file === undefined ? root : dirname(file), file);
      loading.set(key, running);
      return running;
    },
    ruleIds: () => ours().ids,
    forget: () => known.clear(),
  };
}
