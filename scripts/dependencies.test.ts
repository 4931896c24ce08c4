// SPDX-License-Identifier: EUPL-1.2
import { posix } from "node:path";
import { expect, test } from "vitest";
import { codes, jsonOf, projectFiles, tableRows, textOf } from "./project-files.ts";

const src = "packages/core/src/";
const baseFiles = new Set([
  "letter.ts",
  "finding.ts",
  "errors.ts",
  "latin.ts",
  "all-matches.ts",
  "white-space.ts",
  "remember.ts",
  "source-map.ts",
]);
const isTest = (path: string): boolean => /\.test\.(?:data\.)?ts$/u.test(path);

/** What ships, without tests. */
const shipped = projectFiles.filter(
  (path) =>
    /^packages\/(?:core|lsp|server|cli|vscode-extension|web)\/(?:src|bin)\/.+\.(?:ts|js)$/u.test(path) &&
    !isTest(path),
);
const core = shipped.filter((path) => path.startsWith(src));

/** Modules a file imports, exports from or loads at run time, types included. */
const importsOf = (path: string): readonly string[] =>
  Array.from(
    textOf(path).matchAll(/(?:^|[;}\s(])(?:from|import|import\.meta\.resolve)\s*\(?\s*["']([^"'\n]+)["']/gu),
    ([, module = ""]) => module,
  );

/** The row of the table a file of the core belongs to: `base`, its folder, or its own name at the top. */
function areaOf(path: string): string {
  const inside = path.slice(src.length);
  if (baseFiles.has(inside)) return "base";
  return inside.includes("/") ? inside.slice(0, inside.indexOf("/")) : inside;
}

const table = new Map(
  tableRows(textOf("ARCHITECTURE.md"), "In `packages/core/src`").map(([area = "", may = ""]) => [
    codes(area)[0] ?? "",
    codes(may),
  ]),
);

const packages = [
  "packages/core",
  "packages/lsp",
  "packages/server",
  "packages/cli",
  "packages/vscode-extension",
  "packages/web",
] as const;
/** Packages of others and of ours that a module names. */
const packageOf = (module: string): string =>
  module
    .split("/")
    .slice(0, module.startsWith("@") ? 2 : 1)
    .join("/");
const packagesIn = (folder: string): readonly string[] =>
  [
    ...new Set(
      shipped
        .filter((path) => path.startsWith(`${folder}/`))
        .flatMap(importsOf)
        .filter((module) => !/^(?:\.|node:)/u.test(module))
        .map(packageOf),
    ),
  ].sort();

/** What a package needs to run. What the page needs is bundled into it, and stands among what is needed to build it. */
const dependenciesOf = (folder: string): readonly string[] => {
  const { dependencies = {}, devDependencies = {} } = jsonOf(`${folder}/package.json`) as Record<
    string,
    object | undefined
  >;
  return folder === "packages/web"
    ? packagesIn(folder).filter((name) => name in devDependencies)
    : Object.keys(dependencies).sort();
};

test("every folder and top file of the core has a row in ARCHITECTURE.md", () => {
  const areas = [...new Set(core.map(areaOf))].sort();
  expect(areas.length).toBeGreaterThan(8);
  expect(areas.filter((area) => !table.has(area))).toEqual([]);
});

test("imports follow the table of ARCHITECTURE.md", () => {
  const edges = core.flatMap((path) =>
    importsOf(path)
      .filter((module) => module.startsWith("."))
      .map((module) => ({ path, from: areaOf(path), to: areaOf(posix.join(posix.dirname(path), module)) })),
  );
  expect(edges.length).toBeGreaterThan(100);
  const wrong = edges.filter(({ from, to }) => from !== to && !table.get(from)?.includes(to));
  expect(wrong.map(({ path, to }) => `${path} imports ${to}`)).toEqual([]);
});

test("the core touches nothing", () => {
  const pure = core.filter((path) => !["node", "testing"].includes(areaOf(path)));
  const globals =
    /\b(?:process\.|console\.|globalThis\b|Math\.random|Date\.now|new Date\(\)|performance\.|fetch\(|localStorage|set(?:Timeout|Interval)\()/u;
  expect(pure.length).toBeGreaterThan(40);
  expect(pure.filter((path) => importsOf(path).some((module) => module.startsWith("node:")))).toEqual([]);
  expect(pure.filter((path) => globals.test(textOf(path)))).toEqual([]);
});

test("only the language model is reached over the network, and only git is started", () => {
  const used = shipped.flatMap((path) =>
    importsOf(path)
      .filter((module) => module.startsWith("node:"))
      .map((module) => ({ path, module })),
  );
  expect(used.length).toBeGreaterThan(5);
  const harmless = [
    "node:crypto",
    "node:fs",
    "node:fs/promises",
    "node:module",
    "node:os",
    "node:path",
    "node:readline",
    "node:timers/promises",
    "node:url",
    "node:util",
    "node:worker_threads",
    "node:zlib",
  ];
  /** The server is reached over the network; it reaches nothing. */
  const listens = [...harmless, "node:http", "node:net"];
  const allowed = (path: string): readonly string[] =>
    path.startsWith("packages/server/") ? listens : harmless;
  expect(used.filter(({ path, module }) => !allowed(path).includes(module))).toEqual([
    { path: "packages/cli/src/batch/changed-files.ts", module: "node:child_process" },
  ]);
  const reaches = shipped.filter((path) => importsOf(path).some((module) => /^openai(?:\/|$)/u.test(module)));
  expect(reaches).toEqual([`${src}node/llm.ts`]);
  const asks = shipped.filter((path) => path !== "packages/web/src/load.ts");
  expect(asks.filter((path) => /\bfetch\(|\bWebSocket\b|\bXMLHttpRequest\b/u.test(textOf(path)))).toEqual([]);
});

test("only init, fix, rewrite, the output and the cache of check write a file", () => {
  const writers = shipped.filter((path) =>
    /\b(?:(?:write|append|copy|rm|unlink|rename|mkdir|mkdtemp|truncate)(?:File|Sync|dir)?\w*Sync?|createWriteStream|writeFile)\(/u.test(
      textOf(path),
    ),
  );
  expect(writers.sort()).toEqual([
    "packages/cli/src/batch/cache.ts",
    "packages/cli/src/commands/init.ts",
    "packages/cli/src/report-files.ts",
    "packages/cli/src/spool.ts",
    "packages/cli/src/write-atomic.ts",
    `${src}node/user-folder.ts`,
  ]);
});

/** What a package of ours offers to the others. */
const entriesOf = (folder: string): readonly string[] =>
  Object.keys(jsonOf(`${folder}/package.json`).exports as object).map((name) =>
    posix.join(String(jsonOf(`${folder}/package.json`).name), name),
  );

test.each([
  ["packages/lsp", ["packages/core"]],
  ["packages/server", ["packages/core", "packages/web"]],
  ["packages/cli", ["packages/core", "packages/lsp", "packages/server"]],
  ["packages/vscode-extension", ["packages/lsp"]],
  ["packages/web", ["packages/core"]],
])("%s imports only the entry points of %j", (folder, below) => {
  const exported = below.flatMap(entriesOf);
  const used = shipped
    .filter((path) => path.startsWith(`${folder}/`))
    .flatMap((path) => importsOf(path).map((module) => ({ path, module })));
  expect(used.filter(({ module }) => module.startsWith("@klarebrief/")).length).toBeGreaterThan(3);
  expect(
    used.filter(({ module }) => module.startsWith("@klarebrief/") && !exported.includes(module)),
  ).toEqual([]);
  expect(
    used.filter(
      ({ path, module }) =>
        module.startsWith(".") && !posix.join(posix.dirname(path), module).startsWith(`${folder}/`),
    ),
  ).toEqual([]);
});

test.each(packages)("%s imports exactly the packages it depends on", (folder) => {
  const used = packagesIn(folder)
    // Types alone; it is a development dependency.
    .filter((module) => !["mdast", "nlcst", "sarif"].includes(module))
    // What VS Code itself gives an extension.
    .filter((module) => module !== "vscode");
  expect(used).toEqual(dependenciesOf(folder));
});

test("docs/dependencies.md names each runtime dependency with its licence", () => {
  const named = tableRows(textOf("docs/dependencies.md"), "Package").map(
    ([name = "", reason = "", licence = ""]) => ({
      name: codes(name)[0] ?? "",
      reason: reason !== "",
      licence,
    }),
  );
  const { packages: locked } = jsonOf("package-lock.json") as {
    readonly packages: Readonly<Record<string, { readonly license?: string }>>;
  };
  const licenceOf = (name: string): string | undefined =>
    name.startsWith("@klarebrief/")
      ? String(jsonOf(`packages/${name.slice("@klarebrief/".length)}/package.json`).license)
      : locked[`node_modules/${name}`]?.license;
  expect(named).toEqual(
    packages.flatMap(dependenciesOf).map((name) => ({ name, reason: true, licence: licenceOf(name) })),
  );
});
