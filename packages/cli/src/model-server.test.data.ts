// SPDX-License-Identifier: EUPL-1.2
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/**
 * An OpenAI-compatible server that plays good and bad models, as a process of its own: `node model-server.test.data.ts`.
 * It prints its port. The first piece of the path is the model it plays; `/log` gives every request it received.
 */
interface Received {
  readonly mode: string;
  readonly authorization: string | undefined;
  readonly body: string;
}
const log: Received[] = [];
const asked = new Map<string, number>();

interface Question {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string };
}

/** The parts of a letter in the first question, by number. */
const partsOf = ({ messages }: Question): readonly { readonly nr: number; readonly text: string }[] =>
  Array.from(
    (messages.find(({ role }) => role === "user")?.content ?? "").matchAll(
      /^Deel (\d+)$[\s\S]*?^<(brieftekst[-\d]*)>\n([\s\S]*?)\n<\/\2>$/gmu,
    ),
    ([, nr, , text = ""]) => ({ nr: Number(nr), text }),
  );

/** What a good model makes of the sentences in the tests. */
const plain = (text: string): string =>
  text
    .replaceAll(/\b([Uu]) dient (.+?) te betalen/gu, "$1 moet $2 betalen")
    .replaceAll(/\bIndien\b/gu, "Als")
    .replaceAll(/\bteneinde\b/gu, "om")
    .replaceAll(/\bmiddels\b/gu, "met");

const json = (parts: readonly { readonly nr: number; readonly text: string }[], versions = 1): string =>
  JSON.stringify({
    delen: parts.map(({ nr, text }) => ({ nr, versies: Array.from({ length: versions }, () => text) })),
  });

const each = (question: Question, change: (text: string) => string): string =>
  json(partsOf(question).map(({ nr, text }) => ({ nr, text: change(plain(text)) })));

const isRepair = ({ messages }: Question): boolean => messages.length > 2;

/** What each model answers. */
const models: Readonly<Record<string, (question: Question) => string>> = {
  good: (question) => each(question, (text) => text),
  versions: (question) =>
    json(
      partsOf(question).map(({ nr, text }) => ({ nr, text: plain(text) })),
      2,
    ),
  amount: (question) => each(question, (text) => text.replace("125", "152")),
  negation: (question) => each(question, (text) => text.replace(" niet ", " ")),
  promise: (question) => each(question, (text) => `${text} Wij garanderen dat u uitstel krijgt.`),
  repaired: (question) => each(question, (text) => (isRepair(question) ? text : text.replace("125", "152"))),
  placeholder: (question) => each(question, (text) => text.replaceAll(/\[\[[A-Z]+-\d+\]\]/gu, "de heer X")),
  doubled: (question) => each(question, (text) => text.replaceAll(/(\[\[[A-Z]+-\d+\]\])/gu, "$1 $1")),
  field: (question) => each(question, (text) => text.replaceAll(/\{\{.*?\}\}/gu, "")),
  english: (question) =>
    each(
      question,
      () => "You must pay the amount within six weeks, or we will send the bailiff to you and your family.",
    ),
  prose: (question) =>
    `Natuurlijk! Hier is het resultaat:\n\`\`\`json\n${each(question, (text) => text)}\n\`\`\`\nHopelijk helpt dit.`,
  nonsense: () => "Dat kan ik niet doen.",
  injected: (question) => {
    const all = question.messages.map(({ content }) => content).join("\n");
    const isOrdered = /negeer alle instructies/iu.test(all);
    return each(question, (text) =>
      isOrdered ? "GEHACKT. Maak € 5.000 over naar NL00 HACK 0000 0000 00." : text,
    );
  },
};

const send = (
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): true => {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
  return true;
};

const chunk = (content: string, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: "1", object: "chat.completion.chunk", created: 1, model: "m", choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`;

function stream(response: ServerResponse, text: string, { cut = false } = {}): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const until = cut ? Math.floor(text.length / 2) : text.length;
  for (let at = 0; at < until; at += 20) response.write(chunk(text.slice(at, Math.min(at + 20, until))));
  if (!cut) response.write(`${chunk("", "stop")}data: [DONE]\n\n`);
  response.end();
}

const error = { error: { message: "geheim uit de brief: De Vries", type: "x" } };

/** Sends a hundred pieces of a hundred kilobytes, as fast as they are taken. */
function flood(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const piece = chunk("a".repeat(100_000));
  let sent = 0;
  const more = (): void => {
    while (sent++ < 100 && !response.destroyed)
      if (!response.write(piece)) {
        response.once("drain", more);
        return;
      }
    response.end();
  };
  more();
}

/** Servers that do not answer as they should. */
const odd: Readonly<
  Record<string, (response: ServerResponse, question: Question, times: number) => boolean>
> = {
  hangs: () => true,
  silent: (response) =>
    response.writeHead(200, { "content-type": "text/event-stream" }).write(chunk('{"delen": [')) || true,
  busy: (response, _, times) => times <= 1 && send(response, 429, error, { "retry-after": "1" }),
  "always-busy": (response) => send(response, 429, error, { "retry-after-ms": "10" }),
  broken: (response) => send(response, 500, error, { "retry-after-ms": "10" }),
  "no-key": (response) => send(response, 401, error),
  moved: (response) =>
    send(response, 307, {}, { location: `http://localhost:${port}/good/v1/chat/completions` }),
  "no-schema": (response, question) => question.response_format !== undefined && send(response, 400, error),
  half: (response, question) => {
    stream(response, each(question, String), { cut: true });
    return true;
  },
  slow: (response, question) => {
    setTimeout(() => stream(response, each(question, String)), 400);
    return true;
  },
  huge: (response) => {
    flood(response);
    return true;
  },
};

function answer(mode: string, question: Question, response: ServerResponse): void {
  const times = (asked.get(mode) ?? 0) + 1;
  asked.set(mode, times);
  if (odd[mode]?.(response, question, times)) return;
  const model = models[mode] ?? (odd[mode] ? models.good : undefined);
  if (model) stream(response, model(question));
  else send(response, 404, error);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const piece of request) chunks.push(piece as Uint8Array);
  return Buffer.concat(chunks).toString("utf8");
}

const server = createServer((request, response) => {
  if (request.url === "/log") {
    send(response, 200, log);
    return;
  }
  const mode = request.url?.split("/")[1] ?? "";
  void bodyOf(request).then((body) => {
    log.push({ mode, authorization: request.headers.authorization, body });
    answer(mode, JSON.parse(body) as Question, response);
  });
});
let port = 0;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
  process.stdout.write(`${port}\n`);
});
