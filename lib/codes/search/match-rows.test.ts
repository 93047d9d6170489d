import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import { rowMatcher, type Matches } from './match-rows';
import { shareOf, tokenTable, type TokenChoice } from './token-table';

function listOf(titles: readonly string[]) {
  const rows = titles.map((title, at) => ({ code: `A${String(at).padStart(4, '0')}`, title, isValid: true }));
  const { views, size } = openCodes(packCodes(rows));
  return { views, size, table: tokenTable(views), matcher: rowMatcher(views, size) };
}

type List = ReturnType<typeof listOf>;

/** What each word is worth in each row, read off the titles one by one. */
function slowGains({ views, size, matcher }: List, choices: readonly TokenChoice[]): number[][] {
  return Array.from({ length: size }, (_, row) =>
    choices.map((choice) => {
      let best = 0;
      matcher.eachToken(row, (token) => {
        best = Math.max(best, shareOf(choice, token) * (views.bytes.tokenCosts[token] ?? 0));
      });
      return best;
    }),
  );
}

const asMap = ({ rows, gains, count }: Matches) =>
  new Map(Array.from({ length: count }, (_, at) => [rows[at] ?? -1, (gains[at] ?? 0).toFixed(3)]));

const word = fc.constantFrom('a', 'ab', 'abc', 'abd', 'b', 'ba', 'heart', 'hearty', 'of', '2', '20');
const title = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const query = fc.array(fc.tuple(word, fc.boolean()), { maxLength: 4 });

describe('rowMatcher', () => {
  it('gives each token of a title in its order, repeats too', () => {
    const { matcher, table } = listOf(['Heart of (heart) failure', '', 'Failure, 2-part']);
    const tokensOf = (row: number) => {
      const tokens: number[] = [];
      matcher.eachToken(row, (token) => tokens.push(token));
      return tokens;
    };
    expect(tokensOf(0)).toEqual(['heart', 'of', 'heart', 'failure'].map((each) => table.exact(each)));
    expect(tokensOf(1)).toEqual([]);
    expect(tokensOf(2)).toEqual(['failure', '2', 'part'].map((each) => table.exact(each)));
  });

  it('finds as a look at every title does, of lists of any size', () => {
    // A long list of one word makes the matcher read the titles of few candidates instead of its postings.
    const filler = fc.constantFrom(0, 0, 40, 300).map((count) => Array<string>(count).fill('of ab'));
    fc.assert(
      fc.property(
        fc.array(title, { maxLength: 20 }),
        filler,
        fc.array(query, { maxLength: 4 }),
        (some, more, queries) => {
          const list = listOf([...some, ...more]);
          // One matcher for several queries: nothing may be left over from the last.
          for (const words of queries) {
            const choices = words.flatMap(
              ([each, isUnfinished]) => list.table.choose(each, isUnfinished) ?? [],
            );
            const slow = slowGains(list, choices);
            const sums = slow.map((gains) => gains.reduce((sum, gain) => sum + gain, 0).toFixed(3));
            const rowsWhere = (is: (gains: number[]) => boolean) =>
              new Map(
                slow.flatMap((gains, row): [number, string][] => (is(gains) ? [[row, sums[row] ?? '']] : [])),
              );
            const all = list.matcher.matchAll(choices);
            expect(all.count).toBe(asMap(all).size);
            expect(asMap(all)).toEqual(
              rowsWhere((gains) => gains.length > 0 && gains.every((gain) => gain > 0)),
            );
            const any = list.matcher.matchAny(choices);
            expect(any.count).toBe(asMap(any).size);
            expect(asMap(any)).toEqual(rowsWhere((gains) => gains.some((gain) => gain > 0)));
          }
        },
      ),
    );
  });

  it('finds nothing by no words', () => {
    const { matcher } = listOf(['heart']);
    expect(matcher.matchAll([]).count).toBe(0);
    expect(matcher.matchAny([]).count).toBe(0);
  });
});
