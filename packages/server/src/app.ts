// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { secureHeaders } from "hono/secure-headers";
import { apiRoutes, asJson } from "./api/routes.ts";
import { RequestError } from "./errors.ts";
import { asText, languageToolRoutes } from "./languagetool/routes.ts";
import { serverMetrics } from "./metrics.ts";
import type { Serving } from "./serving.ts";

export interface AppOptions extends Serving {
  /** Pages and extensions that may ask from a browser; `*` is all. */
  readonly origins: readonly string[];
  /** Answer only to names of this machine, so that no page can reach us under a name of its own. */
  readonly localOnly: boolean;
  /** Folder of the web page, when it is there. */
  readonly webFolder?: string;
  /** Says that something went wrong; never with text of a letter. */
  readonly report: (line: string) => void;
}

const local = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/iu;

const onlyLocal: MiddlewareHandler = async (c, next) => {
  if (!local.test(c.req.header("host") ?? "localhost"))
    throw new RequestError(403, "host", "Deze server geeft alleen antwoord op deze computer zelf.");
  await next();
};

const privateNetwork: MiddlewareHandler = async (c, next) => {
  await next();
  if (
    c.req.header("access-control-request-private-network") &&
    c.res.headers.has("access-control-allow-origin")
  )
    c.res.headers.set("Access-Control-Allow-Private-Network", "true");
};

/** Answers for programs: never kept, and never a page. */
const forPrograms: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set("Cache-Control", "no-store");
  c.res.headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
};

/** The headers the web page asks for, from the file that is built with it. */
function pageHeaders(folder: string): readonly (readonly [string, string])[] {
  const file = join(folder, "headers.json");
  if (!existsSync(file))
    return [
      [
        "Content-Security-Policy",
        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      ],
    ];
  return Object.entries(JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, string>>);
}

/** Everything the server answers. */
export function createApp(options: AppOptions): Hono {
  const { origins, pool, limits, webFolder, authorise, report } = options;
  const app = new Hono({ strict: false });
  const metrics = serverMetrics(pool);
  const page = webFolder !== undefined && existsSync(join(webFolder, "index.html")) ? webFolder : undefined;

  app.use(metrics.count);
  app.use(secureHeaders({ strictTransportSecurity: false }));
  if (options.localOnly) app.use(onlyLocal);
  app.use(privateNetwork);
  app.use(
    cors({
      origin: origins.includes("*") ? "*" : [...origins],
      allowMethods: ["GET", "POST", "OPTIONS"],
      exposeHeaders: ["Retry-After"],
      maxAge: 600,
    }),
  );
  app.use(
    bodyLimit({
      maxSize: limits.body,
      onError: () => {
        throw new RequestError(
          413,
          "too-large",
          `Deze vraag is te groot. Stuur hoogstens ${limits.body} bytes.`,
        );
      },
    }),
  );
  for (const path of ["/v1/*", "/v2/*", "/check", "/health", "/metrics"]) app.use(path, forPrograms);
  app.onError((error, c) => {
    const tell = /^\/(?:v1|health|metrics)/u.test(c.req.path) ? asJson : asText;
    if (error instanceof RequestError) return tell(error, c);
    // What was thrown may hold text of a letter: only its kind is told.
    report(`Er ging iets mis bij ${c.req.method} ${c.req.path.slice(0, 40)}: ${error.name}`);
    return tell(new RequestError(500, "internal", "Er ging iets mis in de server."), c);
  });
  app.get("/health", (c) => c.json({ status: "ok", ...pool.state() }));
  app.get("/metrics", async (c) => {
    authorise(c.req.header("authorization"));
    return c.text(await metrics.text(), 200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" });
  });
  app.route("/v1", apiRoutes(options));
  const languageTool = languageToolRoutes(options);
  app.route("/v2", languageTool);
  if (page) {
    const headers = pageHeaders(page);
    const files = serveStatic({
      root: page,
      precompressed: true,
      onFound: (_, c) => {
        for (const [name, value] of headers) c.header(name, value);
      },
    });
    app.get("*", files);
  }
  app.route("/", languageTool);
  app.notFound((c) => c.text("Error: dit adres kennen wij niet.", 404));
  return app;
}
