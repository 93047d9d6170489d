import { readCmIndex } from '@/lib/codes/files/read-cm-index';
import { readCmTable } from '@/lib/codes/files/read-cm-tables';
import { readMsDrg } from '@/lib/codes/files/read-msdrg';
import { readPcsDefinitions } from '@/lib/codes/files/read-pcs-definitions';
import { readPcsIndex } from '@/lib/codes/files/read-pcs-index';
import { readPcsTables } from '@/lib/codes/files/read-pcs-tables';
import type { CodeSystem } from '@/lib/codes/code-system';
import type { CodeLayer } from '@/lib/codes/layer';
import type { CodeRow } from '@/lib/codes/pack/code-row';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import { DRUG_XML, EXTERNAL_INDEX_XML, INDEX_XML, NEOPLASM_XML } from '@/lib/codes/testing/cm-index-fixtures';
import { MSDRG_LIST } from '@/lib/codes/testing/list-fixtures';
import { testFile } from '@/lib/codes/testing/official-files';
import { PCS_DEFINITIONS, PCS_INDEX, PCS_TABLES } from '@/lib/codes/testing/pcs-fixtures';

/** A list of codes; a title that ends in `:` is a header. */
function codeList(system: CodeSystem, edition: string, codes: Record<string, string>): CodeLayer {
  const rows = Object.entries(codes).map(([code, title]): CodeRow => {
    const isValid = !title.endsWith(':');
    return { code, title: isValid ? title : title.slice(0, -1), isValid };
  });
  return { system, kind: 'codes', edition, packed: packCodes(rows), counts: {}, file: 'order.txt' };
}

/** Two editions of ICD-10-CM with a few codes of the indexes: A06.5 left, B30.2 was revised, J85.3 is new. */
const CM_LISTS: readonly CodeLayer[] = [
  codeList('icd10cm', 'FY2030', {
    A065: 'Amebic lung abscess',
    B302: 'Viral conjunctivitis',
    J852: 'Abscess of lung',
    L02: 'Cutaneous abscess:',
    L026: 'Abscess of foot:',
    L02611: 'Abscess of right foot',
    L0291: 'Abscess',
  }),
  codeList('icd10cm', 'FY2031', {
    B302: 'Viral pharyngoconjunctivitis',
    J852: 'Abscess of lung',
    J853: 'Abscess of two lungs',
    L02: 'Cutaneous abscess:',
    L026: 'Abscess of foot:',
    L02611: 'Abscess of right foot',
    L0291: 'Abscess',
  }),
];

/** One edition of ICD-10-PCS that lacks the delivery of its tables. */
const PCS_LIST = codeList('icd10pcs', 'FY2026', {
  '0DTJ0ZZ': 'Resection of Appendix, Open Approach',
  '0DTJ4ZZ': 'Resection of Appendix, Percutaneous Endoscopic Approach',
});

/** All books that can be browsed, small ones in the official layouts. */
export async function bookLayers(): Promise<CodeLayer[]> {
  const msDrg = await readMsDrg(testFile('v40_appendix_A.txt', MSDRG_LIST));
  return [
    await readCmIndex(testFile('icd10cm_index_2031.xml', INDEX_XML)),
    await readCmIndex(testFile('icd10cm_eindex_2031.xml', EXTERNAL_INDEX_XML)),
    await readCmTable(testFile('icd10cm_neoplasm_2031.xml', NEOPLASM_XML)),
    await readCmTable(testFile('icd10cm_drug_2031.xml', DRUG_XML)),
    await readPcsTables(testFile('icd10pcs_tables_2025.xml', PCS_TABLES)),
    await readPcsDefinitions(testFile('icd10pcs_definitions_2025.xml', PCS_DEFINITIONS)),
    await readPcsIndex(testFile('icd10pcs_index_2025.xml', PCS_INDEX)),
    msDrg.details,
    { ...msDrg.details, kind: 'codes', packed: packCodes(msDrg.rows) },
    PCS_LIST,
    ...CM_LISTS,
  ];
}
