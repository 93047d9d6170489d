import type { CodeSystem } from '@/lib/codes/code-system';
import type { PackedViews } from '@/lib/codes/pack/open-codes';
import { DENIALS, lightWords } from './light-words';
import type { RowMatcher } from './match-rows';
import { shareOf, type TokenChoice, type TokenTable } from './token-table';

export type TitleScorer = {
  /**
   * How well a title answers the words, from 0 to about 110: what share of it was asked for, in which order, and whether
   * it denies what was asked for.
   * @param avoided tokens that a right title does not have
   */
  score(row: number, choices: readonly TokenChoice[], avoided: ReadonlySet<number>): ScoredTitle;
  /** What a title says, whatever was asked: the less, the more it is meant where nothing is said. */
  weightOf(row: number): number;
};

/** `found`: which of the words the title has. */
export type ScoredTitle = { score: number; found: readonly boolean[] };

/** What a title of one word lacks to be a full answer, so that short titles are not all perfect. */
export const TITLE_FLOOR = 25;
const FIRST_WORD_BONUS = 5;
const NEIGHBOUR_BONUS = 4;
/** The title denies what was asked for, which stands so many words after "without", "not" or "no". */
const DENIED_LOSS = 40;
const DENIAL_REACH = 3;
/** What a title denies and nobody asked for hardly counts. */
const DENIED_WEIGHT = 0.4;
/** How much the rest of a word weighs that was only begun. */
const BEGUN_WEIGHT = 0.5;

/** Scores the titles of one list. */
export function titleScorer(
  system: CodeSystem,
  { bytes, tokens }: PackedViews,
  table: TokenTable,
  matcher: RowMatcher,
): TitleScorer {
  const costs = bytes.tokenCosts;
  const weights = Float32Array.from({ length: tokens }, (_, token) => costs[token] ?? 0);
  for (const [word, weight] of Object.entries(lightWords(system))) {
    const token = table.exact(word);
    if (token >= 0) weights[token] = (costs[token] ?? 0) * weight;
  }
  const denials = new Set([...DENIALS].map((word) => table.exact(word)));
  const places: number[] = [];

  return {
    weightOf(row) {
      let sum = 0;
      matcher.eachToken(row, (token) => (sum += weights[token] ?? 0));
      return sum;
    },
    score(row, choices, avoided) {
      let matched = 0;
      let unmatched = 0;
      let position = 0;
      let isFirst = false;
      let deniedUntil = -1;
      let isDenied = false;
      places.length = 0;
      for (let at = 0; at < choices.length; at += 1) places.push(-1);
      const seen: number[] = [];
      matcher.eachToken(row, (token) => {
        let best = 0;
        for (let at = 0; at < choices.length; at += 1) {
          const choice = choices[at];
          const share = choice ? shareOf(choice, token) : 0;
          if (share === 0) continue;
          if ((places[at] ?? 0) < 0) places[at] = position;
          if (share > best) best = share;
        }
        const isInDenial = position <= deniedUntil;
        if (best > 0 && position === 0) isFirst = true;
        if (best > 0 && isInDenial) isDenied = true;
        if (best === 0 && denials.has(token)) deniedUntil = position + DENIAL_REACH;
        if (best === 0 && !isInDenial && avoided.has(token)) isDenied = true;
        position += 1;
        if (seen.includes(token)) return;
        seen.push(token);
        const cost = costs[token] ?? 0;
        matched += cost * best;
        if (best > 0) unmatched += cost * (1 - best) * BEGUN_WEIGHT;
        else unmatched += (weights[token] ?? 0) * (isInDenial ? DENIED_WEIGHT : 1);
      });
      let neighbours = 0;
      for (let at = 1; at < places.length; at += 1) {
        if ((places[at] ?? -1) >= 0 && places[at] === (places[at - 1] ?? -2) + 1) neighbours += 1;
      }
      const share = matched / (matched + unmatched + TITLE_FLOOR);
      const order = choices.length > 1 ? (NEIGHBOUR_BONUS * neighbours) / (choices.length - 1) : 0;
      const score = 100 * share - (isDenied ? DENIED_LOSS : 0) + (isFirst ? FIRST_WORD_BONUS : 0) + order;
      return { score, found: places.map((place) => place >= 0) };
    },
  };
}
