import { expect, it } from 'vitest';
import { targetOf } from './lookup-entry';

it('a result opens by kind and id, a code also by its system and edition', () => {
  expect(targetOf({ kind: 'term', id: 'sepsis' })).toEqual({ kind: 'term', id: 'sepsis' });
  const code = {
    system: 'msdrg' as const,
    edition: 'v40',
    code: '001',
    title: 'Heart transplant',
    isBillable: true,
    validFrom: undefined,
    validTo: undefined,
    isStarter: false,
  };
  expect(targetOf({ kind: 'code', id: '001', code })).toEqual({
    kind: 'code',
    id: '001',
    system: 'msdrg',
    edition: 'v40',
  });
});
