// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import type { Host } from "./host.ts";

/** What each part of the test gets. */
export interface Setting {
  readonly host: Host;
  readonly browser: Browser;
  readonly step: (name: string, run: () => Promise<void>) => Promise<void>;
  /** Where screenshots go. */
  readonly pictures: string;
}

/** A letter of ours. */
export const corpusLetter = (name: string): string =>
  readFileSync(new URL(`../../../corpus/letters/${name}/letter.txt`, import.meta.url), "utf8");

export const letter = corpusLetter("bijstand-afwijzing");
