import { openCodes } from '@/lib/codes/pack/open-codes';
import type { CodeRow } from '@/lib/codes/pack/code-row';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import type { Synonym } from '@/lib/codes/synonym';
import { codeSearch, type CodeFilters, type CodeList } from '@/lib/codes/search/search-codes';
import { packSynonyms } from '@/lib/codes/search/pack-synonyms';
import { openSynonyms, type SynonymTable } from '@/lib/codes/search/synonym-table';
import { CM, HCPCS, PCS } from './mini-book-rows';

/** `I10 1 Essential hypertension`: a code, 1 where it may be reported, its title; rows of other lines are an error. */
function miniRows(lines: string): CodeRow[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, code, flag, title] = /^\s*([A-Z0-9]{3,7}) ([01]) (\S.*)$/.exec(line) ?? [];
      if (code === undefined || title === undefined) throw new Error(`Not a row of a mini book: ${line}`);
      return { code, title, isValid: flag === '1' };
    });
}

/** A small list of a system, by default of FY2026. */
export function miniList(system: CodeList['system'], lines: string, edition = 'FY2026'): CodeList {
  return { system, edition, codes: openCodes(packCodes(miniRows(lines))) };
}

const SYNONYMS: Synonym[] = [
  { say: ['heart attack', 'mi'], means: ['acute myocardial infarction'], codes: ['I21.9'] },
  { say: ['mi'], means: ['mitral valve insufficiency'], codes: ['I34.0'] },
  { say: ['afib', 'a fib', 'atrial fib'], means: ['atrial fibrillation'], codes: ['I48.91'] },
  { say: ['htn', 'high blood pressure'], means: ['essential hypertension'], codes: ['I10'] },
  { say: ['t2dm', 'dm2'], means: ['type 2 diabetes mellitus'], codes: ['E11.9'] },
  { say: ['copd'], means: ['chronic obstructive pulmonary disease'], codes: ['J44.9'] },
  { say: ['ckd'], means: ['chronic kidney disease'], codes: ['N18.9'] },
  {
    say: ['lap appy'],
    means: ['resection appendix percutaneous endoscopic'],
    codes: ['0DTJ4ZZ'],
    system: 'icd10pcs',
  },
  { say: ['wrist fx'], means: ['fracture lower end radius'], codes: ['S52.509A'] },
  { say: ['broken'], means: ['fracture'] },
  { say: ['rt'], means: ['right'] },
  { say: ['lt'], means: ['left'] },
  { say: ['cat scan'], means: ['computerized tomography'] },
];

export const miniSynonyms = (): SynonymTable => openSynonyms(packSynonyms(SYNONYMS));

/** ICD-10-CM and ICD-10-PCS of FY2026 and HCPCS of 2019, about a hundred codes. */
export const miniLists = (): CodeList[] => [
  miniList('icd10cm', CM),
  miniList('icd10pcs', PCS),
  miniList('hcpcs', HCPCS, '2019'),
];

/** Searches the mini book; gives codes without dots, best first. */
export function searchMiniBook(): (query: string, filters?: CodeFilters, limit?: number) => string[] {
  const search = codeSearch(miniLists(), miniSynonyms());
  return (query, filters, limit = 20) =>
    search.search(query, limit, filters).map(({ list, row }) => list.codes.codeAt(row));
}
