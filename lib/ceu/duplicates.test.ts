import { describe, expect, it } from 'vitest';
import { areTitlesAlike, duplicatesOf, findDuplicates } from './duplicates';

describe('areTitlesAlike', () => {
  it.each([
    ['FY2027 PCS update', 'FY2027 PCS Update', true],
    ['FY2027 PCS update', 'fy2027  pcs-update!', true],
    ['Sepsis sequencing workshop', 'Sepsis sequencing workshp', true],
    ['Sepsis sequencing', 'Sepsis sequencing: a workshop over two days', true],
    ['Évaluation du codage', 'Evaluation du codage', true],
    ['Sepsis sequencing workshop', 'Obstetric coding workshop', false],
    ['Webinar', 'Webinar on compliance', false],
    ['Webinar', 'webinar', true],
    ['', '', false],
    ['!!!', '???', false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(areTitlesAlike(one, other)).toBe(expected);
    expect(areTitlesAlike(other, one)).toBe(expected);
  });
});

describe('findDuplicates', () => {
  const LOG = [
    { id: 'a', on: '2027-03-14', title: 'PCS workshop' },
    { id: 'b', on: '2027-03-14', title: 'PCS Workshop.' },
    { id: 'c', on: '2027-03-15', title: 'PCS workshop' },
    { id: 'd', on: '2027-03-14', title: 'Privacy webinar' },
  ];

  it('finds the same title on the same day, once', () => {
    expect(findDuplicates(LOG)).toEqual([{ ids: ['a', 'b'], why: 'title' }]);
    expect(findDuplicates(LOG.toReversed())).toEqual([{ ids: ['a', 'b'], why: 'title' }]);
  });

  it('finds the same certificate with another activity, not twice with one', () => {
    const certificates = [
      { activityId: 'a', sha256: '1' },
      { activityId: 'a', sha256: '1' },
      { activityId: 'd', sha256: '1' },
      { activityId: 'c', sha256: '2' },
      { activityId: 'gone', sha256: '2' },
    ];
    expect(findDuplicates(LOG, certificates)).toEqual([
      { ids: ['a', 'd'], why: 'certificate' },
      { ids: ['a', 'b'], why: 'title' },
    ]);
  });

  it('says which activities a new one repeats, not itself', () => {
    const found = duplicatesOf({ id: 'a', on: '2027-03-14', title: 'PCS workshop' }, LOG);
    expect(found.map(({ id }) => id)).toEqual(['b']);
    expect(duplicatesOf({ id: 'new', on: '2027-03-16', title: 'PCS workshop' }, LOG)).toEqual([]);
  });
});
