import type { Fact } from '@/lib/exam/fact';
import { calendarDay, type CalendarDay } from '@/lib/std/calendar-day';
import type { CodeSystem } from './code-system';
import { fiscalYearOf } from './fiscal-year';

/**
 * The day of the year (`MM-DD`) from which the exam asks for the books of that year: the 2026 books (ICD-10-CM and
 * ICD-10-PCS of fiscal year 2026) from 1 May 2026, presumably until about 1 May 2027.
 */
export const EXAM_BOOKS_FROM: Fact<string> = {
  value: '05-01',
  source: 'Lists of code books for the exam, 2026; that later years follow is inferred. Check with AHIMA.',
  checkedOn: '2026-11-22',
  confidence: 'C',
};

/** What the user chose; undefined is automatic. */
export type EditionChoices = {
  examEdition?: string | undefined;
  workEdition?: string | undefined;
  examOn?: CalendarDay | undefined;
};

/** The ICD-10 edition of each use: of the books at the exam, and of the codes reported at work. */
export type WantedEditions = { exam: string; work: string };

/** A choice of edition as it is stored: `FY2026`. */
export const EDITION_CHOICE = /^FY20\d\d$/;

/**
 * The ICD-10 edition of the books at an exam on `day`: those of the calendar year from 1 May, before that the year
 * before's (`2027-03-14` gives `FY2026`). Rule and source: `EXAM_BOOKS_FROM`.
 */
export function examEditionOn(day: CalendarDay): string {
  const year = Number(day.slice(0, 4));
  return `FY${day.slice(5) >= EXAM_BOOKS_FROM.value ? year : year - 1}`;
}

/** The day on which keys must hold for an exam with the books of `edition` (`FY2026`): the first day they are asked. */
export function examBooksDay(edition: string): CalendarDay {
  return calendarDay(`${editionYear('icd10cm', edition)}-${EXAM_BOOKS_FROM.value}`);
}

/**
 * The ICD-10 editions that are wanted. Automatic: the exam's by the exam date (by `today` while there is none), and
 * work's by the fiscal year of `today`, which is that of a discharge or service of today.
 */
export function wantedEditions(choices: EditionChoices, today: CalendarDay): WantedEditions {
  return {
    exam: choices.examEdition ?? examEditionOn(choices.examOn ?? today),
    work: choices.workEdition ?? fiscalYearOf(today),
  };
}

/**
 * The day on which the keys of questions must hold that are studied or counted on `today`: that of the books of the exam,
 * or of an exam today while there is no date. After the exam it is `today` itself, unless an edition was chosen.
 */
export function keysDay(choices: EditionChoices, today: CalendarDay): CalendarDay {
  const isOver = choices.examOn !== undefined && choices.examOn < today;
  if (isOver && choices.examEdition === undefined) return today;
  return examBooksDay(wantedEditions(choices, today).exam);
}

/** MS-DRG version 43 is that of fiscal year 2026; both go up by one every October. */
const DRG_BEFORE_FISCAL_YEAR = 1983;

/** The year of an edition: `FY2026` and `2026` give 2026, version `v40` of MS-DRG 2023 (its starter set has a year). */
export function editionYear(system: CodeSystem, edition: string): number {
  const number = Number(/\d+/.exec(edition)?.[0] ?? 0);
  return system === 'msdrg' && edition.startsWith('v') ? number + DRG_BEFORE_FISCAL_YEAR : number;
}

/** The MS-DRG version of a fiscal year: 2026 gives `v43`. */
export function drgVersionOf(fiscalYear: number): string {
  return `v${fiscalYear - DRG_BEFORE_FISCAL_YEAR}`;
}
