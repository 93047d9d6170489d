import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { isValidOn } from './is-valid-on';

describe('isValidOn', () => {
  it.each([
    ['2025-10-01', undefined, '2025-09-30', false],
    ['2025-10-01', undefined, '2025-10-01', true],
    ['2025-10-01', undefined, '2099-01-01', true],
    ['2025-10-01', '2026-09-30', '2026-09-30', true],
    ['2025-10-01', '2026-09-30', '2026-10-01', false],
    ['2026-11-22', '2026-11-22', '2026-11-22', true],
  ])('from %s to %s on %s is %s', (validFrom, validTo, day, expected) => {
    expect(isValidOn({ validFrom, validTo }, calendarDay(day))).toBe(expected);
  });
});
