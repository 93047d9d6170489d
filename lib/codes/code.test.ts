import { describe, expect, it } from 'vitest';
import { codeReferenceSchema, starterCodeSchema } from './code';
import { CODE_SYSTEMS } from './code-system';

const reference = { system: 'icd10cm', code: 'E11.9', edition: 'FY2026' };
const row = { ...reference, title: 'Type 2 diabetes mellitus without complications', billable: true };

describe('codeReferenceSchema', () => {
  it.each([
    reference,
    { system: 'icd10cm', code: 'I50', edition: 'FY2026', category: true },
    { system: 'icd10cm', code: 'QA0.0109', edition: 'FY2026' },
    { system: 'icd10pcs', code: '0DTJ4ZZ', edition: 'FY2026' },
    { system: 'hcpcs', code: 'G0463', edition: '2026' },
    { system: 'msdrg', code: '291', edition: 'FY2026' },
    { system: 'cpt', code: '99213', edition: '2026' },
  ])('takes $system $code', (given) => {
    expect(codeReferenceSchema.parse(given)).toEqual(given);
  });

  it.each([
    ['a system that does not exist', { ...reference, system: 'icd9cm' }],
    ['small letters', { ...reference, code: 'e11.9' }],
    ['a space', { ...reference, code: 'E11 .9' }],
    ['a leading dot', { ...reference, code: '.E119' }],
    ['one character', { ...reference, code: 'E' }],
    ['nine characters', { ...reference, code: 'E11.90000' }],
    ['an edition without a year', { ...reference, edition: 'FY26' }],
    ['a category mark that says no', { ...reference, category: false }],
    ['no edition', { system: 'icd10cm', code: 'E11.9' }],
    ['a field that nobody knows', { ...reference, title: 'Diabetes' }],
  ])('refuses %s', (_, given) => {
    expect(codeReferenceSchema.safeParse(given).success).toBe(false);
  });
});

describe('starterCodeSchema', () => {
  it('takes a row and trims its title', () => {
    expect(starterCodeSchema.parse({ ...row, title: ` ${row.title} ` })).toEqual(row);
  });

  it.each(Object.keys(CODE_SYSTEMS))('takes %s, unless it is CPT: those titles are the AMA’s', (system) => {
    expect(starterCodeSchema.safeParse({ ...row, system }).success).toBe(system !== 'cpt');
  });

  it.each([
    ['an empty title', { ...row, title: ' ' }],
    ['a title of 401 characters', { ...row, title: 'x'.repeat(401) }],
    ['no word on billing', { ...reference, title: row.title }],
  ])('refuses %s', (_, given) => {
    expect(starterCodeSchema.safeParse(given).success).toBe(false);
  });
});
