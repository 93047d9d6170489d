import { describe, expect, it } from 'vitest';
import { isCalendarDay } from '@/lib/std/calendar-day';
import { CEU_CATEGORIES, type CeuActivity, type CeuCategory } from './activity';
import { CEU_RULE_SETS, ceuRuleSet, countsTowards, type CeuRuleSetId } from './rule-set';

const minimumOf = (id: CeuRuleSetId, requirementId: string) =>
  ceuRuleSet(id).requirements.find((each) => each.id === requirementId)?.minimum;
const activity = (category: CeuCategory, isAhima = false): CeuActivity => ({
  id: 'activity-1',
  cycleId: 'cycle-1',
  on: '2027-03-14',
  title: 'A webinar',
  units: 1,
  category,
  isAhima,
});

describe('the CEU rule sets', () => {
  // The worked examples for one CCS: the guide's 80 and 20; AHIMA's 20, of which 16 HIIM and 8 from AHIMA.
  it.each([
    ['guide', 'total', 80, 'G'],
    ['guide', 'coding', 20, 'G'],
    ['ahima', 'total', 20, 'A'],
    ['ahima', 'hiim', 16, 'A'],
    ['ahima', 'ahima', 8, 'A'],
  ] as const)('%s asks %s: %i CEUs (%s)', (id, requirementId, value, confidence) => {
    expect(minimumOf(id, requirementId)).toMatchObject({ value, confidence });
  });

  it('offers both, the guide first, and each requirement once', () => {
    expect(CEU_RULE_SETS.map((each) => each.id)).toEqual(['guide', 'ahima']);
    expect(
      CEU_RULE_SETS.flatMap((each) => each.requirements.map((requirement) => `${each.id} ${requirement.id}`)),
    ).toEqual(['guide coding', 'guide total', 'ahima hiim', 'ahima ahima', 'ahima total']);
  });

  it("takes AHIMA's shares of the CEUs that are required: 80 percent HIIM, 40 percent AHIMA", () => {
    const total = minimumOf('ahima', 'total')?.value ?? 0;
    expect(minimumOf('ahima', 'hiim')?.value).toBe(total * 0.8);
    expect(minimumOf('ahima', 'ahima')?.value).toBe(total * 0.4);
  });

  it.each(CEU_RULE_SETS)('$id runs two years and says where every number comes from', (ruleSet) => {
    expect(ruleSet.cycleYears.value).toBe(2);
    for (const fact of [ruleSet.cycleYears, ...ruleSet.requirements.map((each) => each.minimum)]) {
      expect(fact.source).not.toBe('');
      expect(isCalendarDay(fact.checkedOn)).toBe(true);
    }
  });

  it('says its numbers in the summary', () => {
    for (const { summary, requirements } of CEU_RULE_SETS) {
      for (const { minimum } of requirements)
        expect(summary).toMatch(new RegExp(String.raw`\b${minimum.value}\b`));
    }
  });

  it('refuses a rule set that does not exist', () => {
    expect(() => ceuRuleSet('nobody' as CeuRuleSetId)).toThrow(new RangeError('No rule set nobody'));
  });
});

describe('countsTowards', () => {
  const counted = (id: CeuRuleSetId, given: CeuActivity) =>
    ceuRuleSet(id)
      .requirements.filter((requirement) => countsTowards(requirement, given))
      .map((requirement) => requirement.id);

  it.each([
    ['coding', false, ['coding', 'total'], ['hiim', 'total']],
    ['coding', true, ['coding', 'total'], ['hiim', 'ahima', 'total']],
    ['hiim', false, ['total'], ['hiim', 'total']],
    ['hiim', true, ['total'], ['hiim', 'ahima', 'total']],
    ['other', false, ['total'], ['total']],
    ['other', true, ['total'], ['ahima', 'total']],
  ] as const)('an activity in %s (AHIMA: %s) counts for %j and %j', (category, isAhima, guide, ahima) => {
    expect(counted('guide', activity(category, isAhima))).toEqual(guide);
    expect(counted('ahima', activity(category, isAhima))).toEqual(ahima);
  });

  it('lets every category count towards some total', () => {
    for (const category of Object.keys(CEU_CATEGORIES) as CeuCategory[]) {
      for (const { id } of CEU_RULE_SETS) expect(counted(id, activity(category))).toContain('total');
    }
  });
});
