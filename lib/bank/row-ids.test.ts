import { describe, expect, it } from 'vitest';
import { withRowIds } from './row-ids';

const row = (stem: string, options = ['x', 'y'], id = '') => ({
  id,
  stem,
  options: options.map((text) => ({ text })),
});
const ids = (...rows: ReturnType<typeof row>[]) => withRowIds(rows).map(({ id }) => id);

describe('withRowIds', () => {
  it('gives a question the same id wherever it stands, and whatever becomes of its options', () => {
    const [first, second] = ids(row('One?'), row('Two?'));
    expect(ids(row('Zero?'), row(' TWO? '), row('One?', ['z', 'y']))).toEqual([
      expect.not.stringMatching(`${first}|${second}`),
      second,
      first,
    ]);
    expect(first).toMatch(/^q-[a-z0-9]{14}$/);
  });

  it('leaves ids that are there alone', () => {
    expect(ids(row('One?', ['x'], 'n1'))).toEqual(['n1']);
  });

  it('tells questions of the same words apart by their options, in whatever order they stand', () => {
    const same = [row('Which is right?', ['a', 'b']), row('Which is right?', ['c', 'd'])] as const;
    const [first, second] = ids(...same);
    expect(first).not.toBe(second);
    expect(ids(same[1], same[0])).toEqual([second, first]);
  });

  it('counts copies, and passes over ids that are taken', () => {
    const [one, two, three] = ids(row('Same?'), row('Same?'), row('Same?'));
    expect([two, three]).toEqual([`${one}-2`, `${one}-3`]);
    const [alone = ''] = ids(row('One?'));
    expect(ids(row('Other?', ['x'], alone), row('One?'))).toEqual([alone, `${alone}-2`]);
  });

  it('takes its time for 20,000 copies of one row', () => {
    expect(new Set(ids(...Array.from({ length: 20_000 }, () => row('Same?')))).size).toBe(20_000);
  });
});
