// SPDX-License-Identifier: EUPL-1.2
import type { Description } from "./work/do-job.ts";
import type { Pool } from "./work/pool.ts";

/** How much a request may ask. */
export interface Limits {
  /** Characters (UTF-16 units) of one text. */
  readonly text: number;
  /** Bytes of one request. */
  readonly body: number;
  /** Requests that may wait. */
  readonly queue: number;
}

/** What the routes work with. */
export interface Serving {
  readonly pool: Pool;
  readonly description: Description;
  readonly limits: Limits;
  /** Throws RequestError when a token is asked and not given, in the header or in the fields of a form. */
  readonly authorise: (header: string | undefined, fields?: ReadonlyMap<string, string>) => void;
}
