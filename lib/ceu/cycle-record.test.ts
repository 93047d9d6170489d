import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import type { CeuCycle } from './cycle';
import { credentialsOf, currentCycle, cycleRecord, ruleSetsFor, type CeuChoices } from './cycle-record';
import { testActivity } from './testing/any-activity';

const day = calendarDay;
const CHOICES: CeuChoices = {
  ruleSet: 'guide',
  credential: 'ccs',
  hasQuarterCeus: false,
  own: [],
  edits: {},
};
const FIRST: CeuCycle = { id: 'first', startsOn: day('2024-11-22'), ruleSetId: 'ahima' };
const SECOND: CeuCycle = { id: 'second', startsOn: day('2026-11-22') };
const LOG = { cycles: [FIRST, SECOND], activities: [testActivity()] };

describe('cycleRecord', () => {
  it('follows the rule set of the cycle, or the one of the settings', () => {
    expect(cycleRecord(FIRST, LOG, CHOICES).ruleSet.id).toBe('ahima');
    expect(cycleRecord(SECOND, LOG, CHOICES).ruleSet.id).toBe('guide');
    expect(cycleRecord(SECOND, LOG, { ...CHOICES, ruleSet: 'ahima' }).ruleSet.id).toBe('ahima');
  });

  it('takes the version of the rules from the first day of the cycle', () => {
    const ids = (cycle: CeuCycle) =>
      cycleRecord(cycle, LOG, { ...CHOICES, ruleSet: 'ahima' }).ruleSet.requirements.map(({ id }) => id);
    expect(ids(FIRST)).toEqual(['hiim', 'total']);
    expect(ids(SECOND)).toEqual(['hiim', 'ahima', 'total']);
  });

  it('takes the credentials of the cycle, or the one of the settings', () => {
    const both = { ...SECOND, credentials: ['ccs', 'rhit'] };
    expect(credentialsOf(SECOND, CHOICES)).toEqual(['ccs']);
    expect(credentialsOf({ credentials: [] }, CHOICES)).toEqual(['ccs']);
    expect(cycleRecord(both, LOG, { ...CHOICES, ruleSet: 'ahima' }).ruleSet.total.value).toBe(30);
    expect(ruleSetsFor(both, CHOICES).map(({ total }) => total.value)).toEqual([80, 30]);
  });

  it('knows the cycles before it and all activities', () => {
    const { earlier, activities } = cycleRecord(SECOND, LOG, CHOICES);
    expect(earlier?.map(({ startsOn, lastOn }) => `${startsOn} ${lastOn}`)).toEqual([
      '2024-11-22 2026-11-21',
    ]);
    expect(activities).toBe(LOG.activities);
    expect(cycleRecord(FIRST, LOG, CHOICES).earlier).toEqual([]);
  });
});

describe('currentCycle', () => {
  it.each([
    ['2020-01-01', 'first'],
    ['2026-11-21', 'first'],
    ['2026-11-22', 'second'],
    ['2031-01-01', 'second'],
  ])('on %s is the %s', (today, expected) => {
    expect(currentCycle([FIRST, SECOND], day(today)).id).toBe(expected);
  });
});
