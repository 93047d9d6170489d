import type { CalendarDay } from '@/lib/std/calendar-day';
import type { CodeSystem } from './code-system';
import { examEditionOn } from './edition';

const ICD_10 = { icd10cm: 'ICD-10-CM', icd10pcs: 'ICD-10-PCS' } as const;

/** A disagreement between the day of the exam and what is at hand. Editions as `FY2026`. */
export type ExamBookWarning =
  /** The user's own books are of another edition than the exam asks for. */
  | { kind: 'books'; wanted: string; has: string }
  /** The edition chosen in the settings is another one. */
  | { kind: 'chosen'; wanted: string; has: string }
  /** Code sets of the system are installed, but none of this edition. */
  | { kind: 'installed'; wanted: string; has: string[]; title: string }
  /** No code set of the system is installed: only the starter codes are there. */
  | { kind: 'not-installed'; wanted: string; title: string };

/**
 * Where books, settings and installed code sets do not go with the day of the exam (`examEditionOn`).
 * @param layers installed code lists
 */
export function examBookWarnings(
  examOn: CalendarDay,
  given: { booksEdition?: string | undefined; chosenEdition?: string | undefined },
  layers: readonly { system: CodeSystem; kind: string; edition: string }[],
): ExamBookWarning[] {
  const wanted = examEditionOn(examOn);
  const { booksEdition, chosenEdition } = given;
  const isOther = (edition: string | undefined) => edition !== undefined && edition !== wanted;
  return [
    ...(isOther(booksEdition) ? [{ kind: 'books' as const, wanted, has: booksEdition ?? '' }] : []),
    ...(isOther(chosenEdition) ? [{ kind: 'chosen' as const, wanted, has: chosenEdition ?? '' }] : []),
    ...Object.entries(ICD_10).flatMap(([system, title]): ExamBookWarning[] => {
      const has = layers
        .filter((layer) => layer.system === system && layer.kind === 'codes')
        .map(({ edition }) => edition);
      if (has.length === 0) return [{ kind: 'not-installed', wanted, title }];
      return has.includes(wanted) ? [] : [{ kind: 'installed', wanted, has, title }];
    }),
  ];
}

/** A warning in words. */
export function examBookWords(warning: ExamBookWarning): string {
  const { wanted } = warning;
  const year = wanted.slice(2);
  switch (warning.kind) {
    case 'books':
      return `Your books are of ${warning.has}; an exam on that day asks for those of ${wanted}, the ${year} books.`;
    case 'chosen':
      return `The settings say ${warning.has} for the exam; by its date it asks for ${wanted}.`;
    case 'installed':
      return `${warning.title}: installed is ${warning.has.join(', ')}, the exam asks for ${wanted}.`;
    case 'not-installed':
      return `${warning.title} ${wanted} is not installed: only the starter codes can be looked up.`;
  }
}
