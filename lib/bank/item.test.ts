import { describe, expect, it } from 'vitest';
import { ITEM_LIMITS, itemSchema, referenceSchema } from './item';

const option = (id: string, over: object = {}) => ({ id, text: `Option ${id}`, rationale: 'Why.', ...over });
const options = (ids: string) => ids.split('').map((id) => option(id));

const SINGLE = {
  id: 'pcs-excision-vs-resection-lung-lobe',
  revision: 1,
  type: 'single',
  topics: ['pcs-root-operations'],
  difficulty: 3,
  cognitive: 'application',
  stem: 'Which root operation is it when all of a lobe of the lung is taken out?',
  options: options('abcd'),
  key: ['a'],
  explanation: 'All of a body part: Resection.',
  references: [{ source: 'ICD-10-PCS Official Guidelines FY2026', section: 'B3.8' }],
  codes: [{ system: 'icd10pcs', code: '0BTC0ZZ', edition: 'FY2026' }],
  terms: ['resection'],
  notes: ['pcs-root-operation-pairs'],
  validFrom: '2025-10-01',
};
const MULTIPLE = { ...SINGLE, type: 'multiple', options: options('abcde'), key: ['a', 'd'] };

/** What is wrong with an item, as `place: message`. */
function issues(item: unknown): string[] {
  return (
    itemSchema.safeParse(item).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
  );
}

describe('itemSchema', () => {
  it('takes a single-response and a multiple-response item as they are', () => {
    expect(itemSchema.parse(SINGLE)).toEqual(SINGLE);
    expect(itemSchema.parse(MULTIPLE)).toEqual(MULTIPLE);
  });

  it('takes the fields that may be left out', () => {
    const item = {
      ...SINGLE,
      fixedOrder: true,
      validTo: '2026-09-30',
      verification: { solvedBlind: true, on: '2026-11-22' },
      codes: [{ system: 'icd10cm', code: 'I50', edition: 'FY2026', category: true }],
    };
    expect(itemSchema.parse(item)).toEqual(item);
  });

  it('refuses a multiple-response item with three options', () => {
    expect(issues({ ...MULTIPLE, options: options('abc'), key: ['a', 'b'] })).toHaveLength(1);
  });

  it.each(['abcd', 'abcde', 'abcdef'])('takes a multiple-response item with the options %s', (ids) => {
    expect(issues({ ...MULTIPLE, options: options(ids) })).toEqual([]);
    expect(issues({ ...MULTIPLE, options: options(ids), key: ids.split('').slice(1) })).toEqual([]);
  });

  it.each([
    [
      'two keys for one answer',
      { ...SINGLE, key: ['a', 'b'] },
      'key: A single-response item has exactly one key.',
    ],
    [
      'five options for one answer',
      { ...SINGLE, options: options('abcde') },
      'options: A single-response item has exactly four options.',
    ],
    [
      'one key for several answers',
      { ...MULTIPLE, key: ['a'] },
      'key: A multiple-response item has at least two keys and at least one distractor.',
    ],
    [
      'no distractor',
      { ...MULTIPLE, key: 'abcde'.split('') },
      'key: A multiple-response item has at least two keys and at least one distractor.',
    ],
    ['a key that is no option', { ...SINGLE, key: ['e'] }, 'key: The key names "e", which is no option.'],
    ['a key named twice', { ...MULTIPLE, key: ['a', 'a'] }, 'key: The key names an option twice.'],
    [
      'two options with one id',
      { ...SINGLE, options: options('abca') },
      'options: Two options have the same id.',
    ],
  ])('refuses %s', (_, item, issue) => {
    expect(issues(item)).toContain(issue);
  });

  it.each([
    ['id', 'Lung Lobe'],
    ['revision', 0],
    ['revision', 1.5],
    ['type', 'true-false'],
    ['topics', []],
    ['topics', ['lungs']],
    ['difficulty', 0],
    ['difficulty', 6],
    ['difficulty', 2.5],
    ['cognitive', 'synthesis'],
    ['stem', '   '],
    ['options', options('abc')],
    ['options', options('abcdefa')],
    ['options', [...options('abc'), option('g')]],
    ['options', [...options('abc'), option('d', { text: '' })]],
    ['options', [...options('abc'), option('d', { rationale: ' ' })]],
    ['options', [...options('abc'), option('d', { isKey: true })]],
    ['key', []],
    ['fixedOrder', false],
    ['explanation', ''],
    ['references', []],
    ['references', [{ source: 'ICD-10-PCS Official Guidelines FY2026' }]],
    ['codes', [{ system: 'icd9', code: '486', edition: 'FY2026' }]],
    ['codes', [{ system: 'icd10cm', code: 'e11.9', edition: 'FY2026' }]],
    ['codes', [{ system: 'icd10cm', code: 'E11.9', edition: 'FY26' }]],
    ['codes', [{ system: 'icd10cm', code: 'E11.9', edition: 'FY2026', category: false }]],
    ['terms', ['Resection']],
    ['notes', 'pcs-root-operation-pairs'],
    ['validFrom', '2025-02-29'],
    ['validFrom', undefined],
    ['validTo', '30.09.2026'],
    ['verification', { solvedBlind: false, on: '2026-11-22' }],
    ['verification', { solvedBlind: true, on: 'today' }],
  ])('refuses as %s the value %j', (field, value) => {
    expect(issues({ ...SINGLE, [field]: value }).some((issue) => issue.startsWith(field))).toBe(true);
  });

  it('refuses a field that it does not know', () => {
    expect(issues({ ...SINGLE, tags: ['lung'] }).join()).toContain('tags');
  });

  it.each([
    ['stem', ITEM_LIMITS.stem, (stem: string) => ({ ...SINGLE, stem })],
    ['explanation', ITEM_LIMITS.explanation, (explanation: string) => ({ ...SINGLE, explanation })],
    [
      'option',
      ITEM_LIMITS.option,
      (text: string) => ({ ...SINGLE, options: [...options('abc'), option('d', { text })] }),
    ],
    [
      'rationale',
      ITEM_LIMITS.rationale,
      (rationale: string) => ({ ...SINGLE, options: [...options('abc'), option('d', { rationale })] }),
    ],
  ])('takes a %s of %i characters and no longer one', (_, limit, withText) => {
    expect(issues(withText('x'.repeat(limit)))).toEqual([]);
    expect(issues(withText('x'.repeat(limit + 1)))).toHaveLength(1);
  });

  it('has the documented limits', () => {
    expect(ITEM_LIMITS).toEqual({ stem: 1200, option: 240, rationale: 400, explanation: 900 });
  });

  it('drops spaces around texts', () => {
    expect(itemSchema.parse({ ...SINGLE, stem: '  Which?\n' }).stem).toBe('Which?');
  });
});

describe('referenceSchema', () => {
  it('wants a source and a section', () => {
    const reference = { source: '45 CFR 164.502', section: '(b)' };
    expect(referenceSchema.parse(reference)).toEqual(reference);
    expect(referenceSchema.safeParse({ ...reference, section: ' ' }).success).toBe(false);
    expect(referenceSchema.safeParse({ ...reference, page: 3 }).success).toBe(false);
  });
});
