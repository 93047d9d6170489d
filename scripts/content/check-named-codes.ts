import type { CodeReference } from '@/lib/codes/code';
import { CODE_SYSTEMS, type CodeSystem } from '@/lib/codes/code-system';
import { findCodes } from '@/lib/codes/find-codes';
import type { Report } from './problem';

/** Codes as a key of a set: `icd10cm I10`. */
export function codeKey({ system, code }: { system: CodeSystem; code: string }): string {
  return `${system} ${code}`;
}

/** The edition that content names for each system (docs/data-format.md). */
const EDITIONS: Record<CodeSystem, string> = {
  icd10cm: 'FY2026',
  icd10pcs: 'FY2026',
  msdrg: 'FY2026',
  hcpcs: '2026',
  cpt: '2026',
};

type Named = {
  /** Prose by its place in the record; each code in it has to be listed. */
  texts: readonly (readonly [path: string, text: string])[];
  /** Sections of references: a listed code may be named there alone. */
  sections: readonly string[];
  codes: readonly CodeReference[];
  allowsCpt: boolean;
};

/**
 * The codes in the texts of a record against its `codes[]`, in both directions; CPT numbers outside the CPT bank and
 * dental D codes (property of the ADA) are refused in either.
 */
export function checkNamedCodes({ texts, sections, codes, allowsCpt }: Named, report: Report): void {
  const listed = new Set(codes.map(codeKey));
  const isRefused = (system: CodeSystem, code: string, path: string): boolean => {
    if (system === 'cpt' && !allowsCpt) report(path, `CPT number ${code}: CPT stands only in the cpt bank.`);
    else if (system === 'hcpcs' && code.startsWith('D'))
      report(path, `${code}: D codes are the ADA's; take them out.`);
    else return false;
    return true;
  };
  for (const [path, text] of texts) {
    for (const { system, code } of [...findCodes(text), ...findMsDrgs(text)]) {
      if (!isRefused(system, code, path) && !listed.has(codeKey({ system, code }))) {
        report(path, `${CODE_SYSTEMS[system]} ${code} is named here but not in codes[].`);
      }
    }
  }
  const everything = [...texts.map(([, text]) => text), ...sections].join('\n');
  for (const [at, { system, code, edition }] of codes.entries()) {
    const path = `codes.${at}`;
    if (edition !== EDITIONS[system])
      report(path, `${code}: the edition of ${system} is ${EDITIONS[system]}, not ${edition}.`);
    if (!isRefused(system, code, path) && !isNamed(code, everything))
      report(path, `${code} is named in no text.`);
  }
  if (listed.size < codes.length) report('codes', 'A code is listed twice.');
}

/** MS-DRG numbers, which are told from other numbers only by the words before them: `MS-DRGs 193, 194 and 195`. */
function findMsDrgs(text: string): { system: 'msdrg'; code: string }[] {
  const lists = text.matchAll(/\bMS-DRGs?\s+(?<list>\d{3}(?:(?:,? (?:and|or|to) |, |-|\/)\d{3})*)(?!\d)/g);
  return [...lists].flatMap(({ groups }) =>
    (groups?.list?.match(/\d{3}/g) ?? []).map((code) => ({ system: 'msdrg' as const, code })),
  );
}

function isNamed(code: string, text: string): boolean {
  return new RegExp(String.raw`(?<![\w.])${code.replaceAll('.', String.raw`\.`)}(?!\w|\.\w)`).test(text);
}
