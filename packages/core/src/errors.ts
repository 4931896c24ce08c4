// SPDX-License-Identifier: EUPL-1.2

/** Where a mistake stands in a file: the line, from 1, and the problem without file and line. */
export interface MistakePlace {
  readonly line: number;
  readonly problem: string;
}

/** A mistake in what the user gave: a config, a card, a file, an argument. The message is Dutch, says where and what to do; it is shown without stack. */
export class UserError extends Error {
  override readonly name = "UserError";
  /** For hosts that show the mistake in its file; absent when no line is to blame. */
  readonly at: MistakePlace | undefined;

  constructor(message: string, at?: MistakePlace) {
    super(message);
    this.at = at;
  }
}
