import { beforeAll, describe, expect, it } from 'vitest';
import { DRUG_XML, INDEX_XML } from '@/lib/codes/testing/cm-index-fixtures';
import { testFile } from '@/lib/codes/testing/official-files';
import { readCmIndex } from '../files/read-cm-index';
import { readCmTable } from '../files/read-cm-tables';
import { openRecords, type PackedRecords } from '../pack/packed-records';
import type { IndexRecord } from './cm-index';
import type { TableRecord } from './cm-table';
import { mainTermsFrom } from './main-terms-from';

let index: PackedRecords<IndexRecord>;
let drugs: PackedRecords<TableRecord>;
beforeAll(async () => {
  index = openRecords((await readCmIndex(testFile('index.xml', INDEX_XML))).packed);
  drugs = openRecords((await readCmTable(testFile('drugs.xml', DRUG_XML))).packed);
});

describe('mainTermsFrom', () => {
  const keys = (prefix: string, limit = 20) => mainTermsFrom(index, prefix, limit).map(({ key }) => key);

  it.each([
    ['a', ['abscess nec', 'aftercare', 'aftercataract']],
    ['AFTER', ['aftercare', 'aftercataract']],
    ['after-cat', ['aftercataract']],
    ['be', ['beal conjunctivitis']],
    ['B\u00c9AL  conj', ['beal conjunctivitis']],
    ['baker\u2019s', ['bakers cyst']],
    ['cancer', ['cancer', 'cancer #2', 'cancer ward']],
    ['zz', []],
    [
      '#',
      [
        'abscess nec',
        'aftercare',
        'aftercataract',
        'bakers cyst',
        'beal conjunctivitis',
        'cancer',
        'cancer #2',
        'cancer ward',
      ],
    ],
  ])('finds what begins with %s', (prefix, expected) => expect(keys(prefix)).toEqual(expected));

  it('gives as many as are asked for, with their records', () => {
    expect(keys('', 2)).toEqual(['abscess nec', 'aftercare']);
    expect(keys('a', 0)).toEqual([]);
    expect(mainTermsFrom(index, 'beal', 1)[0]?.term.code).toBe('B302');
  });

  it('finds the main terms of a table, not its heads and letters', () => {
    expect(mainTermsFrom(drugs, '', 20).map(({ term }) => term.title)).toEqual(['2,4-D', 'Aspirin']);
  });
});
