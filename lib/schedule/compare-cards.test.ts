import { expect, it } from 'vitest';
import { compareCards } from './compare-cards';
import { cardAfter, type ItemCard } from './item-card';

const card = (itemId: string, change: Partial<ItemCard> = {}): ItemCard => ({
  ...cardAfter(undefined, { itemId, at: 1_800_000_000_000, grade: 'good', isCorrect: true }, 0.9),
  ...change,
});

it('finds nothing where the cards are those of the log, in whichever order they and their fields come', () => {
  const other = Object.fromEntries(Object.entries(card('b')).toReversed()) as ItemCard;
  expect(compareCards([other, card('a')], [card('a'), card('b')])).toEqual({
    missing: [],
    wrong: [],
    extra: [],
  });
});

it('tells missing, wrong and extra cards apart', () => {
  const stored = [card('a'), card('b', { right: 0 }), card('d')];
  expect(compareCards(stored, [card('a'), card('b'), card('c')])).toEqual({
    missing: ['c'],
    wrong: ['b'],
    extra: ['d'],
  });
});

it.each(Object.keys(card('a')).filter((field) => field !== 'itemId'))('sees another %s', (field) => {
  const stored = card('a', { [field]: field.startsWith('was') ? false : 77 });
  expect(compareCards([stored], [card('a')]).wrong).toEqual(['a']);
});

it('sees a field that a card lacks or has too many', () => {
  const { wasRight: _left, ...less } = card('a');
  expect(compareCards([less as ItemCard], [card('a')]).wrong).toEqual(['a']);
  expect(compareCards([{ ...card('a'), more: 1 } as ItemCard], [card('a')]).wrong).toEqual(['a']);
});
