import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { starterCodeSchema } from '@/lib/codes/code';
import { slug } from '@/lib/std/schema';
import banks from './banks.json';
import extraCodes from './extra-starter-codes.json';
import otherTitles from './other-code-titles.json';

/** The folder of the product's content. */
export const CONTENT_FOLDER = fileURLToPath(new URL('../../public/content', import.meta.url));

/** Title and notice of each bank, in the order in which they are shown. */
export const BANKS = z
  .array(z.strictObject({ id: slug, title: z.string(), notice: z.string().optional() }))
  .parse(banks);

/** Everyday codes that the starter table holds beside those that content names. */
export const EXTRA_STARTER_CODES = z
  .array(starterCodeSchema.pick({ system: true, code: true, edition: true }))
  .max(60)
  .parse(extraCodes);

const titles = z.record(z.string(), z.string().min(1).max(400));

/** Titles in our own words for the HCPCS codes and MS-DRGs that content names. */
export const OTHER_CODE_TITLES = z.strictObject({ hcpcs: titles, msdrg: titles }).parse(otherTitles);
