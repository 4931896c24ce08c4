// SPDX-License-Identifier: EUPL-1.2

/** Keeps what may be shown later, outside memory where the host can. */
export interface Store {
  /** Keeps a text and says where. */
  readonly put: (text: string) => number;
  readonly get: (place: number) => string;
}
