import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, isCalendarDay } from '@/lib/std/calendar-day';
import { CEU_CATEGORIES, type CeuActivity, type CeuCategory } from './activity';
import { CEU_FACTS } from './ceu-facts';
import type { OwnRuleSet } from './own-rule-set';
import { ceuRuleSet, ceuRuleSets, countsTowards, requirementCeus, type RuleSetContext } from './rule-set';
import { ruleSetSummary } from './rule-set-words';
import { STARTS_ON, testActivity } from './testing/any-activity';

const CCS: RuleSetContext = { startsOn: STARTS_ON, credentials: ['ccs'] };
const required = (id: string, context: Partial<RuleSetContext> = {}) => {
  const ruleSet = ceuRuleSet(id, { ...CCS, ...context });
  return Object.fromEntries(
    ruleSet.requirements.map((each) => [each.id, requirementCeus(each, ruleSet.total.value)]),
  );
};
const OWN: OwnRuleSet = {
  id: 'own-state',
  title: 'State licence',
  total: 30,
  cycleYears: 3,
  requirements: [
    { id: 'ethics', title: 'Ethics', kind: 'minimum', value: 3, ownCategories: ['ethics'] },
    { id: 'employer', title: 'Employer', kind: 'maximum', value: 10, providerKinds: ['employer'] },
    { id: 'half', title: 'Coding', kind: 'share', value: 33.3, categories: ['coding'] },
  ],
  savedOn: '2026-11-29',
};

describe('the rule sets', () => {
  it("asks for the guide's 80 with 20 in coding, whatever is held", () => {
    expect(required('guide')).toEqual({ coding: 20, total: 80 });
    expect(required('guide', { credentials: ['ccs', 'rhia'] })).toEqual({ coding: 20, total: 80 });
  });

  // Shares are of the CEUs required: the worked examples of 20, 30 and 50.
  it.each([
    [['ccs'], { hiim: 16, ahima: 8, total: 20 }],
    [['ccs', 'ccs-p'], { hiim: 24, ahima: 12, total: 30 }],
    [['rhia', 'ccs', 'ccs-p'], { hiim: 40, ahima: 20, total: 50 }],
    [['rhia', 'cdip'], { hiim: 32, ahima: 16, total: 40 }],
  ])("takes AHIMA's shares for %j of the CEUs required", (credentials, expected) => {
    expect(required('ahima', { credentials })).toEqual(expected);
  });

  it.each([
    ['2024-12-31', { hiim: 16, total: 20 }],
    ['2025-01-01', { hiim: 16, ahima: 8, total: 20 }],
  ])('a cycle from %s asks %j of AHIMA', (startsOn, expected) => {
    expect(required('ahima', { startsOn: calendarDay(startsOn) })).toEqual(expected);
  });

  it('offers the guide first, then AHIMA, then the own ones, each requirement once, the total last', () => {
    const all = ceuRuleSets({ ...CCS, own: [OWN] });
    expect(all.map(({ id }) => id)).toEqual(['guide', 'ahima', 'own-state']);
    for (const { requirements } of all) {
      expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
      expect(requirements.at(-1)?.id).toBe('total');
    }
  });

  it('says where every number comes from, and when it was checked', () => {
    for (const { total, cycleYears, requirements } of ceuRuleSets({ ...CCS, own: [OWN] })) {
      for (const fact of [total, cycleYears, ...requirements.map(({ value }) => value)]) {
        expect(fact.source).not.toBe('');
        expect(isCalendarDay(fact.checkedOn)).toBe(true);
      }
    }
    for (const fact of Object.values(CEU_FACTS)) expect(fact.what).not.toBe('');
    expect(ceuRuleSet('guide', CCS).total).toMatchObject({ value: 80, confidence: 'G' });
    expect(ceuRuleSet('ahima', CCS).total).toMatchObject({ value: 20, confidence: 'A' });
  });

  it('has the 45-minute rule, or quarters', () => {
    expect(ceuRuleSet('ahima', CCS).unitRule).toEqual({ minutesPerUnit: 60, step: 60, partFrom: 45 });
    expect(ceuRuleSet('ahima', { ...CCS, hasQuarters: true }).unitRule.step).toBe(15);
  });

  it('is the one of the guide when there is none of that id', () => {
    expect(ceuRuleSet('own-deleted', CCS)).toEqual(ceuRuleSet('guide', CCS));
  });

  it('takes any number of minima, maxima and shares of an own one', () => {
    expect(required('own-state', { own: [OWN] })).toEqual({
      ethics: 3,
      employer: 10,
      half: 9.99,
      total: 30,
    });
    expect(ceuRuleSet('own-state', { ...CCS, own: [OWN] }).cycleYears.value).toBe(3);
  });

  it("follows the user's own values, and keeps what was published", () => {
    const edits = { 'ceu.guide.total': { value: 60, editedOn: '2027-01-05' } };
    expect(ceuRuleSet('guide', { ...CCS, edits }).total).toMatchObject({ value: 60, published: 80 });
    expect(required('guide', { edits })).toEqual({ coding: 20, total: 60 });
  });
});

describe('ruleSetSummary', () => {
  it.each([
    ['guide', ['ccs'], '80 CEUs every 2 years, at least 20 in coding and classification'],
    [
      'ahima',
      ['ccs'],
      '20 CEUs every 2 years, at least 16 in HIIM domains and 8 from AHIMA or its component associations',
    ],
    [
      'own-state',
      ['ccs'],
      '30 CEUs every 3 years, at least 3 in ethics and 9.99 in coding and classification, at most 10 from an employer',
    ],
  ])('of %s for %j', (id, credentials, expected) => {
    expect(ruleSetSummary(ceuRuleSet(id, { ...CCS, credentials, own: [OWN] }))).toBe(expected);
  });
});

describe('countsTowards', () => {
  const counted = (id: string, given: CeuActivity) =>
    ceuRuleSet(id, { ...CCS, own: [OWN] })
      .requirements.filter((requirement) => countsTowards(requirement, given))
      .map((requirement) => requirement.id);

  it.each([
    ['coding', 'other', ['coding', 'total'], ['hiim', 'total']],
    ['coding', 'ahima', ['coding', 'total'], ['hiim', 'ahima', 'total']],
    ['hiim', 'employer', ['total'], ['hiim', 'total']],
    ['hiim', 'component', ['total'], ['hiim', 'ahima', 'total']],
    ['other', 'school', ['total'], ['total']],
    ['other', 'ahima', ['total'], ['ahima', 'total']],
  ] as const)('an activity in %s from %s counts for %j and %j', (category, providerKind, guide, ahima) => {
    expect(counted('guide', testActivity({ category, providerKind }))).toEqual(guide);
    expect(counted('ahima', testActivity({ category, providerKind }))).toEqual(ahima);
  });

  it('reads who offered a row of the first version', () => {
    expect(counted('ahima', testActivity({ isAhima: true }))).toEqual(['hiim', 'ahima', 'total']);
    expect(counted('ahima', testActivity({ isAhima: false, cycleId: 'one' }))).toEqual(['hiim', 'total']);
  });

  it("finds the user's own categories and kinds", () => {
    const ethics = testActivity({ category: 'other', ownCategories: ['ethics'], providerKind: 'employer' });
    expect(counted('own-state', ethics)).toEqual(['ethics', 'employer', 'total']);
    const course = { id: 'a', title: 'A', kind: 'minimum', activityKinds: ['course'] } as const;
    const value = CEU_FACTS['ceu.guide.total'];
    expect(countsTowards({ ...course, value }, testActivity({ kind: 'course' }))).toBe(true);
    expect(countsTowards({ ...course, value }, testActivity())).toBe(false);
  });

  it('lets every activity count towards the total', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<CeuCategory>(...(Object.keys(CEU_CATEGORIES) as CeuCategory[])),
        fc.constantFrom('guide', 'ahima', 'own-state'),
        (category, id) => {
          expect(counted(id, testActivity({ category }))).toContain('total');
        },
      ),
    );
  });
});
