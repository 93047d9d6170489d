import { describe, expect, it } from 'vitest';
import type { StarterCode } from '@/lib/codes/code';
import { checkStarter } from './check-starter';
import type { StarterReference } from './named-codes';
import { cm, makeContent, makeItem } from './testing/fixtures';

const row = (code: string, changes: Partial<StarterCode> = {}): StarterCode => ({
  system: 'icd10cm',
  code,
  edition: 'FY2026',
  title: 'Title',
  billable: true,
  ...changes,
});
const EXTRA: StarterReference[] = [{ system: 'icd10cm', code: 'A41.9', edition: 'FY2026' }];
const TITLES = { hcpcs: { G0463: 'Visit' }, msdrg: {} };
const NAMED = makeItem({ codes: [cm('I10'), { system: 'hcpcs', code: 'G0463', edition: '2026' }] });

function messages(rows: StarterCode[], item = NAMED): string[] {
  return checkStarter(makeContent({ items: [item], rows }), EXTRA, TITLES).map(
    ({ id, path, message }) => `${id} ${path} ${message}`,
  );
}

const visit = row('G0463', { system: 'hcpcs', title: 'Visit' });

describe('checkStarter', () => {
  it('passes a sorted table of what is named and the extra codes', () => {
    expect(messages([row('A41.9'), row('I10'), visit])).toEqual([]);
  });

  it('refuses rows out of order and rows there twice', () => {
    expect(messages([row('I10'), row('A41.9'), visit])[0]).toMatch(/^A41\.9 1 Not sorted/);
    expect(messages([row('A41.9'), row('I10'), row('I10')])[0]).toMatch(/^I10 2 Not sorted, or there twice/);
  });

  it('refuses what nothing names, and misses an extra code', () => {
    expect(messages([row('I10'), row('I15.9')])).toEqual([
      'I15.9 1 Neither content nor extra-starter-codes.json names it. Run npm run content:starter.',
      'A41.9 - Extra code is missing. Run npm run content:starter.',
    ]);
  });

  it('refuses D codes and titles that are not ours', () => {
    const dental = makeItem({ codes: [{ system: 'hcpcs', code: 'D0120', edition: '2026' }] });
    expect(messages([row('A41.9'), row('D0120', { system: 'hcpcs' })], dental)[0]).toMatch(/D codes/);
    expect(messages([row('A41.9'), { ...visit, title: 'Hospital visit' }])[0]).toMatch(
      /^G0463 1\.title Not the title/,
    );
  });
});
