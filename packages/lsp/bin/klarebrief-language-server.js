#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(`Klare Brief heeft Node 22.12 of nieuwer nodig. U gebruikt Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else if (!process.argv.some((arg) => /^--(?:stdio|node-ipc|pipe=|socket=)/.test(arg))) {
  process.stderr.write("Dit programma wordt door uw editor gestart, met --stdio. Meer: docs/editors.md\n");
  process.exitCode = 2;
} else {
  (await import("node:module")).enableCompileCache();
  (await import("../dist/index.js")).startServer();
}
