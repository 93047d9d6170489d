import { describe, expect, it } from 'vitest';
import type { CodeReference, StarterCode } from '@/lib/codes/code';
import { checkCodes, dotted, officialProblem, rowProblem } from './check-codes';
import type { OfficialFiles } from './official-files';
import { cm, makeContent, makeItem, makeNote } from './testing/fixtures';
import { orderFileOf } from './testing/order-file-of';

const CM_FILE = orderFileOf('I10 1 Essential (primary) hypertension', 'I50 0 Heart failure', 'S72001A 1 Fx');
const PCS_FILE = orderFileOf('0DT 0 Resection', '0DTJ4ZZ 1 Resection of Appendix');
const OFFICIAL: OfficialFiles = { used: [], missing: [], icd10cm: CM_FILE, icd10pcs: PCS_FILE };
const NONE: OfficialFiles = { used: [], missing: [] };

const row = (changes: Partial<StarterCode> = {}): StarterCode => ({
  system: 'icd10cm',
  code: 'I10',
  edition: 'FY2026',
  title: 'Essential (primary) hypertension',
  billable: true,
  ...changes,
});
const category = (code: string): CodeReference => ({ ...cm(code), category: true });
const pcs = (code: string): CodeReference => ({ ...cm(code), system: 'icd10pcs' });

describe('officialProblem', () => {
  it.each([cm('I10'), cm('S72.001A'), category('I50'), category('S72.001')])('passes %j', (reference) => {
    expect(officialProblem(reference, CM_FILE)).toBeUndefined();
  });

  it.each([
    [cm('I50'), 'ICD-10-CM I50 is a header, not valid for reporting: complete it or mark it as "category".'],
    [cm('I99.9'), 'ICD-10-CM I99.9 does not exist in FY2026.'],
    [cm('S72001A'), 'ICD-10-CM S72001A is not written with its dot after three characters.'],
    [category('I10'), 'ICD-10-CM I10 is a complete, valid code: leave "category" out.'],
    [category('I51'), 'ICD-10-CM I51 is no category and begins no valid code.'],
  ])('refuses %j', (reference, message) => expect(officialProblem(reference, CM_FILE)).toBe(message));

  it('knows ICD-10-PCS codes and beginnings of codes', () => {
    expect(officialProblem(pcs('0DTJ4ZZ'), PCS_FILE)).toBeUndefined();
    expect(officialProblem({ ...pcs('0DTJ'), category: true }, PCS_FILE)).toBeUndefined();
    expect(officialProblem(pcs('0DTJ9ZZ'), PCS_FILE)).toBe('ICD-10-PCS 0DTJ9ZZ does not exist in FY2026.');
  });
});

describe('rowProblem', () => {
  it('wants the official title, whatever its case and spaces, and the official flag', () => {
    expect(rowProblem(row({ title: 'essential  (primary) Hypertension' }), OFFICIAL)).toBeUndefined();
    expect(rowProblem(row({ title: 'High blood pressure' }), OFFICIAL)).toBe(
      'The official title is "Essential (primary) hypertension".',
    );
    expect(rowProblem(row({ billable: false }), OFFICIAL)).toMatch(/complete, valid code/);
    expect(rowProblem(row({ code: 'I50', title: 'Heart failure' }), OFFICIAL)).toMatch(/is a header/);
    expect(rowProblem(row({ title: 'High blood pressure' }), NONE)).toBeUndefined();
  });
});

describe('checkCodes', () => {
  it('passes codes that the files and the starter table hold', () => {
    const content = makeContent({
      items: [makeItem({ codes: [cm('I10')] })],
      notes: [makeNote({ codes: [cm('I10')] })],
      rows: [row()],
    });
    const { problems, counts } = checkCodes(content, OFFICIAL);
    expect(problems).toEqual([]);
    expect(counts.icd10cm).toEqual({ checked: 1, unchecked: 0 });
  });

  it('names item and note of a code that does not exist, and the row of a wrong title', () => {
    const codes = [cm('I11.99')];
    const content = makeContent({
      items: [makeItem({ codes })],
      notes: [makeNote({ codes })],
      rows: [row({ title: 'x' }), row({ code: 'I11.99' })],
    });
    expect(
      checkCodes(content, OFFICIAL).problems.map(({ file, id, path }) => `${file} ${id} ${path}`),
    ).toEqual([
      'banks/core/sample.json sample-item codes.0',
      'notes/sample-note.md sample-note codes.0',
      'codes/starter.json I10 0',
      'codes/starter.json I11.99 1',
    ]);
  });

  it('wants every code but CPT in the starter table, and counts what no file of the edition checks', () => {
    const codes: CodeReference[] = [
      cm('I10'),
      { system: 'hcpcs', code: 'G0463', edition: '2026' },
      { system: 'cpt', code: '99291', edition: '2026' },
    ];
    const { problems, counts } = checkCodes(makeContent({ items: [makeItem({ codes })] }), NONE);
    expect(problems.map(({ message }) => message)).toEqual([
      'I10 is not in the starter table. Run npm run content:starter.',
      'G0463 is not in the starter table. Run npm run content:starter.',
    ]);
    expect([counts.icd10cm, counts.hcpcs, counts.cpt].map(({ unchecked }) => unchecked)).toEqual([1, 1, 1]);
  });
});

describe('dotted', () => {
  it('puts the dot after three characters', () =>
    expect(['I10', 'E1122'].map(dotted)).toEqual(['I10', 'E11.22']));
});
