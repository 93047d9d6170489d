import { statusRule } from '@/lib/ceu/ceu-facts';
import { statusDates, type CycleDays } from '@/lib/ceu/cycle';
import type { EditedFacts } from '@/lib/exam/edited-fact';
import type { CycleDates } from './reminder';

/** The days of a cycle that reminders speak of: its end with its extension, and what the credential is after it. */
export function cycleDates(days: CycleDays, edits: EditedFacts): CycleDates {
  const { startsOn, endsOn } = days;
  return { startsOn, endsOn, ...statusDates(days, statusRule(edits)) };
}
