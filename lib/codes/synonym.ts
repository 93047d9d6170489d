import * as z from 'zod';

/** The packed table of all entries in the extension, in the content folder. */
export const SYNONYMS_FILE = 'synonyms.bin';

/** Words that people type: lower case, with the hyphens, slashes and apostrophes that shorthand has. */
const phrase = z.string().regex(/^[a-z0-9][a-z0-9 /'’.&+-]{0,59}$/);
/** Words of the official titles, printable ASCII. */
const titlePhrase = z.string().regex(/^[ -~]{1,160}$/);

/**
 * One entry of the synonym table (`public/content/synonyms/`): what people type, what the official titles say, and the
 * codes that are most likely meant, best first, with dots.
 */
export const synonymSchema = z.strictObject({
  say: z.array(phrase).min(1).max(20),
  means: z.array(titlePhrase).min(1).max(4),
  codes: z
    .array(z.string().regex(/^[A-Z0-9][A-Z0-9.]{1,7}$/))
    .max(8)
    .optional(),
  system: z.enum(['icd10cm', 'icd10pcs', 'hcpcs']).optional(),
});

export type Synonym = z.infer<typeof synonymSchema>;
