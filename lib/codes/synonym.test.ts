import { describe, expect, it } from 'vitest';
import { synonymSchema } from './synonym';

const sound = { say: ['heart attack', "crohn's", 'w/o', 'b&b', '2.5'], means: ['Acute (ST) infarction'] };
const isSound = (synonym: unknown) => synonymSchema.safeParse(synonym).success;

describe('synonymSchema', () => {
  it('takes what people type, the words of the titles, and codes with dots', () => {
    expect(
      synonymSchema.parse({ ...sound, codes: ['I21.9', '0DTJ4ZZ', 'J1100'], system: 'icd10pcs' }),
    ).toEqual({
      ...sound,
      codes: ['I21.9', '0DTJ4ZZ', 'J1100'],
      system: 'icd10pcs',
    });
    expect(isSound(sound)).toBe(true);
  });

  it.each([
    ['no phrase', { ...sound, say: [] }],
    ['no meaning', { ...sound, means: [] }],
    ['a phrase in capitals', { ...sound, say: ['MI'] }],
    ['a phrase that begins with a space', { ...sound, say: [' mi'] }],
    ['an empty phrase', { ...sound, say: [''] }],
    ['a phrase of more than 60 characters', { ...sound, say: ['x'.repeat(61)] }],
    ['a phrase with other signs', { ...sound, say: ['mi?'] }],
    ['more than 20 phrases', { ...sound, say: Array.from({ length: 21 }, (_, at) => `a${at}`) }],
    ['more than 4 meanings', { ...sound, means: ['a', 'b', 'c', 'd', 'e'] }],
    ['a meaning that is not ASCII', { ...sound, means: ['Ménière'] }],
    ['a code in lower case', { ...sound, codes: ['i21.9'] }],
    ['a code that is too long', { ...sound, codes: ['S72.001AXX'] }],
    ['more than 8 codes', { ...sound, codes: Array.from({ length: 9 }, () => 'I10') }],
    ['a system without synonyms', { ...sound, system: 'msdrg' }],
    ['a field of another name', { ...sound, code: 'I10' }],
    ['no object', ['heart attack']],
  ])('refuses %s', (_, synonym) => {
    expect(isSound(synonym)).toBe(false);
  });
});
