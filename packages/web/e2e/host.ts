// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../dist/", import.meta.url));

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
};

export interface Host {
  readonly address: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** Bytes that went over the wire, without headers. */
  readonly sent: () => number;
  readonly stop: () => void;
}

/**
 * A plain host of static files, as anyone has: it sends types, and what was compressed before. With `headers` it sends those of headers.json
 * too; without, the policy is that of the page alone.
 */
export function startHost({ headers }: { readonly headers: boolean }): Promise<Host> {
  const more = headers ? JSON.parse(readFileSync(join(folder, "headers.json"), "utf8")) : {};
  const asked: string[] = [];
  let sent = 0;
  const server = createServer((request, response) => {
    const name = normalize(new URL(request.url ?? "/", "http://localhost").pathname).replace(
      /\/$/u,
      "/index.html",
    );
    asked.push(name);
    const path = join(folder, name);
    if (!path.startsWith(folder) || !existsSync(path)) return void response.writeHead(404).end();
    const packed = /\bbr\b/u.test(request.headers["accept-encoding"] ?? "") && existsSync(`${path}.br`);
    const bytes = readFileSync(packed ? `${path}.br` : path);
    sent += bytes.length;
    response.writeHead(200, {
      "Content-Type": types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream",
      "Cache-Control": "no-store",
      ...more,
      ...(packed ? { "Content-Encoding": "br" } : {}),
    });
    response.end(bytes);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      resolve({
        address: `http://localhost:${port}/`,
        asked,
        sent: () => sent,
        stop: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}
