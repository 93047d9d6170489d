import { describe, expect, it } from 'vitest';
import { itemSchema } from '@/lib/bank/item';
import { makeBlindSheets } from './make-blind-sheets';
import { blindKeysSchema, judgeAnswers, withVerification } from './record-answers';
import { makePlainItem } from './testing/fixtures';

const single = makePlainItem({ id: 'single-item', stem: 'Which one?' });
const multiple = makePlainItem({
  id: 'multiple-item',
  type: 'multiple',
  key: ['b', 'd'],
  stem: 'Which? Select TWO.',
});
const { keys } = makeBlindSheets('core', [single, multiple], 5);
const ITEMS = [single, multiple];
const numberOf = (id: string) =>
  Object.keys(keys.questions).find((number) => keys.questions[number]?.item === id) ?? '';
const keyOf = (id: string) => keys.questions[numberOf(id)]?.key ?? [];
const outcomes = (answers: Record<string, string[]>, items = ITEMS) =>
  Object.fromEntries(judgeAnswers(keys, answers, items).map(({ item, outcome }) => [item, outcome]));

describe('judgeAnswers', () => {
  it('agrees with the key in any order, by question number or item id', () => {
    const answers = {
      [numberOf('single-item')]: keyOf('single-item'),
      'multiple-item': keyOf('multiple-item').toReversed(),
    };
    expect(outcomes(answers)).toEqual({ 'single-item': 'agrees', 'multiple-item': 'agrees' });
  });

  it('differs on a wrong option and on half a key', () => {
    const wrong = ['1', '2', '3', '4'].filter((label) => !keyOf('single-item').includes(label)).slice(0, 1);
    const answers = { 'single-item': wrong, 'multiple-item': keyOf('multiple-item').slice(0, 1) };
    expect(outcomes(answers)).toEqual({ 'single-item': 'differs', 'multiple-item': 'differs' });
  });

  it('tells what was not answered and what was edited or removed after the sheet', () => {
    expect(outcomes({})).toEqual({ 'single-item': 'unanswered', 'multiple-item': 'unanswered' });
    const edited = [{ ...single, stem: 'Which one then?' }];
    const answers = { 'single-item': keyOf('single-item'), 'multiple-item': keyOf('multiple-item') };
    expect(outcomes(answers, edited)).toEqual({ 'single-item': 'changed', 'multiple-item': 'changed' });
  });

  it('refuses an answer to no question and a label that is not there', () => {
    expect(() => judgeAnswers(keys, { 'core-999': ['1'] }, ITEMS)).toThrow(
      'No question on the sheets: core-999.',
    );
    expect(() => judgeAnswers(keys, { 'single-item': ['9'] }, ITEMS)).toThrow('has no option 9.');
  });
});

describe('blindKeysSchema', () => {
  it('reads a key map as it was written', () => {
    expect(blindKeysSchema.parse(JSON.parse(JSON.stringify(keys)))).toEqual(keys);
  });
});

describe('withVerification', () => {
  const text = `${JSON.stringify(ITEMS, null, 2)}\n`;

  it('adds the verification to the items named and leaves the rest of the file alone', () => {
    const written = withVerification(text, new Set(['single-item']), '2026-11-22') ?? '';
    const [first, second] = itemSchema.array().parse(JSON.parse(written));
    expect(first?.verification).toEqual({ solvedBlind: true, on: '2026-11-22' });
    expect(second).toEqual(multiple);
    expect(written.replace(/,\n {4}"verification": \{[^}]*\}/, '')).toBe(text);
  });

  it('has nothing to write when the file holds none of them', () => {
    expect(withVerification(text, new Set(['another']), '2026-11-22')).toBeUndefined();
  });
});
