import { describe, expect, it } from 'vitest';
import { strengthOf } from './term-strength';

describe('strengthOf', () => {
  it.each([
    'ICD-10-PCS table',
    'MCC diagnosis',
    'principal procedure',
    'POA indicator',
    'CMS-1500',
    'UB-04 form',
  ])('takes %j as coding anywhere', (label) => {
    expect(strengthOf('pcs-structure', label, undefined)).toBe('coding');
  });

  it.each(['PCS change', 'PCS transfer', 'APC payment', 'POA status'])(
    'takes %j as coding beside other coding only: soldiers, publishers and agents write so too',
    (label) => {
      expect(strengthOf('pcs-root-operations', label, undefined)).toBe('technical');
    },
  );

  it('takes a single word for a shared one', () => {
    expect(strengthOf('query-practice', 'query', ['provider'])).toBe('shared');
  });
});
