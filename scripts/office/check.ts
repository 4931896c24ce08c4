// SPDX-License-Identifier: EUPL-1.2
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { prepareRules } from "@klarebrief/core";
import { type Annotated, annotate, fixDocument } from "@klarebrief/core/documents";
import { loadLanguage, loadRuleSet } from "@klarebrief/core/node";
import { makeDocx, makeOdt, odtParagraph, wordParagraph } from "@klarebrief/core/testing";

/**
 * Opens documents with our comments and changes in LibreOffice and compares what it sees with what was meant: the words each comment
 * hangs on, comments of others, and the text. Skips, and says so, where LibreOffice is not installed.
 */
const script = fileURLToPath(new URL("anchors.py", import.meta.url));
const options = { rules: prepareRules(loadRuleSet()), language: loadLanguage() };

interface Seen {
  readonly comments: readonly { readonly author: string; readonly text: string; readonly anchor: string }[];
  readonly changes: readonly { readonly author: string; readonly type: string }[];
  readonly text: string;
}

const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> MERGEFIELD Reden </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("teneinde")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** What is hard to mark: words over runs, entities, cells, breaks, changes, fields, comments of others. */
const hard = makeDocx(
  [
    wordParagraph("Geachte heer Jansen,"),
    `<w:p>${run("Dit is een brief met een moeilijk ")}<w:commentRangeStart w:id="4"/>${run("onver")}${run("wijld", "<w:b/>")}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>${run(" &amp; lang woord.")}</w:p>`,
    `<w:p>${run("Wij doen dit ")}${field}${run(" u te helpen, en ")}<w:ins w:id="1" w:author="Ans">${run("dientengevolge")}</w:ins>${run(" kost het u niets.")}</w:p>`,
    `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${wordParagraph("Indien u belt")}</w:tc><w:tc>${wordParagraph("Dan helpen wij u.")}</w:tc></w:tr><w:tr><w:tc>${wordParagraph("Omtrent uw vraag")}</w:tc><w:tc>${wordParagraph("Wij antwoorden.")}</w:tc></w:tr></w:tbl>`,
    `<w:p><w:r><w:t>Wij schrijven</w:t><w:br/><w:t>u aangaande uw aanvraag.</w:t></w:r></w:p>`,
    wordParagraph("Met vriendelijke groet,"),
  ].join(""),
  { comments: `<w:comment w:id="4" w:author="Ans">${wordParagraph("Van mij")}</w:comment>` },
);
const odt = makeOdt(
  `${odtParagraph("Geachte heer Jansen,")}${odtParagraph('Dit moet <text:span text:style-name="T1">onver</text:span>wijld &amp; snel, indien<text:s text:c="2"/>u wilt.')}${odtParagraph("Met vriendelijke groet,")}`,
);

const flat = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** What LibreOffice must see of one document; gives the mistakes. */
function mistakes(
  name: string,
  { comments, result }: Annotated,
  seen: Seen,
  others: number,
): readonly string[] {
  const own = seen.comments.filter(({ author }) => author === "Klare Brief");
  const found: string[] = [];
  if (own.length !== comments.length)
    found.push(`${name}: ${comments.length} comments placed, ${own.length} seen`);
  if (seen.comments.length - own.length !== others) found.push(`${name}: comments of others are gone`);
  for (const { start, end, text } of comments) {
    const wanted = flat(result.letter?.source.slice(start, end) ?? "");
    const match = own.find((comment) => flat(comment.text) === flat(text) && flat(comment.anchor) === wanted);
    if (!match)
      found.push(
        `${name}: “${text}” must hang on “${wanted}”, hangs on ${own.filter((c) => flat(c.text) === flat(text)).map((c) => `“${c.anchor}”`)}`,
      );
  }
  return found;
}

async function main(): Promise<number> {
  const soffice = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice"].find((path) =>
    existsSync(path),
  );
  const python = "/usr/bin/python3";
  if (!soffice || spawnSync(python, ["-c", "import uno"]).status !== 0) {
    console.log("skipped: LibreOffice with python3-uno is not installed");
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), "klarebrief-office-"));
  try {
    const originals =
      process.env.KLAREBRIEF_DATA && join(process.env.KLAREBRIEF_DATA, "letters", "originals");
    const real =
      originals && existsSync(originals)
        ? readdirSync(originals)
            .filter((name) => name.endsWith(".docx"))
            .slice(0, 4)
            .map((name) => [name, readFileSync(join(originals, name))] as const)
        : [];
    const inputs: readonly (readonly [string, Uint8Array])[] = [
      ["hard.docx", hard],
      ["hard.odt", odt],
      ...real,
    ];
    const written = new Map<string, { readonly annotated: Annotated; readonly others: number }>();
    for (const [name, bytes] of inputs) {
      const annotated = await annotate(name, bytes, { ...options, limit: 40 });
      if ("code" in annotated) throw new Error(`${name}: ${annotated.message}`);
      const path = join(folder, basename(name));
      writeFileSync(path, annotated.bytes);
      written.set(path, { annotated, others: name === "hard.docx" ? 1 : 0 });
    }
    const fixed = await fixDocument("hard.docx", hard, options);
    if ("code" in fixed) throw new Error(fixed.message);
    const fixedPath = join(folder, "fixed.docx");
    writeFileSync(fixedPath, fixed.bytes);
    const pipe = `klarebrief${process.pid}`;
    const office = spawn(
      soffice,
      [
        "--headless",
        "--norestore",
        "--nologo",
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
        `--accept=pipe,name=${pipe};urp;`,
      ],
      { stdio: "ignore" },
    );
    const closed = new Promise((resolve) => office.once("exit", resolve));
    const { stdout, stderr, status } = spawnSync(python, [script, pipe, ...written.keys(), fixedPath], {
      encoding: "utf8",
      timeout: 110_000,
      maxBuffer: 64_000_000,
    });
    if (status !== 0) office.kill();
    await closed;
    if (status !== 0) throw new Error(`LibreOffice could not be asked: ${stderr}`);
    const seen = JSON.parse(stdout) as Readonly<Record<string, Seen>>;
    const wrong = [...written].flatMap(([path, { annotated, others }]) =>
      mistakes(basename(path), annotated, seen[path] ?? { comments: [], changes: [], text: "" }, others),
    );
    const own = (seen[fixedPath]?.changes ?? []).filter(({ author }) => author === "Klare Brief");
    if (fixed.applied.length === 0 || own.length < 2 * fixed.applied.length)
      wrong.push(`fixed.docx: ${fixed.applied.length} fixes, LibreOffice sees ${own.length} changes of ours`);
    const total = [...written.values()].reduce((n, { annotated }) => n + annotated.comments.length, 0);
    for (const line of wrong) console.log(line);
    console.log(
      `${wrong.length === 0 ? "ok" : "not ok"}: LibreOffice opened ${written.size + 1} documents; ${total} comments, ${wrong.length} mistakes; ${fixed.applied.length} fixes as ${own.length} changes`,
    );
    return wrong.length === 0 && total > 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
