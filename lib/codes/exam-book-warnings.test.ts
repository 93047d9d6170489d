import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { examBookWarnings, examBookWords } from './exam-book-warnings';

const layer = (system: 'icd10cm' | 'icd10pcs', edition: string, kind = 'codes') => ({
  system,
  kind,
  edition,
});
const BOTH = [layer('icd10cm', 'FY2026'), layer('icd10pcs', 'FY2026')];
const wordsFor = (
  examOn: string,
  given: Parameters<typeof examBookWarnings>[1] = {},
  layers: Parameters<typeof examBookWarnings>[2] = BOTH,
) => examBookWarnings(calendarDay(examOn), given, layers).map(examBookWords);

describe('examBookWarnings', () => {
  it.each([
    ['all of the edition of the day', '2027-03-30', {}, BOTH],
    ['books and settings too', '2027-04-30', { booksEdition: 'FY2026', chosenEdition: 'FY2026' }, BOTH],
    ['a second edition is there too', '2027-03-30', {}, [...BOTH, layer('icd10cm', 'FY2027')]],
  ])('nothing to say: %s', (_, examOn, given, layers) => {
    expect(wordsFor(examOn, given, layers)).toEqual([]);
  });

  it('names the edition by the day of the exam: the next one from 1 May', () => {
    expect(wordsFor('2027-05-01')).toEqual([
      'ICD-10-CM: installed is FY2026, the exam asks for FY2027.',
      'ICD-10-PCS: installed is FY2026, the exam asks for FY2027.',
    ]);
  });

  it('says when books and settings are of another edition', () => {
    expect(wordsFor('2027-03-30', { booksEdition: 'FY2027', chosenEdition: 'FY2025' })).toEqual([
      'Your books are of FY2027; an exam on that day asks for those of FY2026, the 2026 books.',
      'The settings say FY2025 for the exam; by its date it asks for FY2026.',
    ]);
  });

  it('says when no code set is installed; other layers are none', () => {
    expect(
      wordsFor('2027-03-30', {}, [layer('icd10cm', 'FY2026', 'index'), layer('icd10pcs', 'FY2026')]),
    ).toEqual(['ICD-10-CM FY2026 is not installed: only the starter codes can be looked up.']);
  });
});
