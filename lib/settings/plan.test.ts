import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, it } from 'vitest';
import { planInputs } from '@/lib/plan/testing/plan-requests';
import { changePlanInputs, readPlanInputs, watchPlanInputs } from './plan';

const INPUTS = planInputs('2026-11-30');

beforeEach(() => fakeBrowser.reset());

it('keeps what was given, takes it away and says what there was', async () => {
  expect(await readPlanInputs()).toBeUndefined();
  expect(await changePlanInputs(() => INPUTS)).toBeUndefined();
  expect(await readPlanInputs()).toEqual(INPUTS);
  expect(await changePlanInputs(() => undefined)).toEqual(INPUTS);
  expect(await readPlanInputs()).toBeUndefined();
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

it.each([
  ['no plan', 'soon'],
  ['a day that there is not', { ...INPUTS, startsOn: '2027-02-30' }],
  ['no minutes', { ...INPUTS, versions: [] }],
  [
    'more minutes than a day has',
    { ...INPUTS, versions: [{ ...INPUTS.versions[0], minutes: [9999, 0, 0, 0, 0, 0, 0] }] },
  ],
])('is no plan: %s', async (_, plan) => {
  await fakeBrowser.storage.local.set({ plan });
  expect(await readPlanInputs()).toBeUndefined();
});

it('leaves out days off and mock exams that cannot be read', async () => {
  await fakeBrowser.storage.local.set({
    plan: { ...INPUTS, daysOff: 'none', mockMinutes: { half: 'x', full: 240 } },
  });
  expect(await readPlanInputs()).toEqual({ ...INPUTS, daysOff: [], mockMinutes: { full: 240 } });
});

it('keeps two changes made at once', async () => {
  await changePlanInputs(() => INPUTS);
  const add = (from: string) =>
    changePlanInputs(
      (inputs) =>
        inputs && { ...inputs, daysOff: [...inputs.daysOff, { from: INPUTS.startsOn, to: from as never }] },
    );
  await Promise.all([add('2026-12-24'), add('2026-12-25')]);
  expect((await readPlanInputs())?.daysOff).toHaveLength(2);
});

it('calls back at a change', async () => {
  const seen: unknown[] = [];
  const stop = watchPlanInputs((inputs) => seen.push(inputs?.startsOn));
  await changePlanInputs(() => INPUTS);
  stop();
  expect(seen).toEqual(['2026-11-30']);
});
