// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const textOf = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const manifest = JSON.parse(textOf("package.json"));
const english: Readonly<Record<string, string>> = JSON.parse(textOf("package.nls.json"));
const dutch: Readonly<Record<string, string>> = JSON.parse(textOf("package.nls.nl.json"));

test("every text of the manifest is there in Dutch and in English, and no other", () => {
  const used = Array.from(textOf("package.json").matchAll(/"%([\w.]+)%"/gu), ([, key = ""]) => key);
  expect(used.length).toBeGreaterThan(25);
  expect(Object.keys(english).sort()).toEqual([...new Set(used)].sort());
  expect(Object.keys(dutch).sort()).toEqual([...new Set(used)].sort());
  expect(Object.keys(dutch).filter((key) => dutch[key] === english[key])).toEqual([]);
});

test("it starts for the languages of letters only", () => {
  expect(manifest.activationEvents.length).toBeGreaterThan(5);
  expect(manifest.activationEvents.filter((event: string) => !event.startsWith("onLanguage:"))).toEqual([]);
  const client = textOf("src/client.ts");
  for (const event of manifest.activationEvents)
    expect(client).toContain(`"${event.slice("onLanguage:".length)}"`);
});

test("it works in a workspace that is not trusted", () => {
  expect(manifest.capabilities.untrustedWorkspaces).toEqual({ supported: true });
});

test("its settings are those the server reads", () => {
  const names = Object.keys(manifest.contributes.configuration.properties).map((name) =>
    name.slice("klarebrief.".length),
  );
  const server = readFileSync(fileURLToPath(new URL("../../lsp/src/settings.ts", import.meta.url)), "utf8");
  const read = Array.from(server.matchAll(/given\.get\("(\w+)"\)/gu), ([, name = ""]) => name);
  expect(new Set(read)).toEqual(new Set(names.filter((name) => name !== "trace.server")));
});

test("its schemas are those of the project", () => {
  const [{ fileMatch, url }] = manifest.contributes.yamlValidation;
  expect(fileMatch).toBe("klarebrief.config.yaml");
  const name = url.replace(/^\.\/schemas\//u, "");
  expect(existsSync(new URL(`../../../docs/schema/${name}`, import.meta.url))).toBe(true);
});

test("its pictures exist", () => {
  const pictures = Array.from(
    `${textOf("package.json")}${textOf("README.md")}`.matchAll(/media\/[\w-]+\.png/gu),
    ([name]) => name,
  );
  expect(pictures.length).toBeGreaterThan(3);
  expect(pictures.filter((name) => !existsSync(new URL(`../${name}`, import.meta.url)))).toEqual([]);
});
