import * as fc from 'fast-check';
import { addDays, calendarDay } from '@/lib/std/calendar-day';
import {
  ACTIVITY_KINDS,
  CEU_CATEGORIES,
  PROVIDER_KINDS,
  type ActivityKind,
  type CeuActivity,
  type CeuCategory,
  type ProviderKind,
} from '../activity';

/** The first day of the cycle in tests. */
export const STARTS_ON = calendarDay('2026-11-22');

/** An activity of one CEU in coding, in the cycle of the tests. */
export function testActivity(changes: Partial<CeuActivity> = {}): CeuActivity {
  return { id: 'activity-1', on: '2027-03-14', title: 'A webinar', units: 1, category: 'coding', ...changes };
}

const oneOf = <K extends string>(of: Record<K, unknown>) => fc.constantFrom(...(Object.keys(of) as K[]));

/** Activities of every kind, in and around the cycle of the tests, as rows of both versions. */
export const anyActivity: fc.Arbitrary<CeuActivity> = fc
  .record(
    {
      id: fc.uuid(),
      on: fc.integer({ min: -200, max: 1000 }).map((days) => String(addDays(STARTS_ON, days))),
      title: fc.constant('Anything'),
      units: fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4),
      category: oneOf<CeuCategory>(CEU_CATEGORIES),
      minutes: fc.integer({ min: 1, max: 900 }),
      providerKind: oneOf<ProviderKind>(PROVIDER_KINDS),
      kind: oneOf<ActivityKind>(ACTIVITY_KINDS),
      ownCategories: fc.subarray(['ethics', 'state law']),
      isAhima: fc.boolean(),
    },
    { requiredKeys: ['id', 'on', 'title', 'units', 'category'] },
  )
  .map((each) => each as CeuActivity);
