// SPDX-License-Identifier: EUPL-1.2

/** While it loads: only files of its own folder. WebAssembly is the parser; the worker is started from memory. */
export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'";

/** When all is there: nothing at all. */
export const lockedPolicy =
  "default-src 'none'; script-src 'wasm-unsafe-eval'; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'";

/** What a server should send with each file of the folder. A page cannot say the last part of the policy itself. */
export const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};
