import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { plainFile } from '@/lib/codes/install/plain-file';
import { parseGuidelineSections } from './guideline-sections';
import { orderFile, type OrderFile } from './order-file';

/** What the official files of the edition say; each part is undefined when its file is not there. */
export type OfficialFiles = {
  icd10cm?: OrderFile;
  icd10pcs?: OrderFile;
  cmSections?: ReadonlySet<string>;
  /** Names of the files that were read. */
  used: string[];
  /** What was not found, in words. */
  missing: string[];
};

/** The officially published names, CMS and CDC spelling, plain or compressed with gzip. */
const NAMES = {
  icd10cm: /^icd10cm[-_]order[-_]2026\.txt(\.gz)?$/,
  icd10pcs: /^icd10pcs[-_]order[-_]2026\.txt(\.gz)?$/,
  cmSections: /^icd10cm-guidelines-FY2026\.txt(\.gz)?$/,
} as const;

const WORDS: Record<keyof typeof NAMES, string> = {
  icd10cm: 'ICD-10-CM order file FY2026',
  icd10pcs: 'ICD-10-PCS order file FY2026',
  cmSections: 'ICD-10-CM Official Guidelines FY2026',
};

/** The value of `--codesets` on the command line, if it stands there. Throws a TypeError for any other option. */
export function codesetsOption(args: string[]): string | undefined {
  return parseArgs({ args, options: { codesets: { type: 'string' } } }).values.codesets;
}

/**
 * Reads the official files below `folder`; without a folder all of them are missing.
 * @throws CodeFileError for an order file that is not as it was published
 */
export async function readOfficialFiles(folder: string | undefined): Promise<OfficialFiles> {
  const files = folder === undefined ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const official: OfficialFiles = { used: [], missing: [] };
  const read = (part: keyof typeof NAMES): File | undefined => {
    const path = files.find((each) => NAMES[part].test(basename(each)));
    if (folder === undefined || path === undefined) {
      official.missing.push(WORDS[part]);
      return undefined;
    }
    official.used.push(basename(path));
    const bytes = readFileSync(join(folder, path));
    return new File([path.endsWith('.gz') ? gunzipSync(bytes) : bytes], basename(path));
  };
  const [cm, pcs, guidelines] = [read('icd10cm'), read('icd10pcs'), read('cmSections')];
  if (cm) official.icd10cm = await orderFile(plainFile(cm));
  if (pcs) official.icd10pcs = await orderFile(plainFile(pcs));
  if (guidelines) official.cmSections = new Set(parseGuidelineSections(await guidelines.text()));
  return official;
}
