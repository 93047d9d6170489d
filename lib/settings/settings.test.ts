import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { calendarDay } from '@/lib/std/calendar-day';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  hideTerm,
  readSettings,
  switchBank,
  watchSettings,
  type Settings,
} from './settings';

const EXAM_ON = calendarDay('2027-03-14');
const stored = async () => (await fakeBrowser.storage.local.get('settings'))['settings'];
const store = (settings: unknown) => fakeBrowser.storage.local.set({ settings });

beforeEach(() => fakeBrowser.reset());

describe('readSettings', () => {
  it('gives the defaults while nothing was changed, with the rules of the guide', async () => {
    expect(await readSettings()).toEqual({
      isSetUp: false,
      credential: 'ccs',
      ruleSet: 'guide',
      hasQuarterCeus: false,
      badge: 'due',
      disabledBanks: [],
      hiddenTerms: [],
      isFlaggingPaused: false,
      studyPolicy: 'auto',
      desiredRetention: 0.9,
    });
    expect(await stored()).toBeUndefined();
  });

  it.each([
    ['isSetUp', 'yes'],
    ['credential', 'rhia'],
    ['ruleSet', 7],
    ['ruleSet', 'A rule set'],
    ['hasQuarterCeus', 1],
    ['examOn', '2027-02-29'],
    ['examOn', 'soon'],
    ['badge', null],
    ['disabledBanks', 'cpt'],
    ['disabledBanks', ['cpt', 7]],
    ['hiddenTerms', 'cc'],
    ['isFlaggingPaused', 'yes'],
    ['examEdition', '2026'],
    ['workEdition', 2027],
    ['studyPolicy', 'cram'],
    ['desiredRetention', 0.69],
    ['desiredRetention', 0.98],
    ['newPerDay', -1],
    ['newPerDay', 2.5],
    ['reviewsPerDay', 1000],
  ])('takes a broken %s (%j) for never changed and keeps the others', async (field, value) => {
    const sound = {
      isSetUp: true,
      credential: 'cca',
      ruleSet: 'ahima',
      hasQuarterCeus: true,
      examOn: EXAM_ON,
      badge: 'days',
      disabledBanks: ['cpt'],
      hiddenTerms: ['cc'],
      isFlaggingPaused: true,
      studyPolicy: 'long-term',
      desiredRetention: 0.8,
      newPerDay: 12,
      reviewsPerDay: 0,
    };
    await store({ ...sound, [field]: value });
    const { [field]: _, ...kept } = sound as Record<string, unknown>;
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, ...kept });
  });

  it.each([[null], ['nonsense'], [42], [true], [[]], [{}]])(
    'gives the defaults when %j is stored',
    async (broken) => {
      await store(broken);
      expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('leaves out what it does not know', async () => {
    await store({ badge: 'off', fromTheFuture: 1 });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, badge: 'off' });
  });
});

describe('changeSettings', () => {
  it('stores an edition that was chosen, and forgets it for the automatic one', async () => {
    await changeSettings({ examEdition: 'FY2025', workEdition: 'FY2026' });
    expect(await readSettings()).toMatchObject({ examEdition: 'FY2025', workEdition: 'FY2026' });
    await changeSettings({ examEdition: undefined });
    expect(await stored()).toEqual({ workEdition: 'FY2026' });
  });

  it('stores only what differs from the defaults', async () => {
    await changeSettings({ badge: 'days', credential: 'ccs', disabledBanks: [] });
    expect(await stored()).toEqual({ badge: 'days' });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, badge: 'days' });
  });

  it('adds to earlier changes', async () => {
    await changeSettings({ isSetUp: true, examOn: EXAM_ON });
    await changeSettings({ disabledBanks: ['cpt'] });
    expect(await stored()).toEqual({ isSetUp: true, examOn: EXAM_ON, disabledBanks: ['cpt'] });
  });

  it('forgets a change that goes back to the default', async () => {
    await changeSettings({ ruleSet: 'ahima', disabledBanks: ['cpt'] });
    await changeSettings({ ruleSet: 'guide', disabledBanks: [] });
    expect(await stored()).toEqual({});
  });

  it('removes the date of the exam', async () => {
    await changeSettings({ examOn: EXAM_ON, badge: 'days' });
    await changeSettings({ examOn: undefined });
    expect(await stored()).toEqual({ badge: 'days' });
    expect((await readSettings()).examOn).toBeUndefined();
  });

  it('heals a broken field with the next change', async () => {
    await store({ badge: 'loud', credential: 'cca' });
    await changeSettings({ isSetUp: true });
    expect(await stored()).toEqual({ credential: 'cca', isSetUp: true });
  });

  const anyChange = fc.record(
    {
      isSetUp: fc.boolean(),
      credential: fc.constantFrom('ccs' as const, 'cca' as const),
      ruleSet: fc.constantFrom('guide' as const, 'ahima' as const),
      examOn: fc.constantFrom(undefined, EXAM_ON, calendarDay('2028-02-29')),
      badge: fc.constantFrom('due' as const, 'days' as const, 'page' as const, 'off' as const),
      disabledBanks: fc.subarray(['core', 'cpt']),
      hiddenTerms: fc.subarray(['cc', 'mcc']),
      isFlaggingPaused: fc.boolean(),
      studyPolicy: fc.constantFrom('auto' as const, 'long-term' as const),
      desiredRetention: fc.constantFrom(0.7, 0.9, 0.97),
      newPerDay: fc.constantFrom(undefined, 0, 20),
    },
    { requiredKeys: [] },
  );

  it('reads back what any series of changes leads to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { maxLength: 8 }), async (changes) => {
        fakeBrowser.reset();
        const expected = { ...DEFAULT_SETTINGS };
        for (const change of changes) {
          await changeSettings(change);
          Object.assign(expected, change);
        }
        expect(await readSettings()).toEqual(expected);
        for (const [key, value] of Object.entries((await stored()) ?? {})) {
          expect(value).not.toEqual(DEFAULT_SETTINGS[key as keyof Settings]);
        }
      }),
    );
  });
});

describe('watchSettings', () => {
  it('calls back with all settings, and as they were, at every change, until it is stopped', async () => {
    const onChange = vi.fn<(settings: Settings, before: Settings) => void>();
    const stop = watchSettings(onChange);
    await changeSettings({ badge: 'off' });
    await vi.waitFor(() =>
      expect(onChange).toHaveBeenCalledExactlyOnceWith(
        { ...DEFAULT_SETTINGS, badge: 'off' },
        DEFAULT_SETTINGS,
      ),
    );
    stop();
    const stillThere = vi.fn<(settings: Settings, before: Settings) => void>();
    watchSettings(stillThere);
    await changeSettings({ badge: 'days' });
    await vi.waitFor(() => expect(stillThere).toHaveBeenCalledTimes(1));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('gives the defaults when everything is removed', async () => {
    await changeSettings({ badge: 'off' });
    const onChange = vi.fn<(settings: Settings, before: Settings) => void>();
    watchSettings(onChange);
    await fakeBrowser.storage.local.remove('settings');
    await vi.waitFor(() =>
      expect(onChange).toHaveBeenLastCalledWith(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, badge: 'off' }),
    );
  });
});

describe('switchBank', () => {
  it('keeps both of two switches made at the same moment', async () => {
    await Promise.all([switchBank('core', false), switchBank('cpt', false)]);
    expect((await readSettings()).disabledBanks.toSorted()).toEqual(['core', 'cpt']);
  });

  it('switches on again, and then nothing is stored', async () => {
    await switchBank('cpt', false);
    await switchBank('cpt', false);
    await switchBank('cpt', true);
    expect((await readSettings()).disabledBanks).toEqual([]);
    expect(await fakeBrowser.storage.local.get('settings')).toEqual({ settings: {} });
  });
});

describe('hideTerm', () => {
  it('hides each term once, and flags it again without a trace', async () => {
    await Promise.all([hideTerm('cc', true), hideTerm('mcc', true)]);
    await hideTerm('cc', true);
    expect((await readSettings()).hiddenTerms.toSorted()).toEqual(['cc', 'mcc']);
    await hideTerm('cc', false);
    await hideTerm('mcc', false);
    expect(await stored()).toEqual({});
  });
});
