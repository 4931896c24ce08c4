// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";

/** This package: two folders above this file, and one above `dist`, where all code lies together. */
const folder = new URL(import.meta.url.endsWith(".ts") ? "../../" : "../", import.meta.url);

/** The bytes of a file of this package. Throws when it is not there. */
export const packageFile = (name: string): Buffer => readFileSync(new URL(name, folder));
