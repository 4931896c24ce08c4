// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  CancellationTokenSource,
  type CodeAction,
  CodeActionResolveRequest,
} from "vscode-languageserver-protocol/node";
import type { Question } from "./ask-writer.ts";
import { able, type Editor, startEditor } from "./editor.test.data.ts";

let server: ChildProcess;
let port = "";
beforeAll(async () => {
  const program = fileURLToPath(new URL("../../cli/src/model-server.test.data.ts", import.meta.url));
  server = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
  if (!server.stdout) throw new Error("no output");
  const [bytes] = (await once(server.stdout, "data")) as [Buffer];
  port = bytes.toString().trim();
});
afterAll(() => void server.kill());

const letter = `Beste mevrouw De Vries,

U dient het bedrag van € 125,00 binnen 6 weken te betalen. Het weer is mooi.

Met vriendelijke groet,

Anna Bakker
`;

const received = async (mode: string): Promise<readonly { readonly body: string }[]> =>
  (
    (await (await fetch(`http://127.0.0.1:${port}/log`)).json()) as readonly { mode: string; body: string }[]
  ).filter((one) => one.mode === mode);

let editor: Editor | undefined;
afterEach(async () => {
  await editor?.stop();
  editor = undefined;
});

interface Played {
  readonly editor: Editor;
  readonly uri: string;
  readonly actions: readonly CodeAction[];
  readonly asked: readonly string[];
}

/** Opens the letter with a model that plays `mode`, and asks for rewriting actions at its duty. */
async function play(
  mode: string,
  given: Parameters<typeof startEditor>[0] & { answer?: string; agreed?: boolean } = {},
): Promise<Played> {
  const asked: string[] = [];
  const { answer, agreed = answer === undefined, ...start } = given;
  let home = "";
  const made = await startEditor({
    env: new Proxy({} as Record<string, string>, {
      get: (_, name) => (String(name).startsWith("XDG_") ? home : undefined),
    }),
    choose: (message, titles) => {
      asked.push(message);
      const [yes] = titles;
      return titles.find((title) => title === answer) ?? (agreed ? yes : undefined);
    },
    ...start,
  });
  home = join(made.folder, ".user");
  editor = made;
  if (mode !== "")
    made.write(
      "klarebrief.config.yaml",
      `herschrijf:\n  adres: http://127.0.0.1:${port}/${mode}/v1\n  model: m\n`,
    );
  const uri = await made.open("brief.md", letter);
  const actions = await made.actions(uri, made.rangeOf(uri, "dient"), ["refactor.rewrite"]);
  return { editor: made, uri, actions, asked };
}

const resolve = ({ editor: { connection } }: Played, action: CodeAction | undefined): Promise<CodeAction> => {
  if (!action) throw new Error("no action");
  return connection.sendRequest(CodeActionResolveRequest.type, action);
};

describe("rewriting with a language model", () => {
  test("is offered for the sentence and the paragraph, and sends nothing before it is chosen", async () => {
    const { actions } = await play("good");
    expect(actions.map(({ title, edit, kind }) => [title, edit, kind])).toEqual([
      ["Herschrijf deze zin met het taalmodel", undefined, "refactor.rewrite.klarebrief"],
      ["Herschrijf deze alinea met het taalmodel", undefined, "refactor.rewrite.klarebrief"],
    ]);
    expect(await received("good")).toEqual([]);
  });

  test("is not offered without a model in the config, nor to an editor that cannot ask later", async () => {
    expect((await play("")).actions).toEqual([]);
    await editor?.stop();
    const { codeAction: _, ...textDocument } = able.textDocument ?? {};
    expect((await play("good", { capabilities: { ...able, textDocument } })).actions).toEqual([]);
  });

  test("shows the proposal with the verdict, and has an edit when the writer says yes", async () => {
    const played = await play("good");
    const { title, edit } = await resolve(played, played.actions[0]);
    expect(title).toBe("Herschrijf deze zin met het taalmodel: de feiten zijn gelijk");
    expect(played.asked).toEqual([
      expect.stringContaining(`naar 127.0.0.1:${port}, zonder namen`),
      "Voorstel (de feiten zijn gelijk): U moet het bedrag van € 125,00 binnen 6 weken betalen.",
    ]);
    expect(played.editor.text(played.uri)).toBe(letter);
    await played.editor.apply(edit);
    expect(played.editor.text(played.uri)).toBe(
      letter.replace("dient het", "moet het").replace("te betalen", "betalen"),
    );
    const [sent] = await received("good");
    expect(sent?.body).toContain("125");
    expect(sent?.body).not.toContain("Het weer");
  });

  test("has no edit when the writer does not want the proposal", async () => {
    const played = await play("good", { answer: "Niet gebruiken", agreed: true });
    expect((await resolve(played, played.actions[0])).edit).toBe(undefined);
    expect(played.asked.at(-1)).toMatch(/^Voorstel/u);
  });

  test("asks by the dialog of an editor that has one", async () => {
    const played = await play("good", { options: { asksWriter: true } });
    const questions: Question[] = [];
    played.editor.connection.onRequest(
      "klarebrief/ask",
      (question: Question) => questions.push(question) > 0,
    );
    expect((await resolve(played, played.actions[0])).edit).toBeDefined();
    expect(played.asked).toEqual([]);
    expect(questions.map(({ yes }) => yes)).toEqual(["Ja, voor deze map", "Gebruik dit"]);
    expect(questions[1]?.detail).toBe(
      "Nu staat er: U dient het bedrag van € 125,00 binnen 6 weken te betalen.",
    );
  });

  test("a paragraph is rewritten whole", async () => {
    const played = await play("good");
    const { edit } = await resolve(played, played.actions[1]);
    await played.editor.apply(edit);
    expect(played.editor.text(played.uri)).toContain(
      "U moet het bedrag van € 125,00 binnen 6 weken betalen. Het weer is mooi.",
    );
  });

  test("what changes a fact is refused with the reason, and there is no edit", async () => {
    const played = await play("amount");
    const { edit, disabled } = await resolve(played, played.actions[0]);
    expect(edit).toBe(undefined);
    expect(disabled?.reason).toMatch(/^Het voorstel van het taalmodel is niet goed\. .*125/u);
  });

  test("without agreement nothing is sent", async () => {
    const played = await play("versions", { answer: "Nee" });
    const { edit, disabled } = await resolve(played, played.actions[0]);
    expect([edit, disabled?.reason]).toEqual([undefined, "Er is niets verstuurd."]);
    expect(await received("versions")).toEqual([]);
  });

  test("the writer is not asked for the key of a model on this machine", async () => {
    const played = await play("good", { options: { keepsModelKey: true } });
    const asked: unknown[] = [];
    played.editor.connection.onRequest("klarebrief/modelKey", (question: unknown) => {
      asked.push(question);
      return null;
    });
    expect((await resolve(played, played.actions[0])).edit).toBeDefined();
    expect(asked).toEqual([{ host: `127.0.0.1:${port}`, optional: true }]);
  });

  test("a letter that changed meanwhile is left alone", async () => {
    const played = await play("good");
    await played.editor.change(played.uri, [{ text: `${letter}\nNog iets.\n` }]);
    const { edit, disabled } = await resolve(played, played.actions[0]);
    expect([edit, disabled?.reason]).toEqual([
      undefined,
      "De brief is intussen veranderd. Kies de actie opnieuw.",
    ]);
  });

  test("a request that is cancelled ends without an edit", async () => {
    const played = await play("slow");
    const stop = new CancellationTokenSource();
    const answer = played.editor.connection.sendRequest(
      CodeActionResolveRequest.type,
      played.actions[0] as CodeAction,
      stop.token,
    );
    setTimeout(() => stop.cancel(), 100);
    await expect(answer).rejects.toThrow("afgebroken");
  });
});
