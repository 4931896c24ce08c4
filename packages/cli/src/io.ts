// SPDX-License-Identifier: EUPL-1.2

/** What a command may touch of the world, so that tests can run it without a process. */
export interface Io {
  readonly cwd: string;
  /** Writes to standard output; resolves when it is taken. */
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  /** Standard input line by line, as it comes. */
  readonly stdinLines: () => AsyncIterable<string>;
  /** Whether standard output and standard error are terminals. */
  readonly isTerminal: { readonly out: boolean; readonly err: boolean };
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by SIGINT. */
  readonly signal: AbortSignal;
}
