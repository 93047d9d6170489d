import { describe, expect, it } from 'vitest';
import { wishOfOpening } from './page-opening';

const HOST = 'example.org';

describe('wishOfOpening', () => {
  it.each([
    [
      { kind: 'note', noteId: 'poa-indicators' },
      { kind: 'entry', entry: { kind: 'note', id: 'poa-indicators' } },
    ],
    [
      { kind: 'term', termId: 'own-clean-claim' },
      { kind: 'entry', entry: { kind: 'term', id: 'own-clean-claim' } },
    ],
    [
      { kind: 'code', system: 'icd10cm', code: 'E11.9' },
      { kind: 'entry', entry: { kind: 'code', id: 'E11.9', system: 'icd10cm' } },
    ],
    [
      { kind: 'quiz', finding: 'term:sepsis' },
      { kind: 'quiz-on', keys: ['term:sepsis'] },
    ],
    [
      { kind: 'quiz', finding: 'code:icd10cm:A419' },
      { kind: 'quiz-on', keys: ['code:icd10cm:A419'] },
    ],
    [
      { kind: 'hide-term', termId: 'sepsis' },
      { kind: 'hide-term', termId: 'sepsis' },
    ],
    [{ kind: 'site' }, { kind: 'site', host: HOST }],
  ])('%j becomes a wish', (opening, wish) => {
    expect(wishOfOpening(opening, HOST)).toEqual(wish);
  });

  it('takes the host from the browser, not from the page', () => {
    expect(wishOfOpening({ kind: 'site', host: 'evil.example' }, HOST)).toEqual({ kind: 'site', host: HOST });
    expect(wishOfOpening({ kind: 'site', host: 'evil.example' }, undefined)).toBeUndefined();
  });

  it.each([
    [undefined],
    [null],
    ['note'],
    [{ kind: 'reset' }],
    [{ kind: 'note' }],
    [{ kind: 'note', noteId: '../options' }],
    [{ kind: 'note', noteId: 'a'.repeat(200) }],
    [{ kind: 'code', system: 'icd9', code: 'E11.9' }],
    [{ kind: 'code', system: 'icd10cm', code: '<b>' }],
    [{ kind: 'quiz', finding: 'item:x' }],
    [{ kind: 'quiz', finding: 'code:icd9:E11.9' }],
    [{ kind: 'quiz', finding: 'code:icd10cm' }],
    [{ kind: 'quiz', finding: ['term:sepsis'] }],
    [{ kind: 'hide-term', termId: '' }],
  ])('%j is no request', (opening) => {
    expect(wishOfOpening(opening, HOST)).toBeUndefined();
  });
});
