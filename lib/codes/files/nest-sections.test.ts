import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TabularSection } from '../records/tabular-notes';
import { nestSections } from './nest-sections';

function nested(ids: string[]): Map<string, string | undefined> {
  const sections = ids.map((section): TabularSection => {
    return { kind: 'section', section, chapter: '1', title: section, categories: [] };
  });
  nestSections(sections);
  return new Map(sections.map(({ section, within }) => [section, within]));
}

it('finds the next wider section, in any order of the list', () => {
  const ids = ['V00-X58', 'V00-V99', 'V00-V09', 'V10-V19', 'W00-X58', 'W00-W19', 'X50', 'X71-X83'];
  const expected = new Map([
    ['V00-X58', undefined],
    ['V00-V99', 'V00-X58'],
    ['V00-V09', 'V00-V99'],
    ['V10-V19', 'V00-V99'],
    ['W00-X58', 'V00-X58'],
    ['W00-W19', 'W00-X58'],
    ['X50', 'W00-X58'],
    ['X71-X83', undefined],
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (order) => {
      expect(nested(order)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

it('puts a range with a letter where the book has it', () => {
  expect(nested(['O94-O9A', 'C00-C96', 'C7A', 'C00-C75']).get('C7A')).toBe('C00-C96');
});
