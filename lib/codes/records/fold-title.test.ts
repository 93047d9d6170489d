import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTitle } from './fold-title';

describe('foldTitle', () => {
  it.each([
    ['B\u00e9al conjunctivitis', 'beal conjunctivitis'],
    ['F\u00f8lling\u2019s disease', 'follings disease'],
    ['After-cataract', 'aftercataract'],
    ['Abdomen, abdominal', 'abdomen abdominal'],
    ['  Saber, sabre/shin  ', 'saber sabre shin'],
    ['2,4-D', '24d'],
    ['\u2014', ''],
  ])('makes %s %s', (title, folded) => expect(foldTitle(title)).toBe(folded));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(foldTitle(foldTitle(title))).toBe(foldTitle(title));
      }),
    );
  });
});
