// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod";

/** What is needed of a saved result to tell old findings from new ones. */
export const baselineSchema = z.object({
  version: z.literal(1),
  letters: z.array(
    z.object({
      path: z.string(),
      readability: z.object({ level: z.number().nullable() }).nullable(),
      findings: z.array(z.object({ fingerprint: z.string() })),
    }),
  ),
});

export type Baseline = z.infer<typeof baselineSchema>;
