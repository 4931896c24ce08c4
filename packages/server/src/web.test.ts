// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { serve } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "klarebrief-page-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
