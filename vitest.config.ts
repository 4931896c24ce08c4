// SPDX-License-Identifier: EUPL-1.2
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "bench/src/**/*.test.ts",
      "scripts/**/*.test.ts",
      "training/**/*.test.ts",
    ],
    pool: "threads",
    isolate: false,
    testTimeout: 30_000,
  },
});
