import type { CodeReference, StarterCode } from '@/lib/codes/code';
import { CODE_SYSTEMS, type CodeSystem } from '@/lib/codes/code-system';
import { codeKey } from './check-named-codes';
import type { Content } from './load-content';
import { namedCodes } from './named-codes';
import type { OfficialFiles } from './official-files';
import { isPrefixOfValid, type OrderFile } from './order-file';
import type { Problem } from './problem';

/** Different codes by system: held against the official files, and named but not checked for this edition. */
export type CodeCounts = Record<CodeSystem, { checked: number; unchecked: number }>;

/**
 * Every code of content: ICD-10-CM and ICD-10-PCS against the official order files where they are at hand; and all but
 * CPT against the starter table, which has to hold each of them (with the official title and flag).
 */
export function checkCodes(
  content: Content,
  official: OfficialFiles,
): { problems: Problem[]; counts: CodeCounts } {
  const starter = new Map(content.starter.rows.map((row) => [codeKey(row), row]));
  const seen = new Map<string, CodeReference>();
  const problems: Problem[] = [];
  for (const { file, id, path, reference, isLoose } of namedCodes(content)) {
    seen.set(codeKey(reference), reference);
    for (const message of codeProblems(isLoose ? loosely(reference, official) : reference, official, starter))
      problems.push({ file, id, path, message });
  }
  for (const [at, row] of content.starter.rows.entries()) {
    const message = rowProblem(row, official);
    if (message !== undefined)
      problems.push({ file: content.starter.file, id: row.code, path: String(at), message });
  }
  return { problems, counts: countCodes([...seen.values()], official) };
}

/** A code named in prose counts as a category where the official file does not hold it as valid. */
function loosely(reference: CodeReference, official: OfficialFiles): CodeReference {
  const row = orderFileOf(reference.system, official)?.get(reference.code.replaceAll('.', ''));
  return row?.billable ? reference : { ...reference, category: true };
}

function codeProblems(
  reference: CodeReference,
  official: OfficialFiles,
  starter: ReadonlyMap<string, StarterCode>,
): string[] {
  const { system, code } = reference;
  const file = orderFileOf(system, official);
  const formal = file && officialProblem(reference, file);
  const isMissing = system !== 'cpt' && !starter.has(codeKey(reference));
  return [
    ...(formal === undefined ? [] : [formal]),
    ...(isMissing ? [`${code} is not in the starter table. Run npm run content:starter.`] : []),
  ];
}

/** What the official order file of the code's system has against it, or undefined. */
export function officialProblem(
  { system, code, category }: CodeReference,
  file: OrderFile,
): string | undefined {
  const name = `${CODE_SYSTEMS[system]} ${code}`;
  const bare = code.replaceAll('.', '');
  if (code !== (system === 'icd10cm' ? dotted(bare) : bare))
    return `${name} is not written with its dot after three characters.`;
  const row = file.get(bare);
  if (category) {
    if (row?.billable) return `${name} is a complete, valid code: leave "category" out.`;
    return row || isPrefixOfValid(file, bare)
      ? undefined
      : `${name} is no category and begins no valid code.`;
  }
  if (row?.billable) return undefined;
  return row
    ? `${name} is a header, not valid for reporting: complete it or mark it as "category".`
    : `${name} does not exist in FY2026.`;
}

/** What the official order file has against a row of the starter table, or undefined. */
export function rowProblem(row: StarterCode, official: OfficialFiles): string | undefined {
  const file = orderFileOf(row.system, official);
  if (!file) return undefined;
  const formal = officialProblem({ ...row, ...(row.billable ? {} : { category: true as const }) }, file);
  if (formal !== undefined) return formal;
  const title = file.get(row.code.replaceAll('.', ''))?.title;
  const isSame = title === undefined || plain(title) === plain(row.title);
  return isSame ? undefined : `The official title is "${title}".`;
}

/** ICD-10-CM with its dot: `E1122` becomes `E11.22`. */
export function dotted(bare: string): string {
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
}

/** The order file that holds the codes of a system; undefined for HCPCS, MS-DRG and CPT, or when it is missing. */
export function orderFileOf(system: CodeSystem, official: OfficialFiles): OrderFile | undefined {
  return system === 'icd10cm' || system === 'icd10pcs' ? official[system] : undefined;
}

function countCodes(references: readonly CodeReference[], official: OfficialFiles): CodeCounts {
  const counts: CodeCounts = {
    icd10cm: { checked: 0, unchecked: 0 },
    icd10pcs: { checked: 0, unchecked: 0 },
    hcpcs: { checked: 0, unchecked: 0 },
    msdrg: { checked: 0, unchecked: 0 },
    cpt: { checked: 0, unchecked: 0 },
  };
  for (const { system } of references)
    counts[system][orderFileOf(system, official) ? 'checked' : 'unchecked'] += 1;
  return counts;
}

function plain(title: string): string {
  return title.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
