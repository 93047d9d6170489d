import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUpCosts, COST_FACTS, COST_IDS, DEFAULT_COST_CHOICES, type CostChoices } from './costs';

const add = (choices: Partial<CostChoices>, own = {}) => {
  const { member, nonMember, breakEvenSittings } = addUpCosts({ ...DEFAULT_COST_CHOICES, ...choices }, own);
  return [member, nonMember, breakEvenSittings];
};
const bare = { hasBooks: false, hasCourse: false, renewals: 0, yearsBefore: 1 };

describe('addUpCosts', () => {
  // 299 + 135 beside 399; every further exam saves 100.
  it.each<[string, Partial<CostChoices>, [number, number, number | undefined]]>([
    ['one exam, one year', bare, [434, 399, 2]],
    ['one retake', { ...bare, sittings: 2 }, [733, 798, 2]],
    ['without a year of membership', { ...bare, yearsBefore: 0 }, [299, 399, 1]],
    ['with one renewal', { ...bare, renewals: 1 }, [434 + 270 + 218, 399 + 218, 5]],
    [
      'with two credentials',
      { ...bare, renewals: 1, furtherCredentials: 1 },
      [434 + 270 + 268, 399 + 268, 5],
    ],
    ['with books', { ...bare, hasBooks: true }, [734, 699, 2]],
    ['with many renewals', { ...bare, renewals: 10 }, [434 + 2700 + 2180, 399 + 2180, undefined]],
  ])('%s', (_, choices, expected) => {
    expect(add(choices)).toEqual(expected);
  });

  it('takes the figures of the user before its own', () => {
    expect(add(bare, { 'membership-year': 49 })).toEqual([348, 399, 1]);
    expect(add(bare, { 'exam-member': 399 })).toEqual([534, 399, undefined]);
    expect(add({ ...bare, renewals: 1 }, { 'renewal-member': 100 })).toEqual([434 + 270 + 100, 399 + 218, 3]);
  });

  it('breaks even exactly where a member first pays no more', () => {
    const amount = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(
        fc.record({
          sittings: fc.integer({ min: 1, max: 5 }),
          yearsBefore: fc.integer({ min: 0, max: 5 }),
          renewals: fc.integer({ min: 0, max: 5 }),
          furtherCredentials: fc.integer({ min: 0, max: 3 }),
          hasBooks: fc.boolean(),
          hasCourse: fc.boolean(),
        }),
        fc.record(Object.fromEntries(COST_IDS.map((id) => [id, amount]))),
        (choices, own) => {
          // Where members pay more for each exam, fewer exams are better, and there is nothing to reach.
          fc.pre((own['exam-member'] ?? 0) <= (own['exam-non-member'] ?? 0));
          const { breakEvenSittings } = addUpCosts(choices, own);
          const first = Array.from({ length: 20 }, (_, at) => at + 1).find((sittings) => {
            const { member, nonMember } = addUpCosts({ ...choices, sittings }, own);
            return member <= nonMember;
          });
          expect(breakEvenSittings).toBe(first);
        },
      ),
    );
  });

  it('adds up what it lists', () => {
    const { lines, member, nonMember } = addUpCosts({ ...DEFAULT_COST_CHOICES, hasCourse: true });
    expect(lines.map(({ title }) => title)).toEqual([
      'Exam',
      'Membership, 3 years',
      'Code books',
      'Course',
      'Renewal',
    ]);
    expect(lines.reduce((sum, line) => sum + line.member, 0)).toBe(member);
    expect(lines.reduce((sum, line) => sum + line.nonMember, 0)).toBe(nonMember);
  });
});

describe('the figures', () => {
  it.each(COST_IDS)('%s has its source and date', (id) => {
    expect(COST_FACTS[id].source).not.toBe('');
    expect(COST_FACTS[id].checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
