import { beforeEach, describe, expect, it } from 'vitest';
import { LISTED_RULES } from '@/lib/terms/list-rules';
import { packGlossary } from '@/lib/terms/pack-glossary';
import type { PackedGlossary } from '@/lib/terms/packed-glossary';
import { followTerms } from './follow-terms';
import type { PageTerms } from './page-terms';

const glossary = (...names: string[]) =>
  packGlossary({
    entries: names.map((name) => ({ id: name, name, definition: `What ${name} is.` })),
    contexts: [],
    roles: {},
    listed: LISTED_RULES,
    lists: [],
    patterns: names.map((name, entry) => ({ words: name, entry, strength: 'technical' })),
    revision: names.join(),
  });

let log: string[];
let running: AbortController;
/** The answers of the background, in their order. */
let answers: Promise<PackedGlossary | null>[];

const start = () =>
  followTerms({
    ask: () => answers.shift() ?? Promise.reject(new Error('Nobody there.')),
    attach: ({ entryAt }) => {
      const names = [0, 1].flatMap((entry) => entryAt(entry)?.name ?? []).join();
      log.push(`flag ${names}`);
      return { detach: () => log.push(`detach ${names}`) } as unknown as PageTerms;
    },
    signal: running.signal,
  });

beforeEach(() => {
  log = [];
  running = new AbortController();
  answers = [];
});

const answer = (...given: (PackedGlossary | null)[]) =>
  answers.push(...given.map((each) => Promise.resolve(each)));

describe('followTerms', () => {
  it('flags what the background says, and anew only when that has changed', async () => {
    const terms = start();
    answer(glossary('cc', 'mcc'), glossary('cc', 'mcc'), glossary('mcc'));
    await terms.follow();
    await terms.follow();
    expect(log).toEqual(['flag cc,mcc']);
    await terms.follow();
    expect(log).toEqual(['flag cc,mcc', 'detach cc,mcc', 'flag mcc']);
    expect(terms.isResting()).toBe(false);
  });

  it('rests while nothing is to be flagged, and comes back', async () => {
    const terms = start();
    answer(glossary('cc'), null, null, glossary('cc'));
    await terms.follow();
    await terms.follow();
    expect([terms.page(), terms.isResting()]).toEqual([undefined, true]);
    await terms.follow();
    await terms.follow();
    expect(log).toEqual(['flag cc', 'detach cc', 'flag cc']);
    expect([terms.page() !== undefined, terms.isResting()]).toEqual([true, false]);
  });

  it('does not rest before it knows anything', async () => {
    const terms = start();
    expect(terms.isResting()).toBe(false);
    answer(null);
    await terms.follow();
    expect(terms.isResting()).toBe(false);
  });

  it('takes the answer to its last question, in whichever order they come', async () => {
    const terms = start();
    let late: (compiled: PackedGlossary) => void = () => undefined;
    answers.push(new Promise((resolve) => (late = resolve)));
    answer(null);
    const first = terms.follow();
    await terms.follow();
    late(glossary('cc'));
    await first;
    expect(log).toEqual([]);
  });

  it('leaves the flags as they are when nobody answers', async () => {
    const terms = start();
    answer(glossary('cc'));
    await terms.follow();
    await expect(terms.follow()).rejects.toThrow('Nobody there.');
    expect(log).toEqual(['flag cc']);
    expect(terms.isResting()).toBe(false);
  });

  it('flags nothing after it was stopped', async () => {
    const terms = start();
    answer(glossary('cc'));
    const asked = terms.follow();
    running.abort();
    await asked;
    expect(log).toEqual([]);
  });
});
