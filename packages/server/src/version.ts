// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";

const { version: own, homepage } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { readonly version: string; readonly homepage?: string };

export const version = own;

/** The public page of a rule; undefined while the project has no public address (`homepage` in package.json). */
export const ruleUrl = (rule: string): string | undefined =>
  homepage === undefined ? undefined : `${homepage.replace(/\/$/u, "")}/regels/${rule}`;
