// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { serve } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "klarebrief-page-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("without a folder it is the page of @klarebrief/web, and not all that lies in that package", async () => {
  const server = await serve({ folder, port: 0, workers: 1 });
  const page = await (await fetch(`${server.url}/`)).text();
  expect(page).toContain('<script type="module" src="page.js">');
  expect((await fetch(`${server.url}/page.js`)).status).toBe(200);
  expect((await fetch(`${server.url}/package.json`)).status).toBe(404);
  await server.close();
}, 30_000);

test("the web page is served with the headers it asks for, and nothing beside its folder", async () => {
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Klare Brief</title>");
  writeFileSync(join(folder, "page.js"), "1");
  writeFileSync(
    join(folder, "headers.json"),
    "{\"Content-Security-Policy\":\"default-src 'none'; script-src 'self'\"}",
  );
  const server = await serve({ folder, port: 0, workers: 1, webFolder: folder, token: "geheim" });
  const page = await fetch(`${server.url}/`);
  expect([
    page.status,
    page.headers.get("content-security-policy"),
    page.headers.get("content-type"),
  ]).toEqual([200, "default-src 'none'; script-src 'self'", "text/html; charset=utf-8"]);
  expect(await page.text()).toContain("Klare Brief");
  expect((await fetch(`${server.url}/page.js`)).headers.get("x-content-type-options")).toBe("nosniff");
  for (const path of ["/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd", "/geen.js"])
    expect((await fetch(server.url + path)).status).toBe(404);
  expect((await fetch(`${server.url}/v2/languages`)).status).toBe(200);
  await server.close();
}, 30_000);
