import { expect, it } from 'vitest';
import { embeddedCodeSetsSchema } from './embedded-code-sets';

const setsWith = (change: object) => ({
  revision: '0123456789abcdef',
  layers: [
    {
      system: 'msdrg',
      kind: 'codes',
      edition: 'v40.1',
      counts: { valid: 767 },
      file: 'appendix_A.txt',
      path: 'msdrg-codes-v40.1.bin',
      ...change,
    },
  ],
});

it.each([
  ['an edition with a dot', {}],
  ['an edition without', { edition: 'v40', path: 'msdrg-codes-v40.bin' }],
  ['an update within the year', { isMidYear: true }],
])('takes %s', (_, change) => {
  const sets = setsWith(change);
  expect(embeddedCodeSetsSchema.parse(sets)).toEqual(sets);
});

it.each(['../a.bin', 'a/b.bin', '..bin', 'a..bin', '.bin', 'a.js'])('refuses the path %s', (path) => {
  expect(embeddedCodeSetsSchema.safeParse(setsWith({ path })).success).toBe(false);
});
