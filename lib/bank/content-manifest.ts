import * as z from 'zod';
import { slug } from '@/lib/std/schema';

const file = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.(json|md)$/);

/**
 * `public/content/manifest.json`: what the built-in content consists of. `revision` changes with any file, those of the
 * synonyms included, which the extension ships as one packed file (`SYNONYMS_FILE`).
 */
export const contentManifestSchema = z.strictObject({
  revision: z.string().regex(/^[0-9a-f]{16}$/),
  banks: z.array(
    z.strictObject({ id: slug, title: z.string(), notice: z.string().optional(), files: z.array(file) }),
  ),
  notes: z.array(file),
  terms: z.array(file),
  codes: z.array(file),
  /** One scenario a file; the CPT lines of some of them stand apart, so that a build can leave them out. */
  scenarios: z.array(file).default([]),
  scenariosCpt: z.array(file).default([]),
});

export type ContentManifest = z.infer<typeof contentManifestSchema>;
