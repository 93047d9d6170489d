import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay } from '@/lib/std/calendar-day';
import { CEU_CATEGORIES, type CeuActivity, type CeuCategory } from './activity';
import { ceuProgress } from './progress';
import { CEU_RULE_SETS, ceuRuleSet, type CeuRuleSetId } from './rule-set';

const STARTS_ON = calendarDay('2026-11-22');
const activity = (changes: Partial<CeuActivity> = {}): CeuActivity => ({
  id: 'activity-1',
  cycleId: 'cycle-1',
  on: '2027-03-14',
  title: 'A webinar',
  units: 1,
  category: 'coding',
  isAhima: false,
  ...changes,
});
const earned = (id: CeuRuleSetId, activities: readonly CeuActivity[]) =>
  ceuProgress(ceuRuleSet(id), STARTS_ON, activities).map((bar) => `${bar.id} ${bar.earned}/${bar.minimum}`);

describe('ceuProgress', () => {
  it('shows every requirement, empty at first', () => {
    expect(earned('guide', [])).toEqual(['coding 0/20', 'total 0/80']);
    expect(earned('ahima', [])).toEqual(['hiim 0/16', 'ahima 0/8', 'total 0/20']);
    expect(ceuProgress(ceuRuleSet('guide'), STARTS_ON, []).map((bar) => bar.title)).toEqual([
      'Coding',
      'Total',
    ]);
  });

  it('adds each activity to the requirements that it fits', () => {
    const activities = [
      activity({ id: '1', units: 14 }),
      activity({ id: '2', units: 20, category: 'hiim', isAhima: true }),
      activity({ id: '3', units: 7, category: 'other', isAhima: true }),
    ];
    expect(earned('guide', activities)).toEqual(['coding 14/20', 'total 41/80']);
    expect(earned('ahima', activities)).toEqual(['hiim 34/16', 'ahima 27/8', 'total 41/20']);
  });

  it('counts the first and the last day of the cycle and no day outside it', () => {
    const on = (day: string) => earned('guide', [activity({ on: day, units: 3 })])[1];
    expect(on('2026-11-21')).toBe('total 0/80');
    expect(on('2026-11-22')).toBe('total 3/80');
    expect(on('2028-11-21')).toBe('total 3/80');
    expect(on('2028-11-22')).toBe('total 0/80');
  });

  it('counts in another way when the first day moves, without a change to the activities', () => {
    const activities = [activity({ on: '2026-11-21', units: 2 }), activity({ on: '2028-11-21', units: 5 })];
    const total = (startsOn: string) =>
      ceuProgress(ceuRuleSet('guide'), calendarDay(startsOn), activities).find((bar) => bar.id === 'total')
        ?.earned;
    expect([total('2026-11-21'), total('2026-11-22'), total('2028-12-01')]).toEqual([2, 5, 0]);
  });

  const anyActivity = fc.record({
    id: fc.uuid(),
    cycleId: fc.constant('cycle-1'),
    on: fc.integer({ min: -200, max: 1000 }).map((days) => addDays(STARTS_ON, days)),
    title: fc.constant('Anything'),
    units: fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4),
    category: fc.constantFrom<CeuCategory>(...(Object.keys(CEU_CATEGORIES) as CeuCategory[])),
    isAhima: fc.boolean(),
  });

  it('draws on one pool: no activity counts twice, and none for more than it gave', () => {
    fc.assert(
      fc.property(
        fc.array(anyActivity, { maxLength: 30 }),
        fc.constantFrom(...CEU_RULE_SETS),
        (activities, ruleSet) => {
          const bars = ceuProgress(ruleSet, STARTS_ON, activities);
          const total = bars.find((bar) => bar.id === 'total')?.earned;
          const pool = activities.filter(({ on }) => on >= '2026-11-22' && on <= '2028-11-21');
          expect(total).toBe(pool.reduce((sum, each) => sum + each.units, 0));
          for (const bar of bars) expect(bar.earned).toBeLessThanOrEqual(total ?? 0);
        },
      ),
    );
  });

  it('makes no difference of the order in which activities were entered', () => {
    fc.assert(
      fc.property(fc.array(anyActivity, { maxLength: 12 }), (activities) => {
        expect(earned('ahima', activities.toReversed())).toEqual(earned('ahima', activities));
      }),
    );
  });
});
