import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryOf } from '@/lib/codes/category-of';
import { findTaught, indexTaught } from './find-taught';
import type { TaughtKey } from './taught-keys';

const items = (all: Record<string, TaughtKey[]>) =>
  indexTaught(Object.entries(all).map(([id, teaches]) => ({ id, teaches })));

describe('findTaught', () => {
  it('finds the items on a term: by its id, and by its note', () => {
    const index = items({
      'on-term': ['term:poa'],
      'on-note': ['note:poa-indicators'],
      'on-both': ['term:poa', 'note:poa-indicators'],
      'on-other': ['term:mcc', 'note:mcc'],
    });
    expect(findTaught(index, [{ key: 'term:poa' }]).map(({ itemId }) => itemId)).toEqual([
      'on-term',
      'on-both',
    ]);
    expect(findTaught(index, [{ key: 'term:poa', noteId: 'poa-indicators' }])).toEqual([
      { key: 'term:poa', itemId: 'on-term', isNear: false },
      { key: 'term:poa', itemId: 'on-both', isNear: false },
      { key: 'term:poa', itemId: 'on-note', isNear: false },
    ]);
  });

  it('finds the items on a code, and as near ones those on its category', () => {
    const index = items({
      exact: ['code:icd10cm:I5021'],
      sibling: ['code:icd10cm:I5032'],
      both: ['code:icd10cm:I5032', 'code:icd10cm:I5021'],
      heading: ['code:icd10cm:I502'],
      other: ['code:icd10cm:I10'],
      'other-system': ['code:msdrg:I50'],
    });
    expect(findTaught(index, [{ key: 'code:icd10cm:I5021' }])).toEqual([
      { key: 'code:icd10cm:I5021', itemId: 'exact', isNear: false },
      { key: 'code:icd10cm:I5021', itemId: 'sibling', isNear: true },
      { key: 'code:icd10cm:I5021', itemId: 'both', isNear: false },
      { key: 'code:icd10cm:I5021', itemId: 'heading', isNear: true },
    ]);
  });

  it('counts the items on codes below a heading as items on the heading', () => {
    const index = items({ below: ['code:icd10cm:I5021'], beside: ['code:icd10cm:I5032'] });
    expect(findTaught(index, [{ key: 'code:icd10cm:I50' }]).map(({ isNear }) => isNear)).toEqual([
      false,
      false,
    ]);
    expect(findTaught(index, [{ key: 'code:icd10cm:I502' }]).map(({ isNear }) => isNear)).toEqual([
      false,
      true,
    ]);
  });

  it('has nothing for what no item names', () => {
    expect(findTaught(items({ a: ['term:poa'] }), [{ key: 'term:gone' }, { key: 'code:cpt:99213' }])).toEqual(
      [],
    );
  });

  it('says of codes what reading every item says', () => {
    const code = fc.stringMatching(/^I[1-3][0-2][0-1]{0,2}$/);
    fc.assert(
      fc.property(fc.array(fc.array(code, { maxLength: 4 }), { maxLength: 20 }), code, (banks, wanted) => {
        const all = banks.map((codes, at) => ({
          id: `item-${at}`,
          teaches: codes.map((each): TaughtKey => `code:icd10cm:${each}`),
          codes,
        }));
        const found = findTaught(indexTaught(all), [{ key: `code:icd10cm:${wanted}` }]);
        const expected = all.flatMap(({ id, codes }) => {
          const near = codes.filter((each) => categoryOf('icd10cm', each) === categoryOf('icd10cm', wanted));
          return near.length === 0 ? [] : [[id, !near.some((each) => each.startsWith(wanted))] as const];
        });
        expect(new Map(found.map(({ itemId, isNear }) => [itemId, isNear]))).toEqual(new Map(expected));
        expect(found).toHaveLength(expected.length);
      }),
    );
  });
});
