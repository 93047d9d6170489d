import { describe, expect, it } from 'vitest';
import { clockText, minuteOfClock } from './clock-text';

describe('minuteOfClock', () => {
  it.each([
    ['00:00', 0],
    ['18:05', 1085],
    ['23:59:30', 1439],
    ['', undefined],
    ['24:00', undefined],
    ['7:00', undefined],
  ])('of “%s” is %s', (text, minute) => {
    expect(minuteOfClock(text)).toBe(minute);
  });

  it('reads what clockText writes', () => {
    for (let minute = 0; minute < 1440; minute += 1) expect(minuteOfClock(clockText(minute))).toBe(minute);
  });
});
