import type { CodeSystem } from '@/lib/codes/code-system';
import type { CodeLayer, LayerKind } from '@/lib/codes/layer';
import type { CodeRow } from '@/lib/codes/pack/code-row';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import { packRecords } from '@/lib/codes/pack/packed-records';
import { CM_TABULAR } from './code-page-tabular';

/** A few layers of several editions, written for the tests of the code page. Titles shortened, some codes invented. */

export function recordLayer(
  system: CodeSystem,
  kind: Exclude<LayerKind, 'codes'>,
  edition: string,
  records: Record<string, unknown>,
): CodeLayer {
  const packed = packRecords(new Map(Object.entries(records)));
  return { system, kind, edition, packed, counts: {}, file: `${system}-${kind}-${edition}.txt` };
}

export function codesLayer(system: CodeSystem, edition: string, rows: readonly CodeRow[]): CodeLayer {
  const valid = rows.filter(({ isValid }) => isValid).length;
  const counts = { valid, headers: rows.length - valid };
  return {
    system,
    kind: 'codes',
    edition,
    packed: packCodes(rows),
    counts,
    file: `${system}-${edition}.txt`,
  };
}

/** `*` before a code: a header. */
const row = ([code, title]: readonly [string, string]): CodeRow => {
  return { code: code.replace('*', ''), title, isValid: !code.startsWith('*') };
};

/** Below the header X01: more than a screen shows at once. */
const MANY = Array.from({ length: 120 }, (_, at) => {
  return [`X01${String(at).padStart(3, '0')}`, `Exposure number ${at + 1}`] as const;
});

const FEMUR = 'Fracture of unspecified part of neck of right femur';

const CM_2025: readonly (readonly [string, string])[] = [
  ['*E11', 'Type 2 diabetes mellitus'],
  ['E119', 'Type 2 diabetes mellitus without complications'],
  ['*I50', 'Heart failure'],
  ['*I502', 'Systolic (congestive) heart failure'],
  ['I5020', 'Unspecified systolic (congestive) heart failure'],
  ['I5023', 'Acute on chronic systolic heart failure'],
  ['I509', 'Heart failure, unspecified'],
  ['I510', 'Cardiac septal defect, acquired'],
];

const CM_2026: readonly (readonly [string, string])[] = [
  ['*E11', 'Type 2 diabetes mellitus'],
  ['E119', 'Type 2 diabetes mellitus without complications'],
  ['E11A', 'Type 2 diabetes mellitus without complications in remission'],
  ['*I50', 'Heart failure'],
  ['*I502', 'Systolic (congestive) heart failure'],
  ['I5020', 'Unspecified systolic (congestive) heart failure'],
  ['I5023', 'Acute on chronic systolic (congestive) heart failure'],
  ['I509', 'Heart failure, unspecified'],
  ['*I51', 'Complications of heart disease'],
  ['*I510', 'Cardiac septal defect, acquired'],
  ['I5101', 'Cardiac septal defect, acquired, large'],
  ['*S72', 'Fracture of femur'],
  ['*S720', 'Fracture of head and neck of femur'],
  ['*S72001', FEMUR],
  ['S72001A', `${FEMUR}, initial encounter for closed fracture`],
  ['S72001B', `${FEMUR}, initial encounter for open fracture type I or II`],
  ['S72001Z', `${FEMUR}, a character of this year`],
  ['*T07', 'Unspecified multiple injuries'],
  ['T07XXXA', 'Unspecified multiple injuries, initial encounter'],
  ['T07XXXD', 'Unspecified multiple injuries, subsequent encounter'],
  ['*X01', 'Exposure to uncontrolled fire, not in building'],
  ...MANY,
  ['*Z79', 'Long term (current) drug therapy'],
  ['Z794', 'Long term (current) use of insulin'],
];

/** All layers of the fixture. */
export function codePageLayers(): CodeLayer[] {
  return [
    codesLayer('icd10cm', 'FY2025', CM_2025.map(row)),
    codesLayer('icd10cm', 'FY2026', CM_2026.map(row)),
    codesLayer('icd10pcs', 'FY2026', [
      row(['*0DT', 'Gastrointestinal System, Resection']),
      row(['0DTJ4ZZ', 'Resection of Appendix, Percutaneous Endoscopic Approach']),
      row(['0DTN4ZZ', 'Resection of Sigmoid Colon, Percutaneous Endoscopic Approach']),
    ]),
    codesLayer('hcpcs', '2019', [
      { code: 'J1815', title: 'Injection, insulin, per 5 units', isValid: true, validFrom: 20030101 },
      { code: 'J1817', title: 'Insulin for a pump, per 50 units', isValid: true },
      { code: 'J9999', title: 'A drug that ended', isValid: false, validFrom: 20040101, validTo: 20181231 },
    ]),
    codesLayer('msdrg', 'v40', [
      row(['291', 'HEART FAILURE AND SHOCK WITH MCC']),
      row(['292', 'HEART FAILURE AND SHOCK WITH CC']),
      row(['293', 'HEART FAILURE AND SHOCK WITHOUT CC/MCC']),
    ]),
    recordLayer('icd10cm', 'notes', 'FY2021', CM_TABULAR),
    recordLayer('icd10cm', 'poa-exempt', 'FY2026', { X01: ['X01000'], Z79: ['Z794'] }),
    recordLayer('icd10cm', 'changes', 'FY2026', {
      E11A: { code: 'E11A', kind: 'added', title: 'In remission', isValid: true },
      I5023: {
        code: 'I5023',
        kind: 'revised',
        title: 'Acute on chronic systolic (congestive) heart failure',
        isValid: true,
        oldTitle: 'Acute on chronic systolic heart failure',
      },
    }),
    recordLayer('msdrg', 'cc', 'v40', {
      I50: {
        diagnoses: [
          { code: 'I5020', status: 'CC' },
          { code: 'I5023', status: 'MCC' },
        ],
        conditions: [],
      },
      S72: {
        diagnoses: [{ code: 'S72001B', status: 'MCC', conditions: [0] }],
        conditions: [{ number: '05', title: 'FALLS AND TRAUMA' }],
      },
    }),
    recordLayer('hcpcs', 'details', '2019', {
      J1815: { coverage: 'D', betos: 'O1E', addedOn: 20030101 },
      J9999: { coverage: 'D', addedOn: 20040101, terminatedOn: 20181231, useInstead: ['J1815'] },
    }),
    recordLayer('msdrg', 'details', 'v40', Object.fromEntries(['291', '292', '293'].map(drg))),
  ];
}

function drg(code: string): [string, object] {
  const family = [
    { code: '291', severity: 'MCC' },
    { code: '292', severity: 'CC' },
    { code: '293', severity: 'without CC/MCC' },
  ];
  const severity = family.find((each) => each.code === code)?.severity;
  return [code, { mdc: '05', type: 'medical', base: 'HEART FAILURE AND SHOCK', severity, family }];
}
