import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OwnRuleSet } from '@/lib/ceu/own-rule-set';
import { readCeuChoices, watchOwnChoices } from './ceu-choices';
import { deleteOwnRuleSet, readOwnRuleSets, saveOwnRuleSet } from './ceu-rule-sets';
import { editFact, readEditedFacts } from './edited-facts';
import { DEFAULT_SETTINGS } from './settings';

const ruleSet = (id: string, changes: Partial<OwnRuleSet> = {}): OwnRuleSet => ({
  id,
  title: 'State licence',
  total: 30,
  cycleYears: 3,
  requirements: [],
  savedOn: '2026-11-29',
  ...changes,
});
const EDIT = { value: 60, editedOn: '2026-11-29' };

beforeEach(() => fakeBrowser.reset());

describe("rule sets of the user's own", () => {
  it('are added, replaced in place, deleted and put back', async () => {
    await Promise.all([saveOwnRuleSet(ruleSet('own-a')), saveOwnRuleSet(ruleSet('own-b'))]);
    await saveOwnRuleSet(ruleSet('own-a', { total: 45 }));
    expect((await readOwnRuleSets()).map(({ id, total }) => `${id} ${total}`)).toEqual([
      'own-a 45',
      'own-b 30',
    ]);
    await deleteOwnRuleSet('own-a');
    expect(await readOwnRuleSets()).toEqual([ruleSet('own-b')]);
  });
});

describe("values of the user's own", () => {
  it('are kept side by side, with a note, and taken away again', async () => {
    await Promise.all([
      editFact('ceu.guide.total', EDIT),
      editFact('ceu.ahima.base', { ...EDIT, note: 'By letter.' }),
    ]);
    expect(await readEditedFacts()).toEqual({
      'ceu.guide.total': EDIT,
      'ceu.ahima.base': { ...EDIT, note: 'By letter.' },
    });
    await editFact('ceu.guide.total', undefined);
    expect(Object.keys(await readEditedFacts())).toEqual(['ceu.ahima.base']);
  });

  it('leave out what does not parse', async () => {
    const editedFacts = { a: EDIT, b: { value: -1, editedOn: '2026-11-29' }, c: { value: 1 }, d: 'x' };
    await fakeBrowser.storage.local.set({ editedFacts });
    expect(await readEditedFacts()).toEqual({ a: EDIT });
    await fakeBrowser.storage.local.set({ editedFacts: 'nonsense' });
    expect(await readEditedFacts()).toEqual({});
  });
});

describe('readCeuChoices', () => {
  it('brings settings, own rule sets and own values together, and hears of changes', async () => {
    const heard: string[] = [];
    const stop = watchOwnChoices((changed) => heard.push(...Object.keys(changed)));
    await saveOwnRuleSet(ruleSet('own-a'));
    await editFact('ceu.guide.total', EDIT);
    expect(await readCeuChoices({ ...DEFAULT_SETTINGS, hasQuarterCeus: true })).toEqual({
      ruleSet: 'guide',
      credential: 'ccs',
      hasQuarterCeus: true,
      own: [ruleSet('own-a')],
      edits: { 'ceu.guide.total': EDIT },
    });
    expect(heard).toEqual(['own', 'edits']);
    stop();
  });
});
