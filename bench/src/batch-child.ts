// SPDX-License-Identifier: EUPL-1.2
import { writeSync } from "node:fs";

/** Runs the command line as users start it, and says at its end on standard error how much memory it held at most, in kilobytes. */
process.on("exit", () => writeSync(2, `memory ${process.resourceUsage().maxRSS}\n`));
await import(new URL("../../packages/cli/bin/klarebrief.js", import.meta.url).href);
