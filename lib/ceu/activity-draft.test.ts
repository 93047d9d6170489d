import { describe, expect, it } from 'vitest';
import { activityOf, draftOf, EMPTY_DRAFT, nextDraft, type ActivityDraft } from './activity-draft';
import { testActivity } from './testing/any-activity';

const RULE = { minutesPerUnit: 60, step: 60, partFrom: 45 };
const DRAFT: ActivityDraft = { ...EMPTY_DRAFT, on: '2027-03-14', title: ' PCS workshop ', amount: '1.5' };
const of = (changes: Partial<ActivityDraft>) => activityOf({ ...DRAFT, ...changes }, 'one', RULE);

describe('activityOf', () => {
  it('takes CEUs as they are and leaves empty fields out', () => {
    expect(of({})).toEqual({
      id: 'one',
      on: '2027-03-14',
      title: 'PCS workshop',
      units: 1.5,
      category: 'coding',
      providerKind: 'other',
    });
  });

  it('keeps minutes and works CEUs out from them', () => {
    expect(of({ givenAs: 'minutes', amount: '105' })).toMatchObject({ minutes: 105, units: 2 });
    expect(of({ givenAs: 'minutes', amount: '30' })).toMatchObject({ minutes: 30, units: 0 });
  });

  it('takes everything else that was given', () => {
    const given = { ownCategories: ['ethics'], provider: ' State ', kind: 'course', notes: ' ok ' } as const;
    expect(of({ ...given, ownCategories: ['ethics'], providerKind: 'component' })).toMatchObject({
      ownCategories: ['ethics'],
      provider: 'State',
      kind: 'course',
      notes: 'ok',
      providerKind: 'component',
    });
  });

  it.each([
    [{ on: '' }],
    [{ on: '2027-02-29' }],
    [{ amount: '' }],
    [{ amount: '0' }],
    [{ amount: '-1' }],
    [{ amount: 'x' }],
  ])('is none yet with %j', (changes) => {
    expect(of(changes)).toBeUndefined();
  });
});

it('keeps for the next one what is often the same', () => {
  const next = nextDraft({
    ...DRAFT,
    category: 'hiim',
    providerKind: 'ahima',
    givenAs: 'minutes',
    notes: 'x',
  });
  expect(next).toEqual({ ...EMPTY_DRAFT, category: 'hiim', providerKind: 'ahima', givenAs: 'minutes' });
});

it('is made of an activity that is there, and gives it again', () => {
  for (const activity of [
    testActivity({ units: 1.5, provider: 'State', notes: 'ok', kind: 'course', providerKind: 'component' }),
    testActivity({ units: 2, minutes: 105, ownCategories: ['ethics'], providerKind: 'other' }),
  ])
    expect(activityOf(draftOf(activity), activity.id, RULE)).toEqual(activity);
});

it('knows of an old row who offered it', () => {
  expect(draftOf(testActivity({ isAhima: true }))).toMatchObject({ providerKind: 'ahima' });
});
