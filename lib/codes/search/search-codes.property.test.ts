import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import { codeSearch } from './search-codes';
import { miniList, miniLists, miniSynonyms } from './testing/mini-book';

describe('any search', () => {
  const lists = miniLists();
  const tools = codeSearch(lists, miniSynonyms());
  const titleWord = fc.constantFrom(
    ...lists.flatMap(({ codes }) =>
      Array.from({ length: codes.size }, (_, row) => codes.titleAt(row))
        .join(' ')
        .split(' '),
    ),
  );
  const queries = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(titleWord, { maxLength: 6 }).map((words) => words.join(' ')),
    fc.stringMatching(/^[A-TZ0-9.]{1,8}$/),
    fc.constantFrom(
      '',
      ' ',
      '.',
      '__proto__',
      'constructor',
      'without',
      'not',
      'w/o',
      'w o',
      'rt',
      '\0',
      '#longest',
    ),
  );
  const filters = fc.record(
    {
      systems: fc.subarray(['icd10cm', 'icd10pcs', 'hcpcs'] as const),
      editions: fc.subarray(['FY2026', '2019']),
      isBillable: fc.boolean(),
      categories: fc.constant<[string, string]>(['I00', 'M99']),
    },
    { requiredKeys: [] },
  );

  it('gives codes that pass the filters, each once, best first, and at most as many as wanted', () => {
    fc.assert(
      fc.property(queries, fc.integer({ min: 0, max: 30 }), filters, (query, limit, wanted) => {
        const found = tools.search(query, limit, wanted);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found.map(({ list, row }) => `${list.system} ${row}`)).size).toBe(found.length);
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const { list, row, score } of found) {
          expect(score).toBeGreaterThan(0);
          expect(row).toBeLessThan(list.codes.size);
          expect(wanted.systems ?? [list.system]).toContain(list.system);
          expect(wanted.editions ?? [list.edition]).toContain(list.edition);
          expect(list.codes.isValidAt(row) || !wanted.isBillable).toBe(true);
          const category = list.codes.codeAt(row).slice(0, 3);
          expect(!wanted.categories || (category >= 'I00' && category <= 'M99')).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same again, whatever was searched between', () => {
    fc.assert(
      fc.property(queries, queries, (query, other) => {
        const first = tools.search(query, 20);
        tools.search(other, 20);
        expect(tools.search(query, 20)).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  it('gives fewer results as the first of more', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(tools.search(query, 3)).toEqual(tools.search(query, 30).slice(0, 3));
      }),
      { numRuns: 200 },
    );
  });

  it('finds every code of the book by its own title', () => {
    for (const { codes, system } of lists) {
      for (let row = 0; row < codes.size; row += 1) {
        const title = codes.titleAt(row);
        const found = tools.search(title, 10).filter(({ list }) => list.system === system);
        expect(
          found.map((hit) => hit.list.codes.codeAt(hit.row)),
          `"${title}"`,
        ).toContain(codes.codeAt(row));
      }
    }
  });

  it('takes a whole page that was pasted for its beginning', () => {
    const page = `heart failure ${'congestive systolic knee joint synthetic approach '.repeat(2_000)}`;
    const found = tools.search(page, 10);
    expect(found.length).toBeGreaterThan(0);
  });

  it('finds nothing in no lists and in an empty one', () => {
    const empty = { ...miniList('icd10cm', 'I10 1 Hypertension'), codes: openCodes(packCodes([])) };
    for (const lists of [[], [empty]]) {
      const none = codeSearch(lists, miniSynonyms());
      for (const query of ['heart attack', 'I10', 'hypertensoin']) expect(none.search(query, 10)).toEqual([]);
    }
  });

  it('finds the one code of the smallest list, also by a synonym', () => {
    const smallest = codeSearch([miniList('icd10cm', 'I10 1 Hypertension')], miniSynonyms());
    for (const query of ['hypertension', 'htn', 'hypertensoin', 'essential htn', 'hyp'])
      expect(smallest.search(query, 10), `"${query}"`).toHaveLength(1);
    const broken = codeSearch([miniList('icd10cm', 'M8440 1 Fracture')], miniSynonyms());
    expect(broken.search('broken', 10)).toHaveLength(1);
  });
});
