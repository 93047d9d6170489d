import { describe, expect, it } from 'vitest';
import { titleWords } from '@/lib/codes/pack/title-words';
import { rowMatcher } from './match-rows';
import { titleScorer } from './score-title';
import { miniList } from './testing/mini-book';
import { tokenTable } from './token-table';

/** Scores the titles of a small list, one row a title, by the words of a query. */
function scoring(...titles: string[]) {
  const lines = titles.map((title, at) => `A0${at} 1 ${title}`).join('\n');
  const { codes } = miniList('icd10cm', lines);
  const table = tokenTable(codes.views);
  const scorer = titleScorer('icd10cm', codes.views, table, rowMatcher(codes.views, codes.size));
  const score = (row: number, words: string, avoids = '') => {
    const choices = titleWords(words).flatMap((word) => table.choose(word, false) ?? []);
    return scorer.score(row, choices, new Set(titleWords(avoids).map((word) => table.exact(word))));
  };
  return { score: (...args: Parameters<typeof score>) => score(...args).score, found: score, scorer };
}

describe('titleScorer', () => {
  it('scores the more the larger the share of the title that was asked for', () => {
    const { score } = scoring('Gout', 'Gout, ankle', 'Gout, ankle and foot', 'Rickets');
    const scores = [0, 1, 2, 3].map((row) => score(row, 'gout'));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
    expect(scores[3]).toBe(0);
    expect(score(2, 'gout ankle')).toBeGreaterThan(score(2, 'gout'));
  });

  it('scores neighbours in order higher than the same words apart', () => {
    const { score } = scoring('Renal disease of heart', 'Heart disease of renal');
    expect(score(1, 'heart disease')).toBeGreaterThan(score(0, 'heart disease'));
    expect(score(1, 'heart disease')).toBeGreaterThan(score(1, 'disease heart'));
  });

  it('scores a title less that denies what was asked for, unless the denial was asked for', () => {
    const { score } = scoring(
      'Stone with obstruction',
      'Stone without obstruction',
      'Stone not of obstruction',
    );
    expect(score(0, 'stone obstruction')).toBeGreaterThan(score(1, 'stone obstruction'));
    expect(score(0, 'stone obstruction')).toBeGreaterThan(score(2, 'stone obstruction'));
    expect(score(1, 'stone without obstruction')).toBeGreaterThan(score(0, 'stone without obstruction'));
  });

  it('takes a denial for one of the next words only', () => {
    const { score } = scoring(
      'Stone without further tall obstruction of gallbladder duct passage',
      'Stone without gallbladder further tall obstruction of duct passage',
    );
    expect(score(0, 'stone passage')).toBeGreaterThan(score(1, 'stone gallbladder'));
  });

  it('scores a title less that has what is avoided, unless the title denies it itself', () => {
    const { score } = scoring('Scan using contrast', 'Scan without contrast');
    expect(score(0, 'scan', 'contrast')).toBeLessThan(score(0, 'scan'));
    expect(score(1, 'scan', 'contrast')).toBe(score(1, 'scan'));
  });

  it('says which of the words the title has', () => {
    const { found } = scoring('Gout of ankle', 'Rickets');
    expect(found(0, 'rickets ankle gout').found).toEqual([false, true, true]);
    expect(found(1, 'rickets ankle gout').found).toEqual([true, false, false]);
    expect(found(0, '')).toMatchObject({ found: [] });
  });

  it('weighs a title the less the less it says', () => {
    const { scorer } = scoring('Gout', 'Gout, unspecified', 'Gout, ankle', 'Gout, ankle, family history');
    const weights = [0, 1, 2, 3].map((row) => scorer.weightOf(row));
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    expect(new Set(weights).size).toBe(4);
  });
});
