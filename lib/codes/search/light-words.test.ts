import { describe, expect, it } from 'vitest';
import { CODE_SYSTEMS, type CodeSystem } from '@/lib/codes/code-system';
import { titleWords } from '@/lib/codes/pack/title-words';
import { DENIALS, lightWords, STOP_WORDS } from './light-words';

const systems = Object.keys(CODE_SYSTEMS) as CodeSystem[];

describe.each(systems)('the light words of %s', (system) => {
  it('are words as titles are searched by, with sensible weights', () => {
    for (const [word, weight] of Object.entries(lightWords(system))) {
      expect(titleWords(word), `"${word}"`).toEqual([word]);
      expect(weight, `"${word}"`).toBeGreaterThanOrEqual(0);
      expect(weight, `"${word}"`).toBeLessThan(5);
    }
  });

  it('make the words for "nothing more is said" lighter than those that set a condition apart', () => {
    const weight = (word: string) => lightWords(system)[word] ?? 1;
    expect(weight('unspecified')).toBeLessThan(weight('specified'));
    expect(weight('unspecified')).toBeLessThan(weight('bilateral'));
    expect(weight('without')).toBeLessThan(weight('with'));
  });
});

it('an initial encounter goes without saying in ICD-10-CM, a later one does not', () => {
  const weights = lightWords('icd10cm');
  expect(weights['initial']).toBeLessThan(1);
  expect(weights['subsequent']).toBeGreaterThan(1);
  expect(weights['sequela']).toBeGreaterThan(1);
  expect(lightWords('icd10pcs')['open']).toBeLessThan(lightWords('icd10cm')['open'] ?? 1);
});

it('words that deny are never passed over, and all are as titles are searched by', () => {
  for (const word of DENIALS) expect(STOP_WORDS.has(word), `"${word}"`).toBe(false);
  for (const word of [...DENIALS, ...STOP_WORDS]) expect(titleWords(word), `"${word}"`).toEqual([word]);
});
