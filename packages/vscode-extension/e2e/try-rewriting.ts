// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Editor } from "./editor.ts";
import { step, until } from "./steps.ts";

const letter = `Beste mevrouw De Vries,

U dient het bedrag van € 125,00 binnen 6 weken te betalen.

Indien u vragen hebt, kunt u ons bellen op 088 123 45 67.

Met vriendelijke groet,

Anna Bakker
`;

/** A language model of our own, on this machine, that plays a good one. */
async function startModel(): Promise<{
  readonly address: string;
  readonly received: () => Promise<readonly string[]>;
  readonly stop: () => void;
}> {
  const program = fileURLToPath(new URL("../../cli/src/model-server.test.data.ts", import.meta.url));
  const server = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
  const [bytes] = (await once(server.stdout, "data")) as [Buffer];
  const host = `http://127.0.0.1:${bytes.toString().trim()}`;
  return {
    address: `${host}/good/v1`,
    received: async () =>
      ((await (await fetch(`${host}/log`)).json()) as readonly { readonly body: string }[]).map(
        ({ body }) => body,
      ),
    stop: () => void server.kill(),
  };
}

/** A sentence is rewritten by a language model: after agreement, which is asked once, and after the writer saw the proposal. */
export async function tryRewriting(
  editor: Editor,
  { workspace, pictures }: { readonly workspace: string; readonly pictures: string },
): Promise<void> {
  const { page } = editor;
  const name = "betaling.txt";
  const dialog = page.locator(".monaco-dialog-box");
  const choose = (answer: string): Promise<void> =>
    dialog.locator(".monaco-button", { hasText: answer }).click();
  const rewriteAt = async (word: string): Promise<void> => {
    await editor.clickText(word);
    await editor.quickFixes();
    await editor.chooseFix("Herschrijf deze zin");
    await dialog.waitFor();
  };
  const model = await startModel();
  try {
    await step("rewriting asks whether text may be sent, and sends nothing before that", async () => {
      writeFileSync(
        join(workspace, "klarebrief.config.yaml"),
        `herschrijf:\n  adres: ${model.address}\n  model: proef\n`,
      );
      writeFileSync(join(workspace, name), letter);
      await editor.openFile(name);
      await page.waitForSelector(".squiggly-warning");
      await rewriteAt("dient");
      assert.match(
        await dialog.innerText(),
        /Klare Brief stuurt dan dit stuk van uw brief naar 127\.0\.0\.1/u,
      );
      await page.screenshot({ path: join(pictures, "toestemming.png") });
      assert.deepEqual(await model.received(), []);
      await choose("Ja, voor deze map");
    });

    await step("the proposal is shown with the verdict, and applied when the writer says so", async () => {
      await dialog.filter({ hasText: "Voorstel (de feiten zijn gelijk): U moet het bedrag" }).waitFor();
      await page.screenshot({ path: join(pictures, "voorstel.png") });
      assert.equal(readFileSync(join(workspace, name), "utf8"), letter);
      await choose("Gebruik dit");
      const rewritten = letter.replace("dient het", "moet het").replace("te betalen", "betalen");
      await until(
        () => editor.saved(name),
        (text) => text === rewritten,
      );
      const [body, ...others] = await model.received();
      assert.deepEqual(others, []);
      assert.doesNotMatch(body ?? "", /De Vries|088 123/u);
    });

    await step(
      "another sentence needs no agreement, and a proposal that is not wanted changes nothing",
      async () => {
        const before = await editor.saved(name);
        await rewriteAt("Indien");
        assert.match(await dialog.innerText(), /Voorstel/u);
        await page.keyboard.press("Escape");
        await dialog.waitFor({ state: "hidden" });
        assert.equal(await editor.saved(name), before);
        assert.equal((await model.received()).length, 2);
      },
    );
  } finally {
    model.stop();
  }
}
