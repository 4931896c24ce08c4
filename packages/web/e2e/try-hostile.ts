// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { openPage } from "./page-driver.ts";
import { letter, type Setting } from "./setting.ts";

const attack = [
  '<img src="x" onerror="window.hit=1">',
  "<script>window.hit=2</script>",
  '<svg onload="window.hit=3"><a href="javascript:window.hit=4">klik</a></svg>',
  '"><iframe srcdoc="<script>parent.hit=5</script>"></iframe>',
  "Indien</button><img src=x onerror=window.hit=6> u <b onmouseover=window.hit=7>derhalve</b> belt.",
].join("\n");

/** Letters that want to do harm, and far too much text. */
export async function tryHostile({ host, browser, step }: Setting): Promise<void> {
  const driver = await openPage(browser, host.address);
  const { page } = driver;
  const asked = host.asked.length;
  const unharmed = async (): Promise<void> => {
    await page.mouse.move(400, 400);
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => (window as unknown as { hit?: number }).hit), undefined);
    assert.equal(host.asked.length, asked);
    const made = () => {
      const inside = document.querySelector("#editor")?.shadowRoot;
      const wanted = "img[src], iframe, script, [onerror], [onload], [onmouseover]";
      return (
        (inside?.querySelectorAll(wanted).length ?? 0) +
        document.querySelectorAll(`main :is(${wanted})`).length
      );
    };
    assert.equal(await page.evaluate(made), 0);
  };

  await step("markup in a letter is text: nothing of it runs, wherever it is shown", async () => {
    for (const name of ["brief.txt", "brief.md", "brief.html"]) {
      await driver.drop(name, Buffer.from(`${letter}\n${attack}`));
      await driver.settled();
      for (const button of (await page.locator("#list li > button").all()).slice(0, 8)) await button.click();
      await unharmed();
    }
    await driver.drop(`<img src=x onerror=window.hit=8>.txt`, Buffer.from(letter));
    await driver.settled();
    await unharmed();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await unharmed();
  });

  await step("HTML that is pasted comes in as text", async () => {
    await page.locator("#clear").click();
    await page.evaluate((html) => {
      const data = new DataTransfer();
      data.setData("text/html", html);
      data.setData("text/plain", "Indien u belt.");
      const at = document.querySelector("#editor")?.shadowRoot?.querySelector(".cm-content");
      at?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true }),
      );
    }, attack);
    await driver.settled();
    assert.equal(await driver.text(), "Indien u belt.");
    await unharmed();
  });

  await step("5 MB of text is declined with a reason, and the page goes on", async () => {
    await driver.paste("Indien u vragen heeft, kunt u bellen. ".repeat(135_000));
    await driver.settled();
    assert.match(await driver.notice(), /te lang/u);
    await driver.paste(letter);
    assert.match(await driver.settled(), /Niveau 3/u);
    assert.equal(await page.locator("#notice").isVisible(), false);
  });

  await step("work that is nowhere else is not replaced or closed without asking", async () => {
    await driver.paste(letter);
    await driver.settled();
    const asks = page.waitForEvent("dialog");
    await page.locator("#example").click();
    assert.match((await asks).message(), /nog niet gekopieerd of gedownload/u);
    await driver.settled();
    assert.equal(await page.locator("#file-name").innerText(), "voorbeeld.txt");
    const closes = (): Promise<boolean> =>
      page.evaluate(() => window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
    assert.equal(await closes(), true);
    await page.locator(".cm-content").press("a");
    assert.equal(await closes(), false);
    await page.locator("#copy").click();
    await page.waitForFunction(() => document.querySelector("#notice")?.textContent?.includes("gekopieerd"));
    assert.equal(await closes(), true);
  });

  await step("emoji and combining marks do not move a mark", async () => {
    await driver.paste("Beste 👩‍👩‍👧 e\u0301n o\u0308,\n\n😀😀 U kunt ons bellen indien u vragen heeft.\n");
    await driver.settled();
    await driver.mark("indien").click();
    await page.locator(".cm-tooltip.reasons").getByRole("button", { name: "Vervang door ‘als’" }).click();
    await driver.settled();
    assert.match(await driver.text(), /😀😀 U kunt ons bellen als u vragen heeft\./u);
  });
  assert.deepEqual(driver.complaints, []);
  await driver.close();
}
