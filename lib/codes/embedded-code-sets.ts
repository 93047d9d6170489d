import * as z from 'zod';
import type { CodeLayer } from './layer';

/** `code-sets/code-sets.json` in a build that has code sets embedded: what is there, and in which files. */
export const embeddedCodeSetsSchema = z.strictObject({
  /** Changes with any layer. */
  revision: z.string().regex(/^[0-9a-f]{16}$/),
  layers: z.array(
    z.strictObject({
      system: z.enum(['icd10cm', 'icd10pcs', 'hcpcs', 'msdrg']),
      kind: z.string().regex(/^[a-z-]+$/) as unknown as z.ZodType<CodeLayer['kind']>,
      edition: z.string(),
      counts: z.record(z.string(), z.number()),
      file: z.string(),
      isMidYear: z.literal(true).exactOptional(),
      // With the edition, which may have a dot (`v40.1`).
      path: z.string().regex(/^[a-z0-9-]+(\.\d+)?\.bin$/i),
    }),
  ),
});

export type EmbeddedCodeSets = z.infer<typeof embeddedCodeSetsSchema>;
