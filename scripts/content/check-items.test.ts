import { describe, expect, it } from 'vitest';
import type { Item } from '@/lib/bank/item';
import { calendarDay } from '@/lib/std/calendar-day';
import { checkItem, checkItems } from './check-items';
import { formatProblem } from './problem';
import { loaded, makeContent, makeItem, makeNote, makePlainItem, makeTerm } from './testing/fixtures';

function messages(item: Item, bank = 'core'): string[] {
  const lines: string[] = [];
  checkItem(loaded(item, bank), (path, message) => lines.push(`${path}: ${message}`));
  return lines;
}

describe('checkItem', () => {
  it('passes a sound item', () => expect(messages(makeItem())).toEqual([]));

  it('wants the stem of a multiple-response item to say how many', () => {
    const two = makePlainItem({
      type: 'multiple',
      key: ['a', 'b'],
      stem: 'Which of these are letters? Select TWO.',
    });
    expect(messages(two)).toEqual([]);
    expect(messages({ ...two, key: ['a', 'b', 'c'] })).toEqual([
      'stem: The stem has to say "Select THREE." once, because the key has 3 options.',
    ]);
    expect(messages({ ...two, stem: 'Which are letters? Select two.' })).toHaveLength(1);
    expect(messages({ ...two, type: 'single', key: ['a'] })).toEqual([
      'stem: A single-response stem does not say "Select TWO".',
    ]);
  });

  it('refuses options that say the same and "all of the above"', () => {
    const [first, second, third, fourth] = makePlainItem().options as [never, never, never, never];
    const options = [
      first,
      { ...(second as object), text: 'ALPHA.' },
      third,
      { ...(fourth as object), text: 'All of the above' },
    ];
    expect(messages(makePlainItem({ options: options as Item['options'] }))).toEqual([
      'options.1.text: Two options say the same.',
      'options.3.text: No "all of the above" and the like: options are shuffled and stand alone.',
    ]);
  });

  it('refuses a first topic that a blueprint does not cover', () => {
    expect(messages(makeItem({ topics: ['astrology' as never] }))).toEqual([
      'topics.0: Blueprint ccs-2026 has no domain for the topic "astrology".',
      'topics.0: Blueprint ccs-guide has no domain for the topic "astrology".',
      'topics.0: Blueprint cca-2024 has no domain for the topic "astrology".',
    ]);
  });

  it('refuses a validity that ends before it begins', () => {
    expect(messages(makeItem({ validTo: calendarDay('2026-09-30') }))).toEqual([]);
    expect(messages(makeItem({ validTo: calendarDay('2025-09-30') }))).toEqual([
      'validTo: The last day is before the first.',
    ]);
  });

  it('looks for codes in every text and lets only the cpt bank name CPT numbers', () => {
    const item = makePlainItem({ explanation: 'See J18.9 and 99291.' });
    expect(messages(item)).toEqual([
      'explanation: ICD-10-CM J18.9 is named here but not in codes[].',
      'explanation: CPT number 99291: CPT stands only in the cpt bank.',
    ]);
    expect(messages(item, 'cpt')[1]).toBe('explanation: CPT 99291 is named here but not in codes[].');
    const [option, ...others] = makePlainItem().options;
    if (!option) throw new Error('The fixture has options.');
    const inRationale = makePlainItem({ options: [{ ...option, rationale: 'Not J18.9.' }, ...others] });
    expect(messages(inRationale)[0]).toMatch(/^options\.0\.rationale: /);
  });
});

describe('checkItems', () => {
  const item = makeItem({ notes: ['sample-note'], terms: ['sample-term'] });

  it('knows the notes and terms of the content', () => {
    const known = makeContent({ items: [item], notes: [makeNote()], terms: [makeTerm()] });
    expect(checkItems(known, true)).toEqual([]);
    expect(checkItems(makeContent({ items: [item] }), true).map(formatProblem)).toEqual([
      'banks/core/sample.json: sample-item: notes.0: There is no note "sample-note".',
      'banks/core/sample.json: sample-item: terms.0: There is no term "sample-term".',
    ]);
  });

  it('wants a blind verification unless authors allow its absence', () => {
    const verified = makeItem({ verification: { solvedBlind: true, on: calendarDay('2026-11-22') } });
    expect(checkItems(makeContent({ items: [verified] }), false)).toEqual([]);
    expect(checkItems(makeContent({ items: [makeItem()] }), true)).toEqual([]);
    expect(checkItems(makeContent({ items: [makeItem()] }), false)[0]?.path).toBe('verification');
  });
});
