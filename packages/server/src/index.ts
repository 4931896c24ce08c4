// SPDX-License-Identifier: EUPL-1.2
export { type ServeOptions, type Serving, serve } from "./serve.ts";
