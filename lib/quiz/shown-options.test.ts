import { describe, expect, it } from 'vitest';
import { shownOptions } from './shown-options';

const item = { options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }] };
const ids = (order: string[]) => shownOptions(item, order).map((option) => option.id);

describe('shownOptions', () => {
  it('keeps the order of the session', () => {
    expect(ids(['c', 'a', 'd', 'b'])).toEqual(['c', 'a', 'd', 'b']);
  });

  it('puts options that the order does not know at the end', () => {
    expect(ids(['c', 'a'])).toEqual(['c', 'a', 'b', 'd']);
  });

  it('leaves out options that are gone', () => {
    expect(ids(['x', 'd', 'c', 'b', 'a'])).toEqual(['d', 'c', 'b', 'a']);
  });
});
