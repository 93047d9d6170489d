import { describe, expect, it } from 'vitest';
import { openCodeBook } from '@/lib/codes/code-book';
import { miniList, miniSynonyms } from '@/lib/codes/search/testing/mini-book';
import { pageCodeOf } from './page-code';

const CM = [
  miniList('icd10cm', 'I50 0 Heart failure\nI509 1 Heart failure, unspecified', 'FY2025'),
  miniList('icd10cm', 'I50 0 Heart failure\nI509 1 Heart failure, renamed', 'FY2026'),
];
const book = openCodeBook(CM, [], miniSynonyms());
const withCpt = openCodeBook([...CM, miniList('cpt', '99213 1 My own title', '2026')], [], miniSynonyms());

describe('pageCodeOf', () => {
  it('answers with the newest edition, and the code as the book prints it', () => {
    expect(pageCodeOf(book, 'icd10cm:I509')).toEqual({
      system: 'icd10cm',
      code: 'I50.9',
      title: 'Heart failure, renamed',
      edition: 'FY2026',
      isBillable: true,
      isKnown: true,
    });
    expect(pageCodeOf(book, 'icd10cm:I50')).toMatchObject({ isBillable: false });
  });

  it('answers only for the system that is asked for', () => {
    expect(pageCodeOf(book, 'icd10pcs:I509')).toBeNull();
    expect(pageCodeOf(book, 'icd10cm:I51')).toBeNull();
  });

  it('calls no CPT number valid or invalid without a list of the user', () => {
    expect(pageCodeOf(book, 'cpt:99213')).toMatchObject({ isKnown: false, title: '' });
    expect(pageCodeOf(book, 'cpt:992')).toBeNull();
    expect(pageCodeOf(withCpt, 'cpt:99213')).toMatchObject({
      isKnown: true,
      title: 'My own title',
    });
    expect(pageCodeOf(withCpt, 'cpt:99214')).toBeNull();
  });
});
