import { describe, expect, it } from 'vitest';
import type { CeuActivity } from './activity';
import { activeChoices, ALL_ACTIVITIES, findActivities, type ActivityFilter } from './find-activities';

const LOG: CeuActivity[] = [
  {
    id: 'a',
    on: '2027-01-02',
    title: 'Sepsis',
    units: 2,
    category: 'coding',
    kind: 'webinar',
    provider: 'AHIMA',
  },
  { id: 'b', on: '2027-01-03', title: 'privacy', units: 1, category: 'hiim', notes: 'on queries' },
  { id: 'c', on: '2026-01-01', title: 'Yoga', units: 3, category: 'other', ownCategories: ['health'] },
];

it.each<[Partial<ActivityFilter>, string]>([
  [{}, 'bac'],
  [{ order: 'oldest' }, 'cab'],
  [{ order: 'title' }, 'bac'],
  [{ order: 'ceus' }, 'cab'],
  [{ query: '  ahima SEP ' }, 'a'],
  [{ query: 'queries' }, 'b'],
  [{ query: 'health' }, 'c'],
  [{ query: 'none of it' }, ''],
  [{ category: 'hiim' }, 'b'],
  [{ kind: 'webinar' }, 'a'],
  [{ kind: 'other' }, 'bc'],
  [{ certificate: 'with' }, 'b'],
  [{ certificate: 'without' }, 'ac'],
  [{ where: 'cycle' }, 'ba'],
])('finds by %j: %s', (filter, ids) => {
  const found = findActivities(
    LOG,
    { ...ALL_ACTIVITIES, ...filter },
    { inCycle: new Set(['a', 'b']), withCertificate: new Set(['b']), ceusOf: ({ units }) => units },
  );
  expect(found.map(({ id }) => id).join('')).toBe(ids);
});

describe('activeChoices', () => {
  it('counts what differs from all of it, the newest first; words have a field of their own', () => {
    expect(activeChoices(ALL_ACTIVITIES)).toBe(0);
    expect(activeChoices({ ...ALL_ACTIVITIES, query: 'sepsis' })).toBe(0);
    expect(activeChoices({ ...ALL_ACTIVITIES, category: 'hiim', order: 'title' })).toBe(2);
  });
});
