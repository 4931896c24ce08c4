// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Checks that every source file names its licence and that every installed runtime dependency fits EUPL-1.2. Prints what is wrong. */
const root = fileURLToPath(new URL("..", import.meta.url));
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter(Boolean);
const unmarked = files
  .filter((path) => /\.(?:ts|sh)$/u.test(path))
  .filter((path) => {
    try {
      return !readFileSync(root + path, "utf8")
        .slice(0, 300)
        .includes("SPDX-License-Identifier: EUPL-1.2");
    } catch {
      // Deleted in the working tree, not yet in the index.
      return false;
    }
  });

/** Licences whose code may be used by a work under EUPL-1.2. */
const fitting =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|CC0-1\.0|Unlicense|BlueOak-1\.0\.0|EUPL-1\.2|Python-2\.0)$/u;
interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
}
const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
/** What is bundled into the page ships too, though npm knows it as needed to build. */
const bundled = new Set(
  Array.from(
    readFileSync(`${root}packages/web/dist/LICENCES.txt`, "utf8").matchAll(/^-{72}\n\n(\S+) \d\S*$/gmu),
    ([, name]) => `node_modules/${name}`,
  ),
);
const ships = (path: string, { dev, link, optional, devOptional }: Locked): boolean =>
  bundled.has(path) || (!dev && !link && !optional && !devOptional);
const unfit = Object.entries(packages)
  .filter(([path, entry]) => path.includes("node_modules/") && ships(path, entry))
  .filter(
    ([, { license }]) =>
      !license
        ?.replaceAll(/[()]/gu, "")
        .split(/ OR /u)
        .some((name) => name.split(" AND ").every((part) => fitting.test(part))),
  );

for (const path of unmarked)
  console.error(`${path}: first lines do not name the licence (SPDX-License-Identifier: EUPL-1.2)`);
for (const [path, { license }] of unfit)
  console.error(`${path}: licence ${license ?? "unknown"} is not on the list of fitting licences`);
if (bundled.size === 0) console.error("packages/web/dist/LICENCES.txt names no package");
if (unmarked.length + unfit.length > 0 || bundled.size === 0) process.exitCode = 1;
else console.log(`${files.length} files, ${Object.keys(packages).length} packages: licences fit`);
