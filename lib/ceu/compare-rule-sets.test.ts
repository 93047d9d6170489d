import { expect, it } from 'vitest';
import { compareRuleSets } from './compare-rule-sets';
import { ceuRuleSets } from './rule-set';
import { STARTS_ON } from './testing/any-activity';

it('puts rule sets side by side and says where they differ', () => {
  const rows = compareRuleSets(ceuRuleSets({ startsOn: STARTS_ON, credentials: ['ccs'] }));
  expect(rows.map(({ what, of }) => `${what}: ${of['guide']} | ${of['ahima']}`)).toEqual([
    'CEUs in all: 80 | 20',
    'Length of a cycle: 2 years | 2 years',
    'in coding and classification: at least 20 | not asked for',
    'in HIIM domains: not asked for | at least 16 (80 %)',
    'from AHIMA or its component associations: not asked for | at least 8 (40 %)',
  ]);
  expect(rows.map(({ isDifferent }) => isDifferent)).toEqual([true, false, true, true, true]);
});
