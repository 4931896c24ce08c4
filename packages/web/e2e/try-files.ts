// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { join } from "node:path";
import { check, prepareRules } from "@klarebrief/core";
import { loadLanguage, loadRuleSet } from "@klarebrief/core/node";
import { makeDocx, makeOdt, odtParagraph, wordParagraph } from "@klarebrief/core/testing";
import { unzipSync } from "fflate";
import { contentOf, openPage } from "./page-driver.ts";
import { corpusLetter, letter, type Setting } from "./setting.ts";

const inXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const paragraphs = letter
  .split(/\n+/u)
  .filter((line) => line.trim() !== "")
  .map(inXml);
const docx = makeDocx(paragraphs.map((text) => wordParagraph(text)).join(""));
const odt = makeOdt(paragraphs.map((text) => odtParagraph(text)).join(""));

const xmlIn = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`There is no ${name}`);
  return new TextDecoder().decode(part);
};

/** Files of every kind: dropped, checked, downloaded. */
export async function tryFiles({ host, browser, step, pictures }: Setting): Promise<void> {
  const driver = await openPage(browser, host.address);
  const { page, context } = driver;
  await context.setOffline(true);
  const engine = { rules: prepareRules(loadRuleSet()), language: loadLanguage() };

  for (const [name, bytes, part, comment] of [
    ["besluit.docx", docx, "word/comments.xml", /<w:comment /u],
    ["besluit.odt", odt, "content.xml", /<office:annotation /u],
  ] as const)
    await step(
      `${name} is shown with its marks, cannot be typed in, and is downloaded with comments`,
      async () => {
        await driver.drop(name, bytes);
        await page.locator("#document-note").waitFor();
        await driver.settled();
        const { findings, letter: read } = await check(name, bytes, engine);
        assert.equal(await driver.text(), read?.source);
        assert.equal(await page.locator("#list li > button").count(), findings.length);
        await driver.mark("Derhalve").first().click();
        await page.locator(".cm-tooltip.reasons").waitFor();
        assert.equal(await page.locator(".cm-tooltip.reasons button").count(), 0);
        await page.keyboard.type("xyz");
        assert.equal(await driver.text(), read?.source);
        await page.screenshot({ path: join(pictures, `web-${name.split(".").pop()}.png`) });
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.locator("#annotate").click(),
        ]);
        assert.equal(download.suggestedFilename(), name.replace(".", "-opmerkingen."));
        assert.match(xmlIn(await contentOf(download), part), comment);
      },
    );

  await step(
    "a Word file is downloaded with what is safe to mend as tracked changes; a LibreOffice file has no such button",
    async () => {
      assert.equal(await page.locator("#track").isVisible(), false);
      await driver.drop("besluit.docx", docx);
      await page.locator("#track").waitFor();
      await driver.settled();
      const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#track").click()]);
      assert.equal(download.suggestedFilename(), "besluit-verbeteringen.docx");
      assert.match(xmlIn(await contentOf(download), "word/document.xml"), /<w:del [\s\S]*<w:ins /u);
    },
  );

  await step("the text of a document can be edited here", async () => {
    await page.locator("#edit").click();
    await driver.settled();
    await driver.mark("Derhalve").first().click();
    await page.locator(".cm-tooltip.reasons").getByRole("button", { name: "Vervang door ‘Daarom’" }).click();
    await driver.settled();
    assert.equal(await page.locator("#document-note").isVisible(), false);
  });

  await step(
    "text, Markdown and HTML keep their form; the line ends of a file come back in the download",
    async () => {
      const crlf = corpusLetter("herinnering-dreigend").replaceAll("\n", "\r\n");
      await driver.drop("herinnering.txt", Buffer.from(crlf));
      await driver.settled();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator("#download").click(),
      ]);
      assert.equal((await contentOf(download)).toString(), crlf);
      await driver.drop(
        "brief.md",
        Buffer.from("# Uw aanvraag\n\nU kunt **bellen** indien u vragen heeft.\n"),
      );
      await driver.settled();
      await driver.mark("indien").waitFor();
      await driver.drop(
        "brief.html",
        Buffer.from("<h1>Uw aanvraag</h1><p>U kunt bellen indien u vragen heeft.</p>"),
      );
      await driver.settled();
      await driver.mark("indien").waitFor();
      await driver.drop(
        "brief.txt",
        Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x69, 0x6e, 0x64, 0x69, 0x65, 0x6e]),
      );
      await driver.settled();
      assert.equal(await driver.text(), "Café indien");
    },
  );

  await step("a file that cannot be read says why, and the letter stays", async () => {
    const before = await driver.text();
    for (const [name, bytes, why] of [
      ["foto.png", Buffer.from([137, 80, 78, 71]), /Dit soort bestand/u],
      ["brief.pdf", Buffer.from("%PDF-1.7"), /Dit soort bestand/u],
      ["kapot.docx", Buffer.from("geen zip"), /[Bb]estand/u],
      ["leeg.txt", Buffer.from(""), /leeg/u],
    ] as const) {
      await driver.drop(name, bytes);
      await page.waitForFunction((text) => document.querySelector("#notice")?.textContent?.match(text), why);
      assert.match(await driver.notice(), why);
    }
    assert.equal(await driver.text(), before);
    await page.screenshot({ path: join(pictures, "web-melding.png") });
  });
  assert.deepEqual(driver.complaints, []);
  await driver.close();
}
