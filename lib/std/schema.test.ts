import { describe, expect, it } from 'vitest';
import { isoDay, slug } from './schema';

describe('slug', () => {
  it.each(['poa', 'excludes1-note', 'type-2-diabetes-mellitus', '60-day-rule'])('takes %j', (text) => {
    expect(slug.parse(text)).toBe(text);
  });

  it.each(['', 'POA', 'two words', '-poa', 'poa-', 'poa--exempt', 'poa_exempt', 'é', 'poa\n'])(
    'refuses %j',
    (text) => {
      expect(slug.safeParse(text).success).toBe(false);
    },
  );
});

describe('isoDay', () => {
  it('takes an existing day', () => {
    expect(isoDay.parse('2028-02-29')).toBe('2028-02-29');
  });

  it.each(['2027-02-29', '2027-2-1', '01.10.2025', '2025-10-01T00:00:00Z', ''])('refuses %j', (text) => {
    expect(isoDay.safeParse(text).error?.issues[0]?.message).toBe('Not a calendar day (YYYY-MM-DD).');
  });
});
