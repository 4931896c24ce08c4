// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";

const { homepage } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  readonly homepage?: string;
};

/** The public page of a rule; undefined while the project has no public address (`homepage` in package.json). */
export const ruleUrl = (rule: string): string | undefined =>
  homepage === undefined ? undefined : `${homepage.replace(/\/$/u, "")}/regels/${rule}`;
