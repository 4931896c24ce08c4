// SPDX-License-Identifier: EUPL-1.2
export { commands } from "./commands.ts";
export { requests } from "./handle-features.ts";
export { serve } from "./serve.ts";
export { startServer } from "./start-server.ts";
export type { Summary } from "./summary.ts";
