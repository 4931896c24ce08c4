// SPDX-License-Identifier: EUPL-1.2
import type { Summary } from "@klarebrief/lsp";

/** An icon of another shape for each state, so that colour is not needed to tell them apart. */
export const signOf = ({ counts }: Summary): "error" | "warning" | "info" | "pass" =>
  counts.error > 0 ? "error" : counts.warning > 0 ? "warning" : counts.info > 0 ? "info" : "pass";
