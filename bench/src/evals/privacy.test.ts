// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check, prepareRules } from "@klarebrief/core";
import { connectModel } from "@klarebrief/core/llm";
import { loadLanguage, loadRuleSet } from "@klarebrief/core/node";
import { rewriteLetter } from "@klarebrief/core/rewrite";
import { expect, test } from "vitest";
import { leaks, personalLetters, scorePrivacy } from "./privacy.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

test("at least 99 % of the marked personal values are hidden, with grammar and without", async () => {
  for (const language of [undefined, loadLanguage()]) {
    const { values, leaks: found } = await scorePrivacy(root, language);
    expect(values).toBeGreaterThanOrEqual(300);
    expect(found.length / values, found.join("\n")).toBeLessThanOrEqual(0.01);
  }
});

test("a leak is seen: a whole value, or a word of a name", () => {
  expect(leaks({ kind: "bsn", value: "999900079" }, "BSN 999900079.")).toBe(true);
  expect(leaks({ kind: "name", value: "van der Berg" }, "mevrouw Berg")).toBe(true);
  expect(leaks({ kind: "name", value: "van der Berg" }, "mevrouw van der [[NAAM-1]]")).toBe(false);
});

test("no marked personal value is in what a server receives", async () => {
  const server = spawn(process.execPath, [join(root, "packages/cli/src/model-server.test.data.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<number>((resolve) =>
    server.stdout.once("data", (data: Buffer) => resolve(Number(String(data)))),
  );
  try {
    const complete = connectModel({
      address: `http://127.0.0.1:${port}/amount/v1`,
      model: "m",
      key: undefined,
    });
    const language = loadLanguage();
    const rules = prepareRules(loadRuleSet());
    const checkText = (text: string) => check("deel.txt", text, { rules, language });
    const received = async (): Promise<readonly string[]> =>
      (
        (await (await fetch(`http://127.0.0.1:${port}/log`)).json()) as readonly { readonly body: string }[]
      ).map(({ body }) =>
        (JSON.parse(body) as { messages: readonly { content: string }[] }).messages
          .map(({ content }) => content)
          .join("\n"),
      );
    const found: string[] = [];
    let [values, seen] = [0, 0];
    for (const letter of personalLetters(root)) {
      const checked = await check(letter.name, letter.text, { rules, language });
      if (!checked.letter) throw new Error(letter.name);
      const signal = new AbortController().signal;
      const options = {
        unit: "letter",
        versions: 1,
        repairs: 1,
        complete,
        check: checkText,
        signal,
      } as const;
      for await (const _ of rewriteLetter({ ...checked, letter: checked.letter }, options));
      const own = (await received()).slice(seen);
      seen += own.length;
      values += letter.values.length;
      found.push(
        ...letter.values
          .filter((value) => leaks(value, own.join("\n")))
          .map(({ kind, value }) => `${letter.name}: ${kind} ${value}`),
      );
    }
    expect(seen).toBeGreaterThan(90);
    expect((await received()).join("\n")).toContain("[[NAAM-");
    expect(values).toBeGreaterThanOrEqual(300);
    expect(found.length / values, found.join("\n")).toBeLessThanOrEqual(0.01);
  } finally {
    server.kill();
  }
}, 120_000);
