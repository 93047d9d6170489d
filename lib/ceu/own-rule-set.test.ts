import { describe, expect, it } from 'vitest';
import { parseOwnRuleSets } from './own-rule-set';

const REQUIREMENT = { id: 'ethics', title: 'Ethics', kind: 'minimum', value: 3, ownCategories: ['ethics'] };
const SOUND = {
  id: 'own-state',
  title: 'State licence',
  total: 30,
  cycleYears: 3,
  requirements: [REQUIREMENT],
  savedOn: '2026-11-29',
};

describe('parseOwnRuleSets', () => {
  it('takes a sound one as it is', () => {
    expect(parseOwnRuleSets([SOUND])).toEqual([SOUND]);
  });

  it('takes any number of requirements of any kind', () => {
    const requirements = [
      { id: 'a', title: 'A', kind: 'maximum', value: 10, providerKinds: ['employer', 'school'] },
      { id: 'b', title: 'B', kind: 'share', value: 100, categories: ['coding', 'hiim'] },
      { id: 'c', title: 'C', kind: 'minimum', value: 0.5, activityKinds: ['course'] },
    ];
    expect(parseOwnRuleSets([{ ...SOUND, requirements }])).toEqual([{ ...SOUND, requirements }]);
  });

  it.each([
    ['an id of the product', { id: 'guide' }],
    ['no title', { title: '  ' }],
    ['no CEU', { total: 0 }],
    ['an endless total', { total: Infinity }],
    ['half a year', { cycleYears: 0.5 }],
    ['a day that does not exist', { savedOn: '2027-02-29' }],
    ['a share over 100', { requirements: [{ ...REQUIREMENT, kind: 'share', value: 101 }] }],
    ['a kind that there is not', { requirements: [{ ...REQUIREMENT, kind: 'exactly' }] }],
    ['a category that there is not', { requirements: [{ ...REQUIREMENT, categories: ['cooking'] }] }],
    ['an empty list', { requirements: [{ ...REQUIREMENT, categories: [] }] }],
    ['two of one id', { requirements: [REQUIREMENT, REQUIREMENT] }],
    ['a total of its own', { requirements: [{ ...REQUIREMENT, id: 'total' }] }],
  ])('leaves out one with %s, and keeps the others', (_, change) => {
    expect(parseOwnRuleSets([{ ...SOUND, ...change }, SOUND])).toEqual([SOUND]);
  });

  it.each([[undefined], [null], ['x'], [{}]])('gives none for %j', (stored) => {
    expect(parseOwnRuleSets(stored)).toEqual([]);
  });
});
