// SPDX-License-Identifier: EUPL-1.2
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { makeDocx, wordParagraph } from "@klarebrief/core/testing";
import { serve } from "@klarebrief/server";

/**
 * LibreOffice as a client of our server: it is told the address as a user would, opens a letter and asks. The mistakes must be on the
 * right words and the replacements must apply. With `--screenshot FILE` the letter is opened in a window of a virtual screen too.
 * Skips, and says so, where LibreOffice is not installed.
 */
const script = fileURLToPath(new URL("proofread.py", import.meta.url));
const python = "/usr/bin/python3";

/** The words that must be marked in each paragraph, and what stands there afterwards. */
const letter: readonly (readonly [string, readonly string[], string])[] = [
  ["Geachte mevrouw De Vries,", [], "Geachte mevrouw De Vries,"],
  ["Wij betalen € 1.250,00 & 50% indien dat kan.", ["indien"], "Wij betalen € 1.250,00 & 50% als dat kan."],
  [
    "Dag 👋🏽, u belt +31 20 123 45 67 indien u wilt.",
    ["indien"],
    "Dag 👋🏽, u belt +31 20 123 45 67 als u wilt.",
  ],
  ["Wij sturen u een brief.", [], "Wij sturen u een brief."],
  ["Met vriendelijke groet,", [], "Met vriendelijke groet,"],
];

const item = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
const languageTool = "Office.Linguistic/GrammarChecking/LanguageTool";
const settings = (url: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${[
    item(languageTool, "IsEnabled", "true"),
    item(languageTool, "BaseURL", `${url}/v2`),
    item(languageTool, "Username", "briefschrijver"),
    item(languageTool, "ApiKey", "geheim-token"),
    item("Office.Linguistic/GrammarChecking", "IsAutoCheck", "true"),
    item("Office.Linguistic/SpellChecking", "IsSpellAuto", "true"),
    item("Office.Linguistic/General", "DefaultLocale", "nl-NL"),
    item("Office.Common/Misc", "FirstRun", "false"),
    item("Office.Common/Misc", "ShowTipOfTheDay", "false"),
  ].join("")}</oor:items>`;

interface Seen {
  readonly available: boolean;
  readonly paragraphs: readonly {
    readonly text: string;
    readonly mistakes: readonly { readonly word: string; readonly short: string; readonly full: string }[];
  }[];
  readonly after: string;
}

async function ask(soffice: string, folder: string, file: string): Promise<Seen> {
  const pipe = `klarebriefserver${process.pid}`;
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  const office = spawn(
    soffice,
    ["--headless", "--norestore", "--nologo", profile, `--accept=pipe,name=${pipe};urp;`],
    { stdio: "ignore" },
  );
  const closed = new Promise((resolve) => office.once("exit", resolve));
  const asking = spawn(python, [script, pipe, file], { stdio: ["ignore", "pipe", "pipe"] });
  const text = { out: "", err: "" };
  asking.stdout.on("data", (piece) => {
    text.out += piece;
  });
  asking.stderr.on("data", (piece) => {
    text.err += piece;
  });
  const timer = setTimeout(() => asking.kill(), 110_000);
  const status = await new Promise((resolve) => asking.once("exit", resolve));
  clearTimeout(timer);
  if (status !== 0) office.kill();
  await closed;
  if (status !== 0) throw new Error(`LibreOffice could not be asked: ${text.err}`);
  return JSON.parse(text.out) as Seen;
}

/** Opens the letter in a window and keeps a picture of it. */
async function screenshot(folder: string, file: string, picture: string): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  const command = `soffice --norestore --nologo '${profile}' --writer '${file}' & office=$!; sleep 25; import -window root '${picture}'; kill $office; wait`;
  const screen = spawn("xvfb-run", ["-a", "-s", "-screen 0 1280x900x24", "bash", "-c", command], {
    stdio: "ignore",
  });
  await new Promise((resolve) => screen.once("exit", resolve));
}

function mistakesOf({ available, paragraphs, after }: Seen): readonly string[] {
  const wrong = available ? [] : ["LibreOffice does not offer our server for nl-NL"];
  for (const [i, [text, words]] of letter.entries()) {
    const seen = paragraphs[i];
    const marked = seen?.mistakes.map(({ word }) => word) ?? [];
    if (seen?.text !== text || marked.join() !== words.join())
      wrong.push(`paragraph ${i + 1}: marked [${marked}], must be [${words}]`);
    if (seen?.mistakes.some(({ short, full }) => short === "" || full === ""))
      wrong.push(`paragraph ${i + 1}: a mark without words`);
  }
  const wanted = letter.map(([, , fixed]) => fixed).join("\n");
  if (after.replaceAll("\r\n", "\n").trim() !== wanted)
    wrong.push(`the replacements give another text: ${after}`);
  return wrong;
}

async function main(picture: string | undefined): Promise<number> {
  const soffice = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice"].find((path) =>
    existsSync(path),
  );
  if (!soffice || spawnSync(python, ["-c", "import uno"]).status !== 0) {
    console.log("skipped: LibreOffice with python3-uno is not installed");
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), "klarebrief-office-server-"));
  const server = await serve({ folder, port: 0, workers: 1, token: "geheim-token" });
  try {
    const file = join(folder, "brief.docx");
    writeFileSync(
      file,
      makeDocx(letter.map(([text]) => wordParagraph(text.replaceAll("&", "&amp;"))).join("")),
    );
    mkdirSync(join(folder, "profile", "user"), { recursive: true });
    writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), settings(server.url));
    const seen = await ask(soffice, folder, file);
    const wrong = mistakesOf(seen);
    const metrics = await (
      await fetch(`${server.url}/metrics`, { headers: { authorization: "Bearer geheim-token" } })
    ).text();
    const asked = Number(/requests_total\{route="\/v2\/check",status="200"\} (\d+)/u.exec(metrics)?.[1] ?? 0);
    if (picture !== undefined) await screenshot(folder, file, picture);
    for (const line of wrong) console.log(line);
    const marks = seen.paragraphs.reduce((n, { mistakes }) => n + mistakes.length, 0);
    console.log(
      `${wrong.length === 0 && asked > 0 ? "ok" : "not ok"}: LibreOffice asked our server ${asked} times; ${marks} marks, ${wrong.length} mistakes`,
    );
    return wrong.length === 0 && asked > 0 && marks > 0 ? 0 : 1;
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const at = process.argv.indexOf("--screenshot");
process.exitCode = await main(at < 0 ? undefined : process.argv[at + 1]);
