import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HELD_CREDENTIALS } from './held-credential';
import { requiredTotal } from './required-total';

const total = (...credentials: string[]) => requiredTotal(credentials, {}).value;
const anyHeld = fc.subarray(Object.keys(HELD_CREDENTIALS));

describe('requiredTotal', () => {
  // The worked examples: the first four as published, the other two derived.
  it.each([
    [['ccs'], 20],
    [['ccs', 'ccs-p'], 30],
    [['rhia', 'cdip'], 40],
    [['rhia', 'ccs', 'ccs-p'], 50],
    [['ccs', 'rhit'], 30],
    [['ccs', 'rhia'], 40],
    [['cca'], 20],
    [['rhit'], 20],
    [['rhia'], 30],
    [['rhia', 'cdip', 'ccs', 'ccs-p', 'chps'], 50],
    [[], 20],
  ])('of %j is %i CEUs', (credentials, expected) => {
    expect(total(...credentials)).toBe(expected);
  });

  it('does not depend on the order, nor on a credential named twice', () => {
    fc.assert(
      fc.property(anyHeld, (held) => {
        expect(total(...held.toReversed(), ...held)).toBe(total(...held));
      }),
    );
  });

  it('never falls with a further credential and never passes the cap', () => {
    fc.assert(
      fc.property(anyHeld, fc.constantFrom(...Object.keys(HELD_CREDENTIALS)), (held, further) => {
        const more = total(...held, further);
        expect(more).toBeGreaterThanOrEqual(total(...held));
        expect(more).toBeLessThanOrEqual(50);
      }),
    );
  });

  it('says for which credentials it is and where it comes from', () => {
    expect(requiredTotal(['rhit', 'ccs'], {})).toEqual({
      value: 30,
      source: 'AHIMA recertification guide (CCS + RHIT)',
      checkedOn: '2026-11-22',
      confidence: 'A',
    });
  });

  it("follows the user's own values", () => {
    const edits = { 'ceu.ahima.extra': { value: 15, editedOn: '2027-01-05' } };
    expect(requiredTotal(['ccs', 'rhit'], edits).value).toBe(35);
    expect(requiredTotal(['ccs'], { 'ceu.ahima.base': { value: 25, editedOn: '2027-01-05' } })).toMatchObject(
      { value: 25, published: 20, editedOn: '2027-01-05' },
    );
  });
});
