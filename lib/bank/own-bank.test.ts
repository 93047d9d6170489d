import { describe, expect, it } from 'vitest';
import { ownBankId, titleFromFile } from './own-bank';

describe('ownBankId', () => {
  it.each([
    ['Mock cases', 'own-mock-cases'],
    ['  mock CASES 2. ', 'own-mock-cases-2'],
    ['Résumé', 'own-re-sume'],
  ])('of %j is %s', (title, id) => expect(ownBankId(title)).toBe(id));

  it.each([
    ['日本', '中文'],
    ['Тест 1', 'Опыт 1'],
    [`${'Chapter '.repeat(9)}one`, `${'Chapter '.repeat(9)}two`],
    ['!', '日本'],
  ])('tells %j from %j', (one, other) => {
    expect(ownBankId(one)).toMatch(/^own-[a-z0-9-]{1,70}$/);
    expect(ownBankId(one)).not.toBe(ownBankId(other));
    expect(ownBankId(` ${one.toUpperCase()}.`)).toBe(ownBankId(one));
  });
});

it.each([
  ['My_cases-2.json', 'My cases 2'],
  ['C:\\files\\ward.csv', 'ward'],
  ['.csv', 'Own questions'],
])('titleFromFile of %j is %j', (file, title) => expect(titleFromFile(file)).toBe(title));
