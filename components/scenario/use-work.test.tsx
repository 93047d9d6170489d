// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { startScenario, stepScenario } from '@/lib/db/scenario-sessions';
import { openTestDatabase } from '@/lib/db/testing/open-test-database';
import { testScenarioRow } from '@/lib/db/testing/test-scenario-row';
import type { ScenarioSession } from '@/lib/scenario/scenario-session';
import { renderInDom, seen } from '@/tests/unit/render-in-dom';
import { useWork } from './use-work';

vi.mock('@/components/data/DatabaseProvider', () => ({ useDatabase: vi.fn<typeof useDatabase>() }));

type Read = { session: ScenarioSession; readAt: number };
type Shown = ReturnType<typeof useWork>;

const added = (code: string) => ({
  kind: 'line-added' as const,
  list: 'diagnoses' as const,
  line: { id: 'one', system: 'icd10cm' as const, code },
});

async function shown() {
  const db = await openTestDatabase();
  vi.mocked(useDatabase).mockReturnValue(db);
  await db.scenarios.add(testScenarioRow());
  const session = await startScenario(db, {
    scenarioId: 'heart-failure-stay',
    entry: 'typed',
    disabledBanks: [],
    now: 0,
  });
  let bring: (read: Read) => void = () => {};
  let change: Shown['change'] = () => {};
  function Probe() {
    const [read, setRead] = useState<Read>({ session, readAt: performance.now() });
    const { work, change: step } = useWork(read.session, read.readAt);
    [bring, change] = [setRead, step];
    return work.sheet.diagnoses.map(({ code }) => code).join(' ');
  }
  const place = await renderInDom(<Probe />);
  return {
    place,
    db,
    session,
    bring: (read: Read) => act(async () => bring(read)),
    change: (...step: Parameters<Shown['change']>) => act(async () => change(...step)),
  };
}

it('keeps a stored letter when the live query comes late with what it read before', async () => {
  const { place, db, session, bring, change } = await shown();
  const readAt = performance.now();
  const old = await stepScenario(db, session.id, added('M'));
  await change(added('M8'));
  expect(place.textContent).toBe('M8');
  await seen(async () =>
    expect((await db.sessions.get(session.id)) as ScenarioSession).toMatchObject({
      sheet: { diagnoses: [{ code: 'M8' }] },
    }),
  );
  await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
  await bring({ session: old, readAt });
  expect(place.textContent).toBe('M8');
});

it('shows what another tab did to the session after its own last step', async () => {
  const { place, db, session, bring, change } = await shown();
  await change(added('M8'));
  await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
  const other = await stepScenario(db, session.id, { kind: 'line-removed', lineId: 'one' });
  await bring({ session: other, readAt: performance.now() });
  expect(place.textContent).toBe('');
});
