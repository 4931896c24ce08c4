// SPDX-License-Identifier: EUPL-1.2
import OpenAI from "openai";
import { UserError } from "../errors.ts";
import { AnswerError, type Complete, type ModelRequest } from "../rewrite/model.ts";

/** Where a language model is and how patient we are. */
export interface ModelOptions {
  /** Address of an OpenAI-compatible server, up to and with `/v1`. */
  readonly address: string;
  readonly model: string;
  /** From the environment or a secret store; never from a file of the project. */
  readonly key: string | undefined;
  /** How long nothing may come, in milliseconds. */
  readonly patience?: number;
  readonly retries?: number;
  /** Told how many characters of the answer came in. */
  readonly onProgress?: (characters: number) => void;
}

/** An answer longer than this, in characters, is no rewrite of a letter. */
const longest = 200_000;

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/u.test(host);

/** Checks an address: https, or http on this machine. Throws UserError. Returns its host, with the port when it has one. */
export function modelHost(address: string): { readonly host: string; readonly isLocal: boolean } {
  const url = URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol))
    throw new UserError("Het adres bij ‘herschrijf’ is geen webadres. Begin met https://.");
  if (url.username !== "" || url.password !== "")
    throw new UserError("Zet geen naam of wachtwoord in het adres bij ‘herschrijf’.");
  const isLocal = isLoopback(url.hostname);
  if (url.protocol === "http:" && !isLocal)
    throw new UserError(
      `Het adres ${url.host} is niet beveiligd. Gebruik https://. Alleen op uw eigen computer mag het met http://.`,
    );
  return { host: url.host, isLocal };
}

/** What went wrong at the server, in Dutch and without a word of the letter. */
function explain(error: unknown, host: string): Error {
  if (error instanceof OpenAI.APIUserAbortError) return error;
  if (error instanceof OpenAI.APIConnectionTimeoutError)
    return new AnswerError(`${host} antwoordt niet op tijd. Probeer het later nog eens.`);
  if (error instanceof OpenAI.APIConnectionError)
    return new UserError(`Wij krijgen geen verbinding met ${host}. Klopt het adres?`);
  if (!(error instanceof OpenAI.APIError)) return error instanceof Error ? error : new Error(String(error));
  const { status } = error;
  if (status === 401 || status === 403)
    return new UserError(`${host} weigert de sleutel. Klopt de waarde van KLAREBRIEF_API_KEY?`);
  if (status === 404)
    return new UserError(
      `${host} kent dit model of dit adres niet. Kijk naar ‘herschrijf’ in uw configuratie.`,
    );
  if (status === 429)
    return new AnswerError(`${host} heeft het te druk, of uw tegoed is op. Probeer het later nog eens.`);
  if (status !== undefined && status >= 500)
    return new AnswerError(`${host} heeft een storing (fout ${status}). Probeer het later nog eens.`);
  return new UserError(`${host} weigert de vraag (fout ${status ?? "onbekend"}).`);
}

interface Stream {
  readonly text: string;
  readonly finished: string | null;
}

/** Aborts when nothing came for a while. `touch` starts the time anew. */
function watchdog(patience: number): {
  readonly signal: AbortSignal;
  readonly touch: () => void;
  readonly stop: () => void;
} {
  const late = new AbortController();
  let timer = setTimeout(() => late.abort(), patience);
  return {
    signal: late.signal,
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(() => late.abort(), patience);
    },
    stop: () => clearTimeout(timer),
  };
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof OpenAI.APIError ? error.status : undefined;

/** Makes the function that asks a model. Nothing is sent before it is called. Throws UserError on an address that is not safe. */
export function connectModel(options: ModelOptions): Complete {
  const { host } = modelHost(options.address);
  const patience = options.patience ?? 60_000;
  const client = new OpenAI({
    baseURL: options.address,
    apiKey: options.key ?? "none",
    organization: null,
    project: null,
    maxRetries: options.retries ?? 2,
    timeout: patience,
    logLevel: "off",
    // A letter goes to the host the user agreed to, and to no other.
    fetchOptions: { redirect: "error" },
  });
  let structured = true;
  const late = (): AnswerError =>
    new AnswerError(`${host} antwoordt niet op tijd. Probeer het later nog eens.`);

  async function read({ messages, schema }: ModelRequest, signal: AbortSignal): Promise<Stream> {
    const guard = watchdog(patience * ((options.retries ?? 2) + 2));
    const both = AbortSignal.any([signal, guard.signal]);
    try {
      const stream = await client.chat.completions.create(
        {
          model: options.model,
          messages: messages.map((message) => ({ ...message })),
          stream: true,
          ...(structured
            ? {
                response_format: {
                  type: "json_schema" as const,
                  json_schema: { name: "herschrijving", strict: true, schema: { ...schema } },
                },
              }
            : {}),
        },
        { signal: both },
      );
      let text = "";
      let finished: string | null = null;
      for await (const { choices } of stream) {
        guard.touch();
        text += choices[0]?.delta?.content ?? "";
        finished = choices[0]?.finish_reason ?? finished;
        options.onProgress?.(text.length);
        if (text.length > longest) {
          stream.controller.abort();
          throw new AnswerError("Het antwoord van het model is veel te lang.");
        }
      }
      // An aborted stream just ends.
      if (guard.signal.aborted && !signal.aborted) throw late();
      return { text, finished };
    } catch (error) {
      throw guard.signal.aborted && !signal.aborted ? late() : error;
    } finally {
      guard.stop();
    }
  }

  return async (request, signal) => {
    try {
      const { text, finished } = await read(request, signal).catch((error: unknown) => {
        // A server that knows no schema says that the question is wrong.
        if (!structured || ![400, 415, 422, 501].includes(statusOf(error) ?? 0)) throw error;
        structured = false;
        return read(request, signal);
      });
      if (signal.aborted) throw new OpenAI.APIUserAbortError();
      if (finished === null) throw new AnswerError("Het antwoord van het model hield halverwege op.");
      if (finished === "length")
        throw new AnswerError("Het antwoord van het model werd te lang en is afgebroken.");
      return text;
    } catch (error) {
      throw error instanceof UserError ? error : explain(error, host);
    }
  };
}
