// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readLetter } from "../../check.ts";
import { makeDocx, makeOdt, odtParagraph, wordParagraph } from "../../testing/office-files.ts";

/** `npm run soak` runs a hundred times as many. */
const runs = process.env.KLAREBRIEF_SOAK ? 10_000 : 100;

const own: readonly (readonly [string, Uint8Array])[] = [
  [
    "brief.docx",
    makeDocx(
      wordParagraph("Geachte heer Jansen,") + wordParagraph("Indien u belt, helpen wij u.").repeat(20),
      { header: wordParagraph("Gemeente"), footnotes: wordParagraph("Noot") },
    ),
  ],
  [
    "brief.odt",
    makeOdt(
      odtParagraph("Geachte heer Jansen,") + odtParagraph("Indien u belt<text:s/>helpen wij u.").repeat(20),
      { header: odtParagraph("Gemeente") },
    ),
  ],
  [
    "mail.eml",
    strToU8(
      "From: a@b.nl\r\nSubject: Uw vraag\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Beste <b>mevrouw</b></p>\r\n--x--\r\n",
    ),
  ],
  [
    "brief.pdf",
    strToU8(
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Size 3 /Root 1 0 R >>\n%%EOF",
    ),
  ],
];

/** Real files where there are any: templates of a ministry. */
const folder = process.env.KLAREBRIEF_DATA && join(process.env.KLAREBRIEF_DATA, "letters", "originals");
const real =
  folder && existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".docx"))
        .map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const)
    : [];

/** Bytes of this thread: the process also holds what other tests use, and so did this thread before. */
const memoryOfThread = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const scraps = [
  "<",
  ">",
  "</w:p>",
  "<w:p>",
  "<w:tbl>",
  "</w:tbl>",
  "&",
  "&#x110000;",
  "&a;",
  "\0",
  "<w:r><w:t>",
  '"',
  "<!--",
  "<![CDATA[",
  '<w:fldChar w:fldCharType="begin"/>',
  "</text:span>",
  '<text:s text:c="99999999"/>',
  "]]>",
];

/** Some bytes are other bytes, gone, doubled or scraps of XML. */
function mutateBytes(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let result = bytes.slice();
  for (let i = random(6) + 1; i > 0; i--) {
    const at = random(result.length);
    const kind = random(4);
    if (kind === 0) result[at] = random(256);
    else if (kind === 1) result = result.slice(0, random(8) === 0 ? at : result.length);
    else {
      const piece =
        kind === 2 ? result.slice(at, at + random(200)) : strToU8(scraps[random(scraps.length)] ?? "");
      const next = new Uint8Array(result.length + piece.length);
      next.set(result.subarray(0, at));
      next.set(piece, at);
      next.set(result.subarray(at), at + piece.length);
      result = next;
    }
  }
  return result;
}

/** Half of the time the zip itself is hurt, else a file inside a zip that is whole. */
function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  if (random(2) === 0 || bytes[0] !== 0x50) return mutateBytes(bytes, random);
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/u.test(name) });
  const names = Object.keys(files);
  const name =
    random(2) === 0
      ? (names.find((part) => /(?:document|content)\.xml$/u.test(part)) ?? "")
      : (names[random(names.length)] ?? "");
  return zipSync({ ...files, [name]: mutateBytes(files[name] ?? new Uint8Array(), random) }, { level: 1 });
}

test("documents with faults are read or refused, within five seconds and without throwing", async () => {
  const random = numbers(20_261_126);
  const files = [...own, ...real];
  let refused = 0;
  const before = memoryOfThread();
  let most = 0;
  for (let i = 0; i < runs; i++) {
    const [name, bytes] = files[i % files.length] ?? ["brief.docx", new Uint8Array()];
    const start = performance.now();
    const outcome = await readLetter(name, mutate(bytes, random));
    expect(performance.now() - start, `${name}, run ${i}`).toBeLessThan(5_000);
    if ("code" in outcome) refused++;
    if (i % 50 === 49) most = Math.max(most, memoryOfThread() - before);
  }
  expect(refused).toBeGreaterThan(runs / 20);
  expect(refused).toBeLessThan(runs);
  expect(most).toBeLessThan(1_500_000_000);
}, 3_600_000);
