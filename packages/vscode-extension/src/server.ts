// SPDX-License-Identifier: EUPL-1.2
import { enableCompileCache } from "node:module";

enableCompileCache();
(await import("@klarebrief/lsp")).startServer();
