import { describe, expect, it } from 'vitest';
import type { CodeChange } from '@/lib/codes/records/code-change';
import { seededRandom } from '@/lib/std/random';
import { answerDrill, judgeDrill, startDrill } from './code-drill';

const CODES = ['B8801', 'E1122', '0DTJ4ZZ'].map((code): CodeChange => ({
  code,
  kind: 'added',
  title: `Title of ${code}`,
  isValid: true,
}));
const start = () => startDrill(CODES, seededRandom(1));

describe('a drill over new codes', () => {
  it('asks each code once, in another order', () => {
    const drill = start();
    expect(drill.queue.map(({ code }) => code).toSorted()).toEqual(CODES.map(({ code }) => code).toSorted());
    expect(drill).toMatchObject({ total: 3, knewAtOnce: 0, again: 0, answer: undefined });
  });

  it.each([
    ['code', 'E11.22', 'code'],
    ['code', 'e1122 ', 'code'],
    ['category', 'E11', 'category'],
    ['another code of the category', 'E1165', 'category'],
    ['less than a category', 'E1', 'wrong'],
    ['something else', 'I10', 'wrong'],
    ['nothing', ' ', 'wrong'],
  ])('judges the %s', (_what, typed, verdict) => {
    const drill = startDrill(CODES.slice(1, 2), seededRandom(1));
    expect(answerDrill(drill, typed).answer).toEqual({ typed, verdict });
  });

  it('puts a code back at the end, and takes a known one out', () => {
    let drill = start();
    const order = drill.queue.map(({ code }) => code);
    drill = judgeDrill(answerDrill(drill, 'I10'), false);
    expect(drill.queue.map(({ code }) => code)).toEqual([order[1], order[2], order[0]]);
    expect(drill).toMatchObject({ again: 1, answer: undefined, knewAtOnce: 0 });
    for (let left = 3; left > 0; left -= 1) drill = judgeDrill(answerDrill(drill, ''), true);
    expect(drill).toMatchObject({ queue: [], knewAtOnce: 2, again: 1 });
  });

  it('ignores a second answer, a verdict before the answer, and anything after the end', () => {
    const drill = start();
    expect(judgeDrill(drill, true)).toBe(drill);
    const answered = answerDrill(drill, 'A');
    expect(answerDrill(answered, 'B')).toBe(answered);
    const empty = startDrill([], seededRandom(1));
    expect(answerDrill(empty, 'A')).toBe(empty);
  });
});
