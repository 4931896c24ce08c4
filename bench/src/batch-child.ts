// SPDX-License-Identifier: EUPL-1.2
/** Runs the built command line and says on standard error how much memory it held at most, in kilobytes. */
const program: { readonly main: () => Promise<void> } = await import(
  new URL("../../packages/cli/dist/main.js", import.meta.url).href
);
await program.main();
process.stderr.write(`memory ${process.resourceUsage().maxRSS}\n`);
