import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { seededRandom } from '@/lib/std/random';
import { selectAmong } from './select-among';
import type { Candidate } from './select-items';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const item = (id: string, dueAt?: number, changes: Partial<Candidate> = {}): Candidate => ({
  id,
  topic: 'poa',
  dueAt,
  validFrom: '2025-10-01',
  ...changes,
});
const select = (candidates: Candidate[], length = 10, seed = 1) =>
  selectAmong(candidates, {
    now: NOW,
    keysOn: calendarDay('2026-11-22'),
    length,
    random: seededRandom(seed),
  });
const pool = [item('later', NOW + 9), item('soon', NOW + 1), item('new'), item('due', NOW - 1)];

describe('selectAmong', () => {
  it.each([
    [1, ['due']],
    [2, ['due', 'new']],
    [3, ['due', 'new', 'soon']],
    [4, ['due', 'later', 'new', 'soon']],
    [9, ['due', 'later', 'new', 'soon']],
  ])('takes %i: what is due, then new, then what would come soonest', (length, ids) => {
    expect(select(pool, length).toSorted()).toEqual(ids);
  });

  it('asks in an order that the seed decides', () => {
    const orders = new Set(Array.from({ length: 20 }, (_, seed) => select(pool, 4, seed).join()));
    expect(orders.size).toBeGreaterThan(3);
    expect(select(pool, 4, 5)).toEqual(select(pool, 4, 5));
  });

  it('leaves out what does not hold on the day of the keys', () => {
    expect(select([item('old', undefined, { validTo: '2026-09-30' }), item('new')])).toEqual(['new']);
    expect(select([])).toEqual([]);
  });
});
