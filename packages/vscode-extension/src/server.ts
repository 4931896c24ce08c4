// SPDX-License-Identifier: EUPL-1.2
import { startServer } from "@klarebrief/lsp";

startServer();
