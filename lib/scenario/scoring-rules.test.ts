import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCORING, SCORING_RULES } from './scoring-rules';

const WORDS: Record<number, RegExp> = { 0.25: /a quarter/, 0.5: /half/, 1: /a whole point/ };
const rule = (about: RegExp) => SCORING_RULES.find((each) => about.test(each)) ?? '';

describe('SCORING_RULES', () => {
  it.each([
    ['partialAlternate', /partial credit/],
    ['category', /right category/],
    ['place', /stand first/],
    ['detail', /POA indicator/],
    ['detail', /wrong order/],
    ['detail', /modifiers/],
    ['extra', /does not belong/],
    ['trap', /a trap/],
  ] as const)('say what %s costs or earns', (number, about) =>
    expect(rule(about)).toMatch(WORDS[SCORING[number]] ?? /unknown/),
  );

  it('are told in full in the documentation', () => {
    const text = readFileSync('docs/scenario-scoring.md', 'utf8');
    for (const part of [
      'alternate',
      'category',
      'POA',
      'Modifiers',
      'Units',
      'Order',
      'Place',
      'trap',
      'CPT',
    ])
      expect(text).toContain(part);
  });
});
