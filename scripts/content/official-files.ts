import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parseGuidelineSections } from './guideline-sections';
import { parseOrderFile, type OrderFile } from './parse-order-file';

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

/**
 * The folder of official files: `--codesets DIR`, else the variable CODESETS_DIR, else `../shared/codesets` where it
 * exists; undefined when there is none. A folder that was named has to exist (RangeError).
 */
export function codesetsFolder(named: string | undefined, environment = process.env): string | undefined {
  const folder = named ?? environment.CODESETS_DIR;
  const fallback = '../shared/codesets';
  if (folder === undefined || folder === '') return existsSync(fallback) ? fallback : undefined;
  if (!existsSync(folder)) throw new RangeError(`No such folder of code sets: ${folder}`);
  return folder;
}

/** The value of `--codesets` on the command line, if it stands there. Throws a TypeError for any other option. */
export function codesetsOption(args: string[]): string | undefined {
  return parseArgs({ args, options: { codesets: { type: 'string' } } }).values.codesets;
}

/** Reads the official files below `folder`; without a folder all of them are missing. */
export function readOfficialFiles(folder: string | undefined): OfficialFiles {
  const files = folder === undefined ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const official: OfficialFiles = { used: [], missing: [] };
  const read = (part: keyof typeof NAMES): string | undefined => {
    const file = files.find((each) => NAMES[part].test(basename(each)));
    if (folder === undefined || file === undefined) {
      official.missing.push(WORDS[part]);
      return undefined;
    }
    official.used.push(basename(file));
    const bytes = readFileSync(join(folder, file));
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  };
  const [cm, pcs, guidelines] = [read('icd10cm'), read('icd10pcs'), read('cmSections')];
  if (cm !== undefined) official.icd10cm = parseOrderFile(cm);
  if (pcs !== undefined) official.icd10pcs = parseOrderFile(pcs);
  if (guidelines !== undefined) official.cmSections = new Set(parseGuidelineSections(guidelines));
  return official;
}
