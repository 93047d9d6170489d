import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import {
  drgVersionOf,
  EDITION_CHOICE,
  editionYear,
  examBooksDay,
  examEditionOn,
  keysDay,
  wantedEditions,
} from './edition';

describe('examEditionOn', () => {
  it.each([
    ['2026-04-30', 'FY2025'],
    ['2026-05-01', 'FY2026'],
    ['2026-10-01', 'FY2026'],
    ['2026-12-31', 'FY2026'],
    ['2027-03-14', 'FY2026'],
    ['2027-04-30', 'FY2026'],
    ['2027-05-01', 'FY2027'],
  ])('an exam on %s asks for the books of %s', (day, edition) => {
    expect(examEditionOn(calendarDay(day))).toBe(edition);
  });

  it('changes on one day a year, and always to an edition that was out the October before', () => {
    const days = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => calendarDay(date.toISOString().slice(0, 10)));
    fc.assert(
      fc.property(days, (day) => {
        const year = editionYear('icd10cm', examEditionOn(day));
        expect(`${year - 1}-10-01` <= day).toBe(true);
        expect(day < `${year + 1}-05-01`).toBe(true);
      }),
    );
  });
});

describe('wantedEditions', () => {
  const today = calendarDay('2026-11-22');

  it('keeps exam and work apart by themselves', () => {
    expect(wantedEditions({ examOn: calendarDay('2027-03-14') }, today)).toEqual({
      exam: 'FY2026',
      work: 'FY2027',
    });
    expect(wantedEditions({ examOn: calendarDay('2027-06-01') }, today).exam).toBe('FY2027');
  });

  it('takes the books of today while there is no exam date', () => {
    expect(wantedEditions({}, today)).toEqual({ exam: 'FY2026', work: 'FY2027' });
  });

  it('takes what was chosen, each for itself', () => {
    expect(wantedEditions({ examEdition: 'FY2025' }, today)).toEqual({ exam: 'FY2025', work: 'FY2027' });
    expect(wantedEditions({ workEdition: 'FY2024' }, today)).toEqual({ exam: 'FY2026', work: 'FY2024' });
  });
});

it.each([
  ['icd10cm', 'FY2026', 2026],
  ['hcpcs', '2019', 2019],
  ['msdrg', 'v40', 2023],
  ['msdrg', 'v43', 2026],
  ['msdrg', 'v40.1', 2023],
  ['msdrg', 'FY2026', 2026],
] as const)('the year of %s %s is %i', (system, edition, year) => {
  expect(editionYear(system, edition)).toBe(year);
});

it.each([
  ['FY2026', true],
  ['2026', false],
  ['FY20266', false],
  ['auto', false],
])('"%s" as a stored choice: %s', (text, isChoice) => {
  expect(EDITION_CHOICE.test(text)).toBe(isChoice);
});

it('names the MS-DRG version of a fiscal year', () => {
  expect(drgVersionOf(2026)).toBe('v43');
  expect(editionYear('msdrg', drgVersionOf(2031))).toBe(2031);
});

it.each([
  ['FY2026', '2026-05-01'],
  ['FY2030', '2030-05-01'],
])('keys must hold for an exam with the books of %s on %s', (edition, day) => {
  expect(examBooksDay(edition)).toBe(day);
  expect(examEditionOn(examBooksDay(edition))).toBe(edition);
});

describe('keysDay', () => {
  const today = calendarDay('2026-11-22');

  it.each([
    ['an exam with the same books', { examOn: calendarDay('2027-03-14') }, '2026-05-01'],
    ['an exam with later books', { examOn: calendarDay('2027-05-01') }, '2027-05-01'],
    ['the exam is today', { examOn: today }, '2026-05-01'],
    ['no date: the books of an exam today', {}, '2026-05-01'],
    ['the exam is over', { examOn: calendarDay('2026-11-21') }, '2026-11-22'],
    ['an edition that was chosen', { examEdition: 'FY2025' }, '2025-05-01'],
    [
      'an edition that was chosen, the exam over',
      { examOn: calendarDay('2026-11-21'), examEdition: 'FY2025' },
      '2025-05-01',
    ],
  ])('%s', (_, choices, day) => {
    expect(keysDay(choices, today)).toBe(day);
  });
});
