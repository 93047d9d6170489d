import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { unitsOf, type CeuActivity } from './activity';
import { cycleDays, isInCycle } from './cycle';
import type { OwnRuleSet } from './own-rule-set';
import { ceuProgress, leastMissing, previewActivity, totalBar, type CycleRecord } from './progress';
import { ceuRuleSet } from './rule-set';
import { anyActivity, STARTS_ON, testActivity as activity } from './testing/any-activity';

const OWN: OwnRuleSet = {
  id: 'own-capped',
  title: 'Capped',
  total: 20,
  cycleYears: 2,
  requirements: [
    { id: 'coding', title: 'Coding', kind: 'minimum', value: 8, categories: ['coding'] },
    { id: 'ethics', title: 'Ethics', kind: 'minimum', value: 2, ownCategories: ['ethics'] },
    { id: 'employer', title: 'Employer', kind: 'maximum', value: 10, providerKinds: ['employer'] },
    { id: 'study', title: 'Own study', kind: 'maximum', value: 6, activityKinds: ['independent-study'] },
  ],
  savedOn: '2026-11-29',
};
const IDS = ['guide', 'ahima', 'own-capped'];

const record = (id: string, activities: readonly CeuActivity[], startsOn = STARTS_ON): CycleRecord => ({
  ruleSet: ceuRuleSet(id, { startsOn, credentials: ['ccs'], own: [OWN] }),
  days: cycleDays({ id: 'one', startsOn }, 2),
  activities,
});
const bars = (id: string, activities: readonly CeuActivity[]) => ceuProgress(record(id, activities));
const earned = (id: string, activities: readonly CeuActivity[]) =>
  bars(id, activities).map((bar) => `${bar.id} ${bar.earned}/${bar.required}`);

describe('ceuProgress', () => {
  it('shows every requirement, empty at first', () => {
    expect(earned('guide', [])).toEqual(['coding 0/20', 'total 0/80']);
    expect(earned('ahima', [])).toEqual(['hiim 0/16', 'ahima 0/8', 'total 0/20']);
  });

  const LOG = [
    activity({ id: '1', units: 14 }),
    activity({ id: '2', units: 20, category: 'hiim', isAhima: true }),
    activity({ id: '3', units: 7, category: 'other', providerKind: 'component' }),
  ];

  it('adds each activity to the requirements that it fits', () => {
    expect(earned('guide', LOG)).toEqual(['coding 14/20', 'total 41/80']);
    expect(earned('ahima', LOG)).toEqual(['hiim 34/16', 'ahima 27/8', 'total 41/20']);
  });

  it('says what is missing, and where', () => {
    expect(bars('guide', LOG).map(({ missing }) => missing)).toEqual([6, 39]);
    expect(bars('ahima', LOG).map(({ missing }) => missing)).toEqual([0, 0, 0]);
    expect(leastMissing(bars('guide', LOG))).toBe(39);
    expect(leastMissing(bars('guide', [activity({ units: 90, category: 'other' })]))).toBe(20);
    expect(leastMissing(bars('ahima', LOG))).toBe(0);
  });

  it('counts minutes by the rule, not what was stored beside them', () => {
    expect(earned('guide', [activity({ units: 9, minutes: 104 })])).toEqual(['coding 1/20', 'total 1/80']);
  });

  it('counts the first and the last day of the cycle and no day outside it', () => {
    const on = (day: string) => earned('guide', [activity({ on: day, units: 3 })])[1];
    expect(on('2026-11-21')).toBe('total 0/80');
    expect(on('2026-11-22')).toBe('total 3/80');
    expect(on('2028-11-21')).toBe('total 3/80');
    expect(on('2028-11-22')).toBe('total 0/80');
  });

  it('gives a day in an extension to the earlier cycle', () => {
    const earlier = [
      cycleDays(
        { id: 'zero', startsOn: calendarDay('2024-11-22'), extendedTo: calendarDay('2027-01-31') },
        2,
      ),
    ];
    const log = [activity({ id: '1', on: '2027-01-31' }), activity({ id: '2', on: '2027-02-01', units: 4 })];
    expect(totalBar(ceuProgress({ ...record('guide', log), earlier }))?.earned).toBe(4);
  });

  it('counts no more than a maximum, and says what is over it', () => {
    const log = [
      activity({ id: '1', units: 7, providerKind: 'employer' }),
      activity({ id: '2', units: 6, providerKind: 'employer', category: 'hiim' }),
      activity({ id: '3', units: 2, providerKind: 'school', category: 'hiim' }),
    ];
    expect(earned('own-capped', log)).toEqual([
      'coding 7/8',
      'ethics 0/2',
      'employer 10/10',
      'study 0/6',
      'total 12/20',
    ]);
    const employer = bars('own-capped', log).find(({ id }) => id === 'employer');
    expect(employer).toMatchObject({ kind: 'maximum', missing: 0, overMaximum: 3 });
  });

  it('leaves out first what no minimum needs', () => {
    const log = [
      activity({ id: '1', units: 9, providerKind: 'employer' }),
      activity({ id: '2', units: 4, providerKind: 'employer', category: 'hiim', ownCategories: ['ethics'] }),
    ];
    // Ten count: eight in coding and two in ethics meet both minima.
    expect(earned('own-capped', log).slice(0, 3)).toEqual(['coding 8/8', 'ethics 2/2', 'employer 10/10']);
  });

  it('draws on one pool: nothing counts twice, and nothing for more than it gave', () => {
    fc.assert(
      fc.property(fc.array(anyActivity, { maxLength: 30 }), fc.constantFrom(...IDS), (activities, id) => {
        const given = record(id, activities);
        const all = ceuProgress(given);
        const total = totalBar(all);
        const inCycle = activities.filter(({ on }) => isInCycle(on, given.days));
        const pool = inCycle.reduce((sum, each) => sum + unitsOf(each, given.ruleSet.unitRule), 0);
        expect(total?.earned).toBe(pool - (total?.overMaximum ?? 0));
        for (const bar of all) {
          expect(bar.earned).toBeGreaterThanOrEqual(0);
          expect(bar.earned).toBeLessThanOrEqual(total?.earned ?? 0);
          expect(bar.earned).toBeLessThanOrEqual(bar.kind === 'maximum' ? bar.required : Infinity);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('makes no difference of the order in which activities were entered', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyActivity, { maxLength: 12 })
          .chain((activities) =>
            fc.tuple(
              fc.constant(activities),
              fc.shuffledSubarray(activities, { minLength: activities.length }),
            ),
          ),
        fc.constantFrom(...IDS),
        ([activities, shuffled], id) => {
          expect(bars(id, shuffled)).toEqual(bars(id, activities));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('counts in another way under other rules, without a change to any activity', () => {
    fc.assert(
      fc.property(fc.array(anyActivity, { maxLength: 12 }), (activities) => {
        const before = structuredClone(activities);
        const first = bars('guide', activities);
        for (const id of IDS) bars(id, activities);
        expect(activities).toEqual(before);
        expect(bars('guide', activities)).toEqual(first);
      }),
    );
  });

  it('never loses a CEU by one activity more, but to a maximum', () => {
    fc.assert(
      fc.property(
        fc.array(anyActivity, { maxLength: 12 }),
        anyActivity,
        fc.constantFrom('guide', 'ahima'),
        (activities, more, id) => {
          const after = bars(id, [...activities, more]);
          for (const [at, bar] of bars(id, activities).entries())
            expect(after[at]?.earned).toBeGreaterThanOrEqual(bar.earned);
        },
      ),
    );
  });
});

describe('previewActivity', () => {
  const LOG = [activity({ id: '1', units: 12 })];
  const preview = (given: CeuActivity) =>
    previewActivity(record('guide', LOG), given).map(
      ({ before, after }) => `${after.title} ${before.earned} to ${after.earned} of ${after.required}`,
    );

  it('says which bars an activity would bring where', () => {
    expect(preview(activity({ id: '2', units: 3 }))).toEqual([
      'Coding 12 to 15 of 20',
      'Total 12 to 15 of 80',
    ]);
    expect(preview(activity({ id: '2', units: 3, category: 'hiim' }))).toEqual(['Total 12 to 15 of 80']);
  });

  it('puts a changed activity in the place of the old one', () => {
    expect(preview(activity({ id: '1', units: 2, category: 'hiim' }))).toEqual([
      'Coding 12 to 0 of 20',
      'Total 12 to 2 of 80',
    ]);
  });

  it('is empty where nothing would change', () => {
    expect(preview(activity({ id: '2', on: '2020-01-01' }))).toEqual([]);
    expect(preview(activity({ id: '2', minutes: 30 }))).toEqual([]);
  });

  it('is what the bars are once it is stored', () => {
    fc.assert(
      fc.property(fc.array(anyActivity, { maxLength: 8 }), anyActivity, (activities, more) => {
        const given = record('ahima', activities);
        const stored = ceuProgress({ ...given, activities: [...activities, more] });
        for (const { after } of previewActivity(given, more)) {
          expect(stored).toContainEqual(after);
        }
      }),
    );
  });
});
