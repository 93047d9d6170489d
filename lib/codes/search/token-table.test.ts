import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import { shareOf, tokenTable, type TokenChoice } from './token-table';

function tableOf(titles: readonly string[]) {
  const rows = titles.map((title, at) => ({ code: `A${String(at).padStart(4, '0')}`, title, isValid: true }));
  const { views } = openCodes(packCodes(rows));
  const table = tokenTable(views);
  const tokens: string[] = [];
  const counts: number[] = [];
  table.each((token, count) => {
    tokens.push(token);
    counts.push(count);
  });
  const chosen = (choice: TokenChoice | undefined) =>
    tokens.filter((_, at) => choice !== undefined && shareOf(choice, at) > 0);
  return { table, tokens, counts, chosen };
}

const titles = ['heart failure', 'hearty meal', 'he', 'ear 2 of 20', 'failed hip', 'é é', 'heart'];

describe('tokenTable', () => {
  const { table, tokens, counts, chosen } = tableOf(titles);

  it('lists the words with the number of titles that have them', () => {
    expect(tokens).toEqual([...tokens].toSorted());
    expect(Object.fromEntries(tokens.map((token, at) => [token, counts[at]]))).toMatchObject({
      heart: 2,
      e: 1,
      failure: 1,
      2: 1,
      20: 1,
    });
  });

  it('knows whole words', () => {
    expect(tokens[table.exact('heart')]).toBe('heart');
    for (const word of ['hear', 'hearts', '', 'zz', '\uFFFF'])
      expect(table.exact(word), `"${word}"`).toBe(-1);
  });

  it.each([
    ['heart', true, ['heart', 'hearty']],
    ['heart', false, ['heart']],
    ['hear', true, ['heart', 'hearty']],
    // A finished word may be a short form, but not a number or two letters.
    ['fail', false, ['failed', 'failure']],
    ['fa', false, []],
    ['2', false, ['2']],
    ['20', true, ['20']],
    ['200', true, []],
    ['zzz', true, []],
  ])('%s (unfinished: %s) stands for %j', (word, isUnfinished, words) => {
    expect(chosen(table.choose(word, isUnfinished))).toEqual(words);
  });

  it('counts the beginning of a word less than the word, and nothing for others', () => {
    const choice = table.choose('heart', true);
    expect(choice).toBeDefined();
    if (!choice) return;
    const share = (word: string) => shareOf(choice, table.exact(word));
    expect(share('heart')).toBe(1);
    expect(share('hearty')).toBeLessThan(1);
    expect(share('hearty')).toBeGreaterThan(0);
    expect(share('he')).toBe(0);
    expect(choice.rows).toBe(3);
  });

  it('chooses as a plain look at all words would', () => {
    const word = fc.stringMatching(/^[abé1]{1,5}$/);
    const anyTitles = fc.array(
      fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anyTitles, word, fc.boolean(), (list, typed, isUnfinished) => {
        const made = tableOf(list);
        const choice = made.table.choose(typed, isUnfinished);
        const isWhole = made.tokens.includes(typed);
        const mayBegin = isUnfinished
          ? !isWhole || Buffer.byteLength(typed) > 1
          : !isWhole && Buffer.byteLength(typed) > 2 && !/\d/.test(typed);
        const expected = made.tokens.filter(
          (token) => token === typed || (mayBegin && token.startsWith(typed)),
        );
        expect(made.chosen(choice)).toEqual(expected);
        const rows = expected.reduce((sum, token) => sum + (made.counts[made.tokens.indexOf(token)] ?? 0), 0);
        expect(choice?.rows ?? 0).toBe(rows);
      }),
    );
  });

  it('keeps the choice for a letter or two small in a large list', () => {
    const words = Array.from({ length: 200 }, (_, at) => `a${at.toString(36)}z`).join(' ');
    const many = tableOf(Array.from({ length: 300 }, () => `${words} other`));
    const letter = many.table.choose('a', true);
    expect(letter?.rows).toBeGreaterThan(0);
    expect(letter?.rows).toBeLessThan(60_000);
    expect(many.table.choose('a5j', true)?.rows).toBe(300);
  });
});
