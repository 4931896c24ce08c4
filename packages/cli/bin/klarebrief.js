#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number); if (major > 22 || (major === 22 && minor >= 12)) { (await import("node:module")).enableCompileCache(); (await import("../dist/main.js")).main(); } else { process.stderr.write(`Klare Brief heeft Node 22.12 of nieuwer nodig. U gebruikt Node ${process.versions.node}.\n`); process.exitCode = 2; }
