import { describe, expect, it } from 'vitest';
import { checkDuplicates, jaccard } from './check-duplicates';
import { loaded, makePlainItem } from './testing/fixtures';

const item = (id: string, stem: string) => loaded(makePlainItem({ id, stem }));

describe('checkDuplicates', () => {
  it('passes different items', () => {
    expect(
      checkDuplicates([item('one', 'Which code is first-listed?'), item('two', 'Who signs the record?')]),
    ).toEqual([]);
  });

  it('refuses an id that is taken, in whichever bank', () => {
    const [problem, ...others] = checkDuplicates([
      item('one', 'Alpha bravo?'),
      { ...item('one', 'Gamma delta?'), bank: 'cpt' },
    ]);
    expect(problem).toMatchObject({ id: 'one', path: 'id' });
    expect(others).toEqual([]);
  });

  it('refuses stems with more than 80 % of their words in common', () => {
    const words = 'one two three four five six seven eight nine';
    expect(checkDuplicates([item('one', words), item('two', `${words} ten`)])[0]?.message).toBe(
      'Nearly the stem of one in banks/core/sample.json (90 % of the words).',
    );
    expect(checkDuplicates([item('one', 'a b c d e f g h'), item('two', 'A b c d e f g h i j')])).toEqual([]);
  });
});

describe('jaccard', () => {
  it.each([
    [[], [], 0],
    [['a'], [], 0],
    [['a', 'b'], ['b', 'c'], 1 / 3],
    [['a'], ['a'], 1],
  ])('of %j and %j is %d', (a, b, expected) =>
    expect(jaccard(new Set(a), new Set(b))).toBeCloseTo(expected, 12),
  );
});
