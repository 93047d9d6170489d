import { beforeAll, describe, expect, it } from 'vitest';
import { codesetsFolder } from '../codes/codesets-folder';
import { openFlagger, type Flag } from './flagger';
import {
  PARTS,
  readPassages,
  scorePassage,
  sumTallies,
  type Passage,
  type PassageResult,
} from '@/bench/pages/passages';

const folder = codesetsFolder(undefined);
// oxlint-disable-next-line no-console
if (folder === undefined)
  console.info('Codes of the passages are not checked: no code sets (set CODESETS_DIR).');

/** Reading all code sets takes seconds, more on a busy machine; in milliseconds. */
const LOADING = 60_000;

let results: PassageResult[];
beforeAll(async () => {
  const flag = await openFlagger(folder);
  results = ([1, 2, 3] as const).flatMap((part) =>
    readPassages(part).map((passage) => scorePassage(passage, flag(passage.text))),
  );
}, LOADING);

const recall = (half: Passage['half'], ...kinds: ('term' | 'code' | 'category')[]) => {
  const some = results.filter(({ passage }) => passage.half === half);
  const { wanted, found } = sumTallies(some.flatMap(({ tallies }) => kinds.map((kind) => tallies[kind])));
  return found / wanted;
};

describe('the marked passages of the parts that the rules were made with', () => {
  it.each(PARTS)('fit their texts, have at least 60 and name nothing in everyday ones: part %d', (part) => {
    const passages = readPassages(part);
    expect(passages.length).toBeGreaterThanOrEqual(60);
    const everyday = passages.filter(({ half }) => half === 'everyday').flatMap(({ spans }) => spans);
    expect(everyday.filter(({ optional }) => !optional)).toEqual([]);
    for (const passage of passages) {
      for (const { start, end, text } of passage.spans) expect(passage.text.slice(start, end)).toBe(text);
    }
  });

  it('have no flag in everyday text', () => {
    const flags = results.flatMap(({ passage, extra }) =>
      passage.half === 'everyday' ? extra.map(({ text }) => `${passage.id}: ${text}`) : [],
    );
    expect(flags).toEqual([]);
  });

  it('have nearly all terms of coding flagged', () => {
    expect(recall('coding', 'term')).toBeGreaterThan(0.97);
  });

  it.skipIf(folder === undefined)('have all codes flagged', () => {
    expect(recall('coding', 'code', 'category')).toBe(1);
    expect(recall('coding', 'term', 'code', 'category')).toBeGreaterThan(0.98);
  });
});

describe('scorePassage', () => {
  const flagged = (start: number, end: number, kind: Flag['kind'] = 'term'): Flag => ({
    start,
    end,
    kind,
    id: 'x',
    text: '',
  });
  const passage: Passage = {
    id: 'a',
    half: 'coding',
    text: 'The POA indicator of E11.9 is Y.',
    spans: [
      { start: 4, end: 17, kind: 'term', text: 'POA indicator' },
      { start: 21, end: 26, kind: 'code', text: 'E11.9' },
      { start: 30, end: 31, kind: 'term', text: 'Y', optional: true },
    ],
  };

  it.each([
    ['the same stretch', flagged(4, 17), 0],
    ['more around it', flagged(0, 17), 0],
    ['its end, more than half', flagged(8, 17), 0],
    ['its beginning, less than half', flagged(4, 7), 1],
    ['a piece of its middle', flagged(5, 16), 1],
    ['another kind', flagged(4, 17, 'code'), 1],
  ])('takes a term as found by %s', (_, flag, missed) => {
    const result = scorePassage(passage, [flag, flagged(21, 26, 'category')]);
    expect(result.missed).toHaveLength(missed);
    expect(result.tallies.code).toEqual({
      wanted: 1,
      found: 1,
      covered: 1,
      flagged: flag.kind === 'code' ? 1 : 0,
      right: 0,
    });
    const isCovered = missed === 0 || flag.kind === 'code';
    expect(result.tallies.term.covered).toBe(isCovered ? 1 : 0);
  });

  it('wants a term for a code of a list that has no file', () => {
    const modified: Passage = {
      id: 'b',
      half: 'coding',
      text: '99213-25',
      spans: [{ start: 6, end: 8, kind: 'code', text: '25', unlisted: true }],
    };
    const unlisted = (flag: Flag) => scorePassage(modified, [flag]).tallies.unlisted;
    expect(unlisted(flagged(6, 8))).toMatchObject({ wanted: 1, found: 1, covered: 1 });
    expect(unlisted(flagged(6, 8, 'code'))).toMatchObject({ wanted: 1, found: 0, covered: 1 });
  });

  it('wants codes exactly, and does not mind what is optional', () => {
    const result = scorePassage(passage, [
      flagged(4, 17),
      flagged(21, 24, 'code'),
      flagged(30, 31),
      flagged(27, 29),
    ]);
    expect(result.missed.map(({ text }) => text)).toEqual(['E11.9']);
    expect(result.extra.map(({ start }) => start)).toEqual([27]);
    expect(result.tallies.term).toEqual({ wanted: 1, found: 1, covered: 1, flagged: 3, right: 2 });
  });
});
