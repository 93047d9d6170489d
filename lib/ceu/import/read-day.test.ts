import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ambiguousDay, dayOrderOf, readDay } from './read-day';

describe('readDay', () => {
  it.each([
    ['2027-03-14', '2027-03-14'],
    ['2027/3/4', '2027-03-04'],
    ['2027-03-14T09:30:00Z', '2027-03-14'],
    ['3/14/2027', '2027-03-14'],
    ['3/14/27 9:05 AM', '2027-03-14'],
    ['03-04-2027', '2027-03-04'],
    ['Mar 14, 2027', '2027-03-14'],
    ['March 14th 2027', '2027-03-14'],
    ['Sept. 3, 2027', '2027-09-03'],
    ['Sunday, March 14, 2027', '2027-03-14'],
    ['14 March 2027', '2027-03-14'],
    ['14-Mar-27', '2027-03-14'],
    ['29 Feb 2028', '2028-02-29'],
  ])('reads %s', (text, day) => {
    expect(readDay(text, 'month-first')).toBe(day);
  });

  it.each(['', 'soon', '2/30/2027', '29 Feb 2027', '13/13/2027', 'Foo 3, 2027', '45000', 'Marble 3, 2027'])(
    'refuses “%s”',
    (text) => {
      expect(readDay(text, 'month-first')).toBeUndefined();
    },
  );

  it('reads numbers in the order that was chosen', () => {
    expect(readDay('3/4/2027', 'month-first')).toBe('2027-03-04');
    expect(readDay('3/4/2027', 'day-first')).toBe('2027-04-03');
  });

  it('reads every day in each way of writing', () => {
    const days = fc.date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const formats = ['en-US', 'en-GB'].flatMap((locale) =>
      (['long', 'medium', 'full'] as const).map(
        (dateStyle) => new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }),
      ),
    );
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-').map(Number);
        expect(readDay(`${month}/${day}/${year}`, 'month-first')).toBe(iso);
        expect(readDay(`${day}.${month}.${year}`, 'day-first')).toBe(iso);
        for (const format of formats) expect(readDay(format.format(date), 'month-first')).toBe(iso);
      }),
    );
  });
});

describe('dayOrderOf', () => {
  it.each([
    [['3/14/2027', '3/4/2027'], 'month-first'],
    [['3/4/2027', '14/3/2027'], 'day-first'],
    [['3/4/2027', '5/6/2027'], 'ask'],
    [['5/5/2027'], 'month-first'],
    [['2027-03-04', 'Mar 4, 2027'], 'month-first'],
  ])('%j: %s', (cells, order) => {
    expect(dayOrderOf(cells)).toBe(order);
  });

  it('has an example to ask with', () => {
    expect(ambiguousDay(['5/5/2027', '3/4/2027'])).toBe('3/4/2027');
    expect(ambiguousDay(['2027-03-04'])).toBeUndefined();
  });
});
