import { describe, expect, it } from 'vitest';
import { INDEX_XML } from '@/lib/codes/testing/cm-index-fixtures';
import { testFile } from '@/lib/codes/testing/official-files';
import { readCmIndex } from '../files/read-cm-index';
import { openRecords } from '../pack/packed-records';
import { indexTargets, type IndexRecord } from './cm-index';

describe('indexTargets', () => {
  it('has each code with the titles that lead to it, in the order of the book', async () => {
    const layer = await readCmIndex(testFile('index.xml', INDEX_XML));
    const index = openRecords<IndexRecord>(layer.packed);
    const abscess = index.get('abscess nec');
    expect(abscess?.kind === 'main-term' && indexTargets(abscess)).toEqual([
      { path: ['Abscess NEC'], code: 'L0291' },
      { path: ['Abscess NEC', 'lung'], code: 'J852' },
      { path: ['Abscess NEC', 'lung', 'am\u0153bic'], code: 'A065', manifestation: 'J99' },
      { path: ['Abscess NEC', 'toe, any'], code: 'L026-' },
      { path: ['Abscess NEC', 'enteric'], code: 'K630-' },
      { path: ['Abscess NEC', 'stone'], code: 'N20-' },
    ]);
  });
});
