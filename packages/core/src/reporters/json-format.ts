// SPDX-License-Identifier: EUPL-1.2
import { type Format, fixed, streamed, summary } from "./format.ts";

const pretty = (data: unknown, indent: string): string =>
  JSON.stringify(data, undefined, 2).replaceAll("\n", `\n${indent}`);

/** The whole result (see the contracts in ARCHITECTURE.md). */
export const json: Format = {
  letter:
    () =>
    ({ letter }) =>
      `\n    ${pretty(letter, "    ")}`,
  frame: ({ shard }) =>
    streamed(
      '{\n  "version": 1,\n  "letters": [',
      ",",
      summary((counts, isEmpty) => {
        const mark = shard ? `,\n  "shard": ${pretty(shard, "  ")}` : "";
        return `${isEmpty ? "" : "\n  "}],\n  "summary": ${pretty(counts, "  ")}${mark}\n}\n`;
      }),
    ),
};

/** An element of `letters` on each line. */
export const ndjson: Format = {
  letter:
    () =>
    ({ letter }) =>
      `${JSON.stringify(letter)}\n`,
  frame: () => streamed("", "", fixed("")),
};
