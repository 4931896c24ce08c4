// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkResponse, compareResponse } from "./api/schemas.ts";
import { type RunningServer, serve } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "klarebrief-server-"));
const lines: string[] = [];
let server: RunningServer;
let guarded: RunningServer;
beforeAll(async () => {
  writeFileSync(join(folder, "klarebrief.woorden.txt"), "onverwijld\n");
  server = await serve({
    folder,
    port: 0,
    workers: 2,
    slowClientMs: 1500,
    origins: ["https://brieven.voorbeeld.nl"],
    report: (line) => lines.push(line),
  });
  guarded = await serve({ folder, port: 0, workers: 1, queue: 1, timeLimitMs: 4000, token: "zeer-geheim" });
}, 60_000);
afterAll(async () => {
  await server.close();
  await guarded.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly matches: readonly {
    readonly offset: number;
    readonly length: number;
    readonly replacements: readonly { readonly value: string }[];
    readonly rule: { readonly id: string };
  }[];
  readonly language: { readonly code: string };
}
const post = (path: string, body: string | Record<string, string>, at = server): Promise<Response> =>
  fetch(at.url + path, {
    method: "POST",
    body: typeof body === "string" ? body : new URLSearchParams(body),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
const proofread = async (fields: Record<string, string>): Promise<Answer> =>
  (await (await post("/v2/check", { language: "nl-NL", ...fields })).json()) as Answer;
const idsOf = ({ matches }: Answer): readonly string[] => matches.map(({ rule }) => rule.id);

const hard = "begrijpelijk/moeilijk-woord";
const letter =
  "Geachte mevrouw De Vries,\n\nIndien u niet betaalt, krijgt u een boete. U moet dit bedrag betalen.\n\nMet vriendelijke groet,\n\nAn Jansen\nGemeente Voorbeeldstad";

test("an answer has every field of the protocol, with the words at their place", async () => {
  const answer = (await (
    await post("/v2/check", { language: "nl", text: "👋 Bel indien u wilt." })
  ).json()) as object;
  expect(answer).toEqual({
    software: expect.objectContaining({ name: "Klare Brief", apiVersion: 1, premium: false, status: "" }),
    warnings: { incompleteResults: false },
    language: { name: "Dutch", code: "nl", detectedLanguage: { name: "Dutch", code: "nl", confidence: 1 } },
    matches: [
      {
        message: expect.stringContaining("indien"),
        shortMessage: "Gebruik gewone woorden",
        replacements: [{ value: "als" }],
        offset: 7,
        length: 6,
        context: { text: "👋 Bel indien u wilt.", offset: 7, length: 6 },
        sentence: expect.stringContaining("Bel indien u wilt."),
        type: { typeName: "Hint" },
        rule: {
          id: hard,
          description: "Gebruik gewone woorden",
          issueType: "style",
          category: { id: "STYLE", name: "Taal en toon" },
        },
        ignoreForIncompleteSentence: false,
        contextForSureMatch: 0,
      },
    ],
  });
});

test("with any marks, emoji and accents in front a word is found at its place", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("👋🏽 ", "é ", "e\u0301n ", "\u200Bdag ", "🇳🇱 ", "ﬁ ", "% & + "), {
        maxLength: 6,
      }),
      async (pieces) => {
        const text = `${pieces.join("")}Wij bellen u indien dat kan.`;
        const { matches } = await proofread({ text });
        const found = matches.filter(({ rule }) => rule.id === hard);
        expect(found.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(["indien"]);
        const annotation = pieces.map((markup) => ({ markup }));
        const data = JSON.stringify({ annotation: [...annotation, { text: "Bel indien dat kan." }] });
        const marked = (await proofread({ data })).matches.filter(({ rule }) => rule.id === hard);
        expect(marked.map(({ offset }) => offset)).toEqual([pieces.join("").length + 4]);
      },
    ),
    { seed: 8, numRuns: 25 },
  );
});

test("a paragraph lacks nothing; a letter may, and only where the mode allows it", async () => {
  const missing = "briefonderdelen/telefoonnummer-ontbreekt";
  expect(idsOf(await proofread({ text: "Indien u niet betaalt, krijgt u een boete." }))).toEqual([hard]);
  expect(idsOf(await proofread({ text: letter }))).toEqual(expect.arrayContaining([hard, missing]));
  const textOnly = idsOf(await proofread({ text: letter, mode: "textLevelOnly" }));
  expect(textOnly).toContain(missing);
  expect(textOnly).not.toContain(hard);
  expect(idsOf(await proofread({ text: letter, mode: "allButTextLevelOnly" }))).toEqual([hard]);
});

test("rules and categories can be chosen, and only a picky client gets tips", async () => {
  const text = letter;
  expect(idsOf(await proofread({ text, disabledRules: hard }))).not.toContain(hard);
  expect(idsOf(await proofread({ text, disabledCategories: "STYLE" }))).not.toContain(hard);
  expect(idsOf(await proofread({ text, disabledCategories: "STYLE", enabledRules: hard }))).toContain(hard);
  expect(idsOf(await proofread({ text, enabledRules: hard, enabledOnly: "true" }))).toEqual([hard]);
  const plain = idsOf(await proofread({ text }));
  const picky = idsOf(await proofread({ text, level: "picky" }));
  expect(picky.length).toBeGreaterThan(plain.length);
  expect(picky).toEqual(expect.arrayContaining([...plain]));
});

test("another language has a valid answer without matches; auto is Dutch, in the variant that is preferred", async () => {
  const french = await proofread({ text: "Indien", language: "fr-FR" });
  expect([french.matches, french.language.code]).toEqual([[], "fr-FR"]);
  const auto = await proofread({
    text: "Indien u belt.",
    language: "auto",
    preferredVariants: "en-GB,nl-BE",
  });
  expect([idsOf(auto), auto.language.code]).toEqual([[hard], "nl-BE"]);
});

test("the other addresses of the protocol answer", async () => {
  const text = async (path: string): Promise<string> => (await fetch(server.url + path)).text();
  const codes = JSON.parse(await text("/v2/languages")) as readonly { readonly longCode: string }[];
  expect(codes.map(({ longCode }) => longCode)).toEqual(["nl", "nl-BE", "nl-NL"]);
  expect(await text("/v2/maxtextlength")).toBe("200000");
  expect(await text("/v2/healthcheck")).toBe("OK");
  expect(JSON.parse(await text("/v2/info")).software.name).toBe("Klare Brief");
  const { rules } = JSON.parse(await text("/v2/configinfo?language=nl"));
  expect(rules).toContainEqual(expect.objectContaining({ ruleId: hard, categoryId: "STYLE" }));
  expect(JSON.parse(await text("/v2/words"))).toEqual({ words: ["onverwijld"] });
  expect((await post("/v2/words/add", { word: "x" })).status).toBe(403);
  for (const path of ["/check", "/v2/check/", "/check?language=nl&text=Indien%20u%20belt."])
    expect((await post(path, { text: "Indien u belt.", language: "nl" })).status).toBe(200);
  expect((await fetch(`${server.url}/v2/check?language=nl&text=Indien`)).status).toBe(200);
});

test.each([
  ["", 400],
  ["text=a", 400],
  ["text=a&language=n%00", 400],
  ["text=a&data=%7B%7D&language=nl", 400],
  ["data=%7B&language=nl", 400],
  ["text=a&language=nl&mode=x", 400],
  ["text=a&language=nl&enabledOnly=true", 400],
  ["text=a&language=nl&preferredVariants=nl-BE", 400],
  ["%%%=%&\u0000", 400],
])("the form %j is refused with a line of text", async (body, status) => {
  const answer = await post("/v2/check", body);
  expect([answer.status, (await answer.text()).startsWith("Error: ")]).toEqual([status, true]);
});

test("5 MB of text is refused, more than the limit is not even read, and the server stays up", async () => {
  expect((await post("/v2/check", { text: "a ".repeat(2_500_000), language: "nl" })).status).toBe(413);
  const tooMuch = await post("/v2/check", `text=${"a".repeat(9_000_000)}&language=nl`).catch(() => undefined);
  expect(tooMuch?.status ?? 413).toBe(413);
  expect(idsOf(await proofread({ text: "Indien u belt." }))).toEqual([hard]);
});

test("only pages that are named may ask from a browser", async () => {
  const preflight = (origin: string): Promise<Response> =>
    fetch(`${server.url}/v2/check`, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-private-network": "true",
      },
    });
  const known = await preflight("https://brieven.voorbeeld.nl");
  expect([
    known.status,
    known.headers.get("access-control-allow-origin"),
    known.headers.get("access-control-allow-private-network"),
  ]).toEqual([204, "https://brieven.voorbeeld.nl", "true"]);
  const other = await preflight("https://kwaad.voorbeeld.nl");
  expect(other.headers.get("access-control-allow-origin")).toBeNull();
});

test("with a star any page and extension may ask from a browser", async () => {
  const open = await serve({ folder, port: 0, workers: 1, origins: ["*"] });
  const answer = await fetch(`${open.url}/v2/languages`, { headers: { origin: "moz-extension://0a1b2c" } });
  expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
  await open.close();
}, 30_000);

test("a token is asked for letters, in a header or as LibreOffice sends it, and wrong ones are refused", async () => {
  const text = { text: "Indien u belt.", language: "nl" };
  expect((await post("/v2/check", text, guarded)).status).toBe(401);
  expect((await post("/v2/check", { ...text, username: "an", apiKey: "zeer-geheim" }, guarded)).status).toBe(
    200,
  );
  expect((await post("/v2/check", { ...text, username: "an", apiKey: "fout" }, guarded)).status).toBe(401);
  expect((await fetch(`${guarded.url}/v2/languages`)).status).toBe(200);
  for (const path of ["/metrics", "/v1/check"]) {
    const ask = (headers: Record<string, string>): Promise<Response> =>
      fetch(
        guarded.url + path,
        path === "/metrics" ? { headers } : { method: "POST", body: '{"text":"Dag."}', headers },
      );
    expect((await ask({})).status).toBe(401);
    expect((await ask({ authorization: "Bearer zeer-geheim" })).status).toBe(200);
    expect((await ask({ authorization: `Basic ${btoa("an:zeer-geheim")}` })).status).toBe(200);
  }
});

test("an address of the network asks for a token, and a port in use is said", async () => {
  await expect(serve({ folder, port: 0, host: "0.0.0.0" })).rejects.toThrow(/--token/u);
  const { port } = new URL(server.url);
  await expect(serve({ folder, port: Number(port), workers: 1 })).rejects.toThrow(
    /Poort \d+ is al in gebruik/u,
  );
});

test("a page under another name of this machine gets no answer", async () => {
  const { hostname, port } = new URL(server.url);
  const reply = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write("GET /v2/words HTTP/1.1\r\nHost: kwaad.voorbeeld.nl\r\nConnection: close\r\n\r\n"),
    );
    let all = "";
    socket.on("data", (data) => {
      all += String(data);
    });
    socket.on("close", () => resolve(all));
  });
  expect(reply).toMatch(/^HTTP\/1.1 403/u);
});

test("a client that sends too slowly is cut off", async () => {
  const { hostname, port } = new URL(server.url);
  const reply = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write("POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\ntext=a"),
    );
    let all = "";
    socket.on("data", (data) => {
      all += String(data);
    });
    socket.on("close", () => resolve(all));
    socket.on("error", () => resolve(all));
  });
  expect(reply).toMatch(/^HTTP\/1.1 408|^$/u);
}, 15_000);

test("an answer that takes longer than a client may be silent still arrives", async () => {
  const patient = await serve({ folder, port: 0, workers: 1, slowClientMs: 100, timeLimitMs: 30_000 });
  // Sentences that differ only in numbers would not take long.
  const word = (n: number): string =>
    String(n).replaceAll(/\d/gu, (digit) => "bcdfghklmn"[Number(digit)] ?? "");
  const text = Array.from(
    { length: 800 },
    (_, i) => `Wij schreven u voor ${word(i)} over de zaak van mevrouw ${word(7 * i)} en haar buurman.`,
  ).join(" ");
  const began = Date.now();
  const answer = await post("/v2/check", { language: "nl-NL", text }, patient);
  expect([answer.status, Date.now() - began > 300]).toEqual([200, true]);
  await patient.close();
}, 40_000);

test("each thread may take little memory", () => {
  for (const { resourceLimits } of server.pool.workers())
    expect(resourceLimits).toMatchObject({ maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 });
});

test("our own API answers as its description says, also for a document", async () => {
  const ask = async (path: string, body: object): Promise<Response> =>
    fetch(server.url + path, { method: "POST", body: JSON.stringify(body) });
  const checked = checkResponse.parse(
    await (await ask("/v1/check", { text: letter, name: "brief.txt" })).json(),
  );
  expect(checked.findings.map(({ rule }) => rule)).toContain(hard);
  const bytes = Buffer.from(letter).toString("base64");
  const same = await ask("/v1/check", { document: bytes, name: "brief.txt" });
  expect(await same.json()).toEqual(checked);
  const compared = compareResponse.parse(
    await (
      await ask("/v1/compare", {
        before: { text: "U betaalt € 125 voor 1 mei 2026." },
        after: { text: "U betaalt € 152 voor 1 mei 2026." },
      })
    ).json(),
  );
  expect([compared.verdict, compared.facts.map(({ kind }) => kind)]).toEqual(["changed", ["amount"]]);
  const damaged = await ask("/v1/check", { document: "UEsDBA==", name: "brief.docx" });
  expect([damaged.status, ((await damaged.json()) as { error: object }).error]).toEqual([
    422,
    { code: "damaged", message: expect.any(String) },
  ]);
  for (const body of [{}, { text: 1 }, { text: "a", document: "YQ==" }, { text: "a", soort: "x" }])
    expect((await ask("/v1/check", body)).status).toBe(400);
});

test("when a thread is ended while it works, every request is answered all the same", async () => {
  const words = Array.from(
    { length: 40 },
    (_, i) => `Wij bellen u op dag ${i} indien dat kan en wij tijd hebben.`,
  );
  const all = Promise.all(
    words.map((sentence) =>
      proofread({ text: `${sentence} ${sentence.replace("Wij", "Anderen")}`.repeat(10) }),
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  await server.pool.workers()[0]?.terminate();
  const answers = await all;
  expect(answers.every(({ matches }) => matches.length > 0)).toBe(true);
  expect(server.pool.state().restarts).toBe(1);
}, 60_000);

test("too many at once get 429, and a text that takes too long ends in an error; then all is well again", async () => {
  const headers = { authorization: "Bearer zeer-geheim" };
  const long = Array.from({ length: 14_000 }, (_, i) => `Woord${i.toString(36)} indien ${i}`).join(" ");
  const ask = (text: string): Promise<Response> =>
    fetch(`${guarded.url}/v2/check`, {
      method: "POST",
      headers,
      body: new URLSearchParams({ text, language: "nl" }),
    });
  const slow = Array.from({ length: 4 }, (_, i) => ask(`${i}${long}`.slice(0, 190_000)));
  const statuses = (await Promise.all(slow)).map(({ status, headers: h }) => [status, h.get("retry-after")]);
  expect(statuses).toContainEqual([429, "1"]);
  expect((await ask("Indien u belt.")).status).toBe(200);
}, 60_000);

test("numbers for Prometheus and mistakes told hold no text of a letter", async () => {
  await post("/v2/check", { text: "Geheimpje Jansen indien", language: "nl" });
  await fetch(`${server.url}/v2/Geheimpje`);
  const text = await (await fetch(`${server.url}/metrics`)).text();
  expect(text).toMatch(/klarebrief_requests_total\{route="\/v2\/check",status="200"\} \d+/u);
  expect(text + lines.join("\n")).not.toContain("Geheimpje");
});

test("what is asked when the server is told to stop is answered first", async () => {
  const stopping = await serve({ folder, port: 0, workers: 1 });
  const asked = post("/v2/check", { text: `${letter} `.repeat(50), language: "nl" }, stopping);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await stopping.close();
  expect((await asked).status).toBe(200);
  await expect(fetch(stopping.url)).rejects.toThrow();
}, 30_000);
