import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVITY_KINDS, CEU_CATEGORIES, PROVIDER_KINDS } from './activity';
import { ownRuleSetSchema } from './own-rule-set';
import {
  draftOfRuleSet,
  EMPTY_REQUIREMENT,
  EMPTY_RULE_SET,
  ruleSetOfDraft,
  type RequirementDraft,
  type RuleSetDraft,
} from './own-rule-set-draft';

const requirement = (change: Partial<RequirementDraft>) => ({ ...EMPTY_REQUIREMENT, ...change });
const DRAFT: RuleSetDraft = {
  title: 'State licence',
  total: '30',
  cycleYears: '3',
  source: 'Letter of 3 March',
  requirements: [
    requirement({ value: '3', ownCategories: ' ethics\n\n law, state \nethics' }),
    requirement({ kind: 'maximum', value: '10', providerKinds: ['employer'] }),
    requirement({
      value: '5',
      categories: ['coding'],
      providerKinds: ['ahima', 'component'],
      activityKinds: ['webinar'],
    }),
    requirement({ value: '2', title: 'Law of our state', activityKinds: ['course'] }),
  ],
};
const of = (changes: Partial<RuleSetDraft>) =>
  ruleSetOfDraft({ ...DRAFT, ...changes }, 'own-state', '2026-11-29');

describe('ruleSetOfDraft', () => {
  it('makes a rule set of what was typed', () => {
    expect(of({})).toEqual({
      id: 'own-state',
      title: 'State licence',
      total: 30,
      cycleYears: 3,
      source: 'Letter of 3 March',
      requirements: [
        {
          id: 'r1',
          title: 'ethics, law, state',
          kind: 'minimum',
          value: 3,
          ownCategories: ['ethics', 'law, state'],
        },
        { id: 'r2', title: 'Employer', kind: 'maximum', value: 10, providerKinds: ['employer'] },
        {
          id: 'r3',
          title: 'Coding, AHIMA, Webinars',
          kind: 'minimum',
          value: 5,
          categories: ['coding'],
          providerKinds: ['ahima', 'component'],
          activityKinds: ['webinar'],
        },
        { id: 'r4', title: 'Law of our state', kind: 'minimum', value: 2, activityKinds: ['course'] },
      ],
      savedOn: '2026-11-29',
    });
    expect(of({ source: ' ', requirements: [] })).not.toHaveProperty('source');
  });

  it.each([
    [EMPTY_RULE_SET],
    [{ title: '' }],
    [{ total: '' }],
    [{ cycleYears: '0' }],
    [{ requirements: [requirement({ kind: 'share', value: '101' })] }],
    [{ requirements: [requirement({ value: '2', ownCategories: 'x'.repeat(81) })] }],
    [{ requirements: [requirement({ value: '' })] }],
  ] satisfies [Partial<RuleSetDraft>][])('is none with %j', (changes) => {
    expect(of(changes)).toBeUndefined();
  });
});

describe('draftOfRuleSet', () => {
  it('any rule set, with whatever lists and titles, comes back as it was: changing its name loses nothing', () => {
    const some = <K extends string>(of: Record<K, string>) =>
      fc.option(fc.subarray(Object.keys(of) as K[], { minLength: 1 }), { nil: undefined });
    const word = fc.stringMatching(/^[a-z]{1,12}(,? [a-z]{1,8})?$/);
    const anyRequirement = fc.record(
      {
        kind: fc.constantFrom('minimum', 'maximum', 'share'),
        value: fc.integer({ min: 1, max: 100 }),
        title: word,
        categories: some(CEU_CATEGORIES),
        ownCategories: fc.option(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), { nil: undefined }),
        providerKinds: some(PROVIDER_KINDS),
        activityKinds: some(ACTIVITY_KINDS),
      },
      { requiredKeys: ['kind', 'value', 'title'] },
    );
    fc.assert(
      fc.property(fc.array(anyRequirement, { maxLength: 6 }), (given) => {
        const stored = ownRuleSetSchema.parse({
          id: 'own-state',
          title: 'State licence',
          total: 30,
          cycleYears: 3,
          requirements: given.map((each, at) =>
            Object.fromEntries(
              Object.entries({ id: `r${at + 1}`, ...each }).filter(([, value]) => value !== undefined),
            ),
          ),
          savedOn: '2026-11-29',
        });
        expect(ruleSetOfDraft(draftOfRuleSet(stored), 'own-state', '2026-11-29')).toEqual(stored);
      }),
    );
  });
});
