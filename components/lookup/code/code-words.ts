import type { CodeSystem } from '@/lib/codes/code-system';
import { editionYear } from '@/lib/codes/edition';
import type { EditionUse, EditionWarning } from '@/lib/codes/edition-warnings';
import type { EditionState } from '@/lib/codes/page/code-history';
import { formatCode } from '@/lib/codes/format-code';
import type { HospitalAcquiredCondition } from '@/lib/codes/records/cc-lists';
import type { NoteKind } from '@/lib/codes/records/tabular-notes';
import { formatDay } from '@/components/std/format-day';

/** What a code may be used for, with a sign that does without colour. */
export const STATE_WORDS: Record<Exclude<EditionState, 'absent'>, string> = {
  billable: '✓ Billable',
  header: '▸ Header: needs more characters',
  ended: '✕ No longer in force',
};

/** The instructional notes as the Tabular List heads them; inclusion terms stand without a head. */
export const NOTE_WORDS: Record<Exclude<NoteKind, 'inclusionTerm'>, string> = {
  includes: 'Includes',
  excludes1: 'Excludes1',
  excludes2: 'Excludes2',
  codeFirst: 'Code first',
  useAdditionalCode: 'Use additional code',
  codeAlso: 'Code also',
  notes: 'Note',
};

const USE_WORDS: Record<EditionUse, string> = { exam: 'your exam', work: 'work' };

/** A warning in words: `Not in FY2027 (work).` */
export function warningWords({ edition, uses, problem }: EditionWarning): string {
  const named = `${edition} (${uses.map((use) => USE_WORDS[use]).join(' and ')})`;
  switch (problem) {
    case 'absent':
      return `Not in ${named}.`;
    case 'header':
      return `A header in ${named}: it needs more characters there.`;
    case 'ended':
      return `No longer in force in ${named}.`;
    case 'not-installed':
      return `Not checked: ${named} is not installed.`;
  }
}

/** An edition as people name it: `FY2026`, `MS-DRG v40, FY2023`, `MS-DRG FY2026`. */
export function editionName(system: CodeSystem, edition: string): string {
  if (system !== 'msdrg') return edition;
  const year = `FY${editionYear(system, edition)}`;
  return edition === year ? `MS-DRG ${year}` : `MS-DRG ${edition}, ${year}`;
}

/**
 * A hospital-acquired condition, with what else must be on the claim for it to count (Appendix I of the MS-DRG
 * definitions manual).
 */
export function conditionWords(condition: HospitalAcquiredCondition): string {
  const { number, title, needsPrincipal, needsProcedure, inAddition } = condition;
  const principal = needsPrincipal?.map((code) => formatCode('icd10cm', code)).join(' or ');
  const needs = [
    ...(principal === undefined ? [] : [`principal diagnosis ${principal}`]),
    ...(needsProcedure ? ['one of its procedures in Appendix I'] : []),
    ...(inAddition ? ['one of the condition’s own diagnoses in Appendix I'] : []),
  ];
  const name = `Hospital-acquired condition ${number}: ${title}`;
  return needs.length === 0 ? name : `${name}. Counts only with ${needs.join(' and ')}.`;
}

/** A day of a code set (`yyyymmdd` as a number) as the reader writes it. */
export function numberedDay(day: number): string {
  const text = String(day);
  return formatDay(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
}
