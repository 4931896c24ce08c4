// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Editor } from "./editor.ts";
import { step, until } from "./steps.ts";

const template = `Beste {{ naam }},

U krijgt {{ bedrag }} op 3 maart 2026.

Met vriendelijke groet,
{{ afdeling }}
`;

/** Fields and missing parts are offered where they belong, with the settings VS Code comes with, and nothing is while prose is typed. */
export async function tryCompletion(
  editor: Editor,
  { workspace, pictures }: { readonly workspace: string; readonly pictures: string },
): Promise<void> {
  const { page } = editor;
  const list = page.locator(".suggest-widget.visible .monaco-list-row");
  const name = "sjabloon.txt.twig";

  await step("fields of the template are offered once the opening is typed", async () => {
    writeFileSync(join(workspace, name), template);
    await editor.openFile(name);
    await page.waitForSelector(".squiggly-warning");
    await editor.goToLineEnd(3);
    await page.keyboard.type(" Vraag het {{");
    await list.first().waitFor();
    assert.deepEqual(
      (await list.allInnerTexts()).map((row) => row.split("\n")[0]?.trim()),
      ["{{ naam }}", "{{ bedrag }}", "{{ afdeling }}"],
    );
    await page.screenshot({ path: join(pictures, "velden.png") });
    await page.keyboard.type("af");
    await page.keyboard.press("Enter");
    await page.keyboard.type(".");
    assert.match(await editor.saved(name), /Vraag het \{\{ afdeling \}\}\.$/mu);
  });

  await step("nothing of ours is offered while prose is typed", async () => {
    for (const key of " Bel ons: 10 % doet dat [1] of mailt a@stad.example.") {
      await page.keyboard.type(key);
      await page.waitForTimeout(100);
      const rows = (await list.allInnerTexts()).join("; ");
      assert.doesNotMatch(rows, /\{\{|Zet er/u, `behind ‘${key}’`);
    }
    await page.keyboard.press("Escape");
  });

  await step("a missing part is offered on an empty line when it is asked for", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Space");
    await list.filter({ hasText: "Zet er een contactblok in" }).first().waitFor();
    await page.screenshot({ path: join(pictures, "onderdeel.png") });
    await list.filter({ hasText: "Zet er een contactblok in" }).first().click();
    await page.keyboard.type("Fatima Yilmaz");
    await page.keyboard.press("Tab");
    await page.keyboard.type("088 123 45 67");
    await page.keyboard.press("Escape");
    await until(
      () => editor.saved(name),
      (text) => /^Hebt u vragen\? Bel Fatima Yilmaz op 088 123 45 67\./mu.test(text),
    );
  });
}
