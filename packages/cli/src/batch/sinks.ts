// SPDX-License-Identifier: EUPL-1.2
import {
  csv,
  type FormatName,
  formats,
  type LetterJson,
  type LetterView,
  type ReportContext,
  type StreamedFormat,
  type StylishOptions,
  streamedFormats,
  stylishLetter,
  stylishSummary,
} from "@klarebrief/core/reporters";
import { addCounts, noCounts } from "./counts.ts";
import type { ShardMark } from "./shard.ts";

/** The formats of `check`. */
export const formatNames = ["stylish", "ndjson", ...(Object.keys(formats) as FormatName[])] as const;
export type OutputFormat = (typeof formatNames)[number];

/** Takes letters one by one and writes what they become. */
export interface Sink {
  readonly add: (view: LetterView) => Promise<void>;
  readonly end: () => Promise<void>;
}

type Write = (text: string) => Promise<void>;

/** What the formats need beside the letters. */
export interface SinkOptions {
  readonly stylish: StylishOptions;
  readonly context: ReportContext;
  readonly shard?: ShardMark;
}

const indent = (text: string, by: string): string => text.replaceAll("\n", `\n${by}`);

/** The bytes of the reporter `json`, letter by letter, so that memory does not grow. */
export function jsonSink(write: Write, shard?: ShardMark): Sink {
  let counts = noCounts;
  let isFirst = true;
  const opening = async (): Promise<void> => {
    if (isFirst) await write('{\n  "version": 1,\n  "letters": [');
  };
  return {
    add: async ({ letter }) => {
      await opening();
      await write(`${isFirst ? "" : ","}\n    ${indent(JSON.stringify(letter, undefined, 2), "    ")}`);
      isFirst = false;
      counts = addCounts(counts, letter);
    },
    end: async () => {
      await opening();
      const summary = indent(JSON.stringify(counts, undefined, 2), "  ");
      const mark = shard ? `,\n  "shard": ${indent(JSON.stringify(shard, undefined, 2), "  ")}` : "";
      await write(`${isFirst ? "]" : "\n  ]"},\n  "summary": ${summary}${mark}\n}\n`);
    },
  };
}

const ndjsonSink = (write: Write): Sink => ({
  add: ({ letter }) => write(`${JSON.stringify(letter)}\n`),
  end: async () => undefined,
});

function stylishSink(write: Write, options: StylishOptions): Sink {
  let counts = noCounts;
  return {
    add: async (view) => {
      counts = addCounts(counts, view.letter);
      const text = stylishLetter(view, options);
      if (text !== "") await write(text);
    },
    end: () => write(stylishSummary(counts, options)),
  };
}

function streamedSink(write: Write, { begin, letter, end }: StreamedFormat, context: ReportContext): Sink {
  let counts = noCounts;
  let isFirst = true;
  const textOf = letter(context);
  const opening = async (): Promise<void> => {
    if (isFirst && begin !== "") await write(begin);
    isFirst = false;
  };
  return {
    add: async ({ letter: own }) => {
      await opening();
      counts = addCounts(counts, own);
      const text = textOf(own);
      if (text !== "") await write(text);
    },
    end: async () => {
      await opening();
      const text = end(counts);
      if (text !== "") await write(text);
    },
  };
}

/** The other formats say something of the whole first: their letters are kept. */
function wholeSink(write: Write, format: FormatName, context: ReportContext): Sink {
  const letters: LetterJson[] = [];
  return {
    add: async ({ letter }) => void letters.push(letter),
    end: () => write(formats[format](letters, context)),
  };
}

/** The table of a report. */
export const csvSink = (write: Write, context: ReportContext): Sink => streamedSink(write, csv, context);

/** The sink of a format. */
export function sinkOf(format: OutputFormat, write: Write, options: SinkOptions): Sink {
  if (format === "stylish") return stylishSink(write, options.stylish);
  if (format === "ndjson") return ndjsonSink(write);
  if (format === "json") return jsonSink(write, options.shard);
  const streamed = streamedFormats[format];
  if (streamed) return streamedSink(write, streamed, options.context);
  return wholeSink(write, format, options.context);
}
