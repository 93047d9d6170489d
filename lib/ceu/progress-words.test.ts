import { describe, expect, it } from 'vitest';
import { cycleDays } from './cycle';
import type { Pace } from './pace';
import { ceuProgress, previewActivity, type CycleRecord } from './progress';
import { missingWords, overMaximumWords, paceWords, previewWords, projectionWords } from './progress-words';
import { ceuRuleSet } from './rule-set';
import { STARTS_ON, testActivity } from './testing/any-activity';
import type { CeuActivity } from './activity';

const OWN = {
  id: 'own-capped',
  title: 'Capped',
  total: 20,
  cycleYears: 2,
  requirements: [
    { id: 'a', title: 'Employer', kind: 'maximum', value: 10, providerKinds: ['employer'] },
  ] as const,
  savedOn: '2026-11-29',
};
const record = (id: string, ...activities: CeuActivity[]): CycleRecord => ({
  ruleSet: ceuRuleSet(id, {
    startsOn: STARTS_ON,
    credentials: ['ccs'],
    own: [structuredClone(OWN) as never],
  }),
  days: cycleDays({ id: 'one', startsOn: STARTS_ON }, 2),
  activities,
});
const PACE: Pace = { elapsed: 0.5, expected: 40.1, ahead: -10.1, projected: 59.9, perMonth: 4.2 };

describe('missingWords', () => {
  const words = (id: string, ...activities: CeuActivity[]) => {
    const given = record(id, ...activities);
    return missingWords(given.ruleSet, ceuProgress(given));
  };

  it('names what is missing and where', () => {
    expect(words('guide', testActivity({ units: 14 }))).toBe(
      'Still missing: 6 more in coding and classification and 66 more in all. One activity can count for several of them: 66 more CEUs can be enough.',
    );
    expect(words('guide', testActivity({ units: 30 }))).toBe('Still missing: 50 more in all.');
    expect(words('ahima', testActivity({ units: 30 }))).toBe(
      'Still missing: 8 more from AHIMA or its component associations.',
    );
    expect(words('guide', testActivity({ units: 80 }))).toBe('Every requirement is met.');
  });
});

it('says what a maximum keeps from counting', () => {
  const over = record('own-capped', testActivity({ units: 13, providerKind: 'employer' }));
  expect(overMaximumWords(over.ruleSet, ceuProgress(over))).toEqual([
    '3 CEUs from an employer do not count: at most 10 do.',
  ]);
  expect(overMaximumWords(over.ruleSet, ceuProgress({ ...over, activities: [] }))).toEqual([]);
});

it('puts the pace into words', () => {
  expect(paceWords(PACE)).toBe('At an even pace it would be 40.1 in all by today: you are 10.1 behind.');
  expect(paceWords({ ...PACE, ahead: 3 })).toMatch(/you are 3 ahead\.$/);
  expect(paceWords({ ...PACE, ahead: 0 })).toMatch(/you are right on it\.$/);
});

it('puts the projection into words', () => {
  expect(projectionWords(PACE, 80)).toBe(
    'If it goes on like this, it will be 59.9 of 80 at the end. What is missing asks for 4.2 CEUs a month.',
  );
  const { perMonth: _, ...enough } = { ...PACE, projected: 90 };
  expect(projectionWords(enough, 80)).toBe('If it goes on like this, it will be 90 at the end: enough.');
  const { projected: _projected, ...early } = PACE;
  expect(projectionWords(early, 80)).toMatch(/^It is too early to say where this leads\. What is missing/);
  expect(projectionWords({ ...PACE, elapsed: 1 }, 80)).toBe('');
});

it('says what an activity would bring', () => {
  const given = record('guide', testActivity({ id: '1', units: 14 }));
  expect(previewWords(previewActivity(given, testActivity({ id: '2' })))).toBe(
    'Would bring coding to 15 of 20 and the total to 15 of 80.',
  );
  const hiim = record('ahima');
  expect(previewWords(previewActivity(hiim, testActivity({ providerKind: 'ahima' })))).toBe(
    'Would bring HIIM to 1 of 16, AHIMA to 1 of 8 and the total to 1 of 20.',
  );
  expect(previewWords([])).toBe('Would change no bar of this cycle.');
});
