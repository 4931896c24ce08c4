// SPDX-License-Identifier: EUPL-1.2

/** A request that cannot be answered as asked. The message is Dutch and holds no text of a letter. */
export class RequestError extends Error {
  readonly status: 400 | 401 | 403 | 413 | 415 | 422 | 429 | 500 | 503;
  /** A word for programs. */
  readonly code: string;

  constructor(status: RequestError["status"], code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
