import * as z from 'zod';
import { CODE_SYSTEMS, type CodeSystem } from './code-system';

const system = z.enum(Object.keys(CODE_SYSTEMS) as [CodeSystem, ...CodeSystem[]]);

/** A code that content names. `category` marks a header or an incomplete code, which cannot be reported. */
export const codeReferenceSchema = z.strictObject({
  system,
  code: z.string().regex(/^[A-Z0-9][A-Z0-9.]{1,7}$/),
  edition: z.string().regex(/^(FY)?20\d\d$/),
  category: z.literal(true).optional(),
});

/** One row of the starter code table. Titles of CPT codes are the AMA's and never part of it. */
export const starterCodeSchema = z.strictObject({
  system: z.enum(['icd10cm', 'icd10pcs', 'hcpcs', 'msdrg']),
  code: z.string().regex(/^[A-Z0-9][A-Z0-9.]{1,7}$/),
  edition: z.string().regex(/^(FY)?20\d\d$/),
  title: z.string().trim().min(1).max(400),
  billable: z.boolean(),
});

export type CodeReference = z.infer<typeof codeReferenceSchema>;
export type StarterCode = z.infer<typeof starterCodeSchema>;
