// SPDX-License-Identifier: EUPL-1.2
import { inventions } from "./guard-attack-inventions.ts";
import { names } from "./guard-attack-names.ts";
import { statements } from "./guard-attack-statements.ts";
import type { Attack } from "./guard-attack-tools.ts";
import { values } from "./guard-attack-values.ts";

/** Every kind of corruption, on values first, on what sentences say after. */
export const attacks: readonly Attack[] = [...values, ...statements, ...names, ...inventions];
