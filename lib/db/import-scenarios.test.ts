import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { testScenario } from '@/lib/scenario/testing/test-scenario';
import { importContent } from './import-content';
import type { CompanionDatabase } from './schema';
import { contentReader, type ContentParts } from './testing/content-reader';
import { openTestDatabase } from './testing/open-test-database';
import { readAll } from './testing/read-all';

const AT = Date.parse('2026-11-22T12:00:00Z');
const SECOND = '0000000000000002';
const importParts = (db: CompanionDatabase, parts: ContentParts) => importContent(db, contentReader(parts));

describe('importContent of scenarios', () => {
  const cpt = { scenario: 'visit', expected: testScenario().expected, traps: [] };
  const scenarios = [testScenario(), testScenario({ id: 'visit', setting: 'clinic' })];
  const begun = (status: 'running' | 'finished') => ({
    id: `session-${status}`,
    kind: 'scenario' as const,
    status,
    startedAt: AT,
    scenarioId: 'heart-failure-stay',
    scenarioRevision: 1,
    entry: 'typed' as const,
    hasCpt: false,
    sheet: { diagnoses: [{ id: 'a', system: 'icd10cm' as const, code: 'I11.0' }], procedures: [] },
    highlights: [],
    elapsedMs: 1000,
  });

  it('joins the CPT lines to their scenario, and takes them away with their file', async () => {
    const db = await openTestDatabase();
    await importParts(db, { scenarios, scenarioCpts: [cpt] });
    expect(await db.scenarios.get('visit')).toEqual({
      ...testScenario({ id: 'visit', setting: 'clinic' }),
      owner: 'built-in',
      cpt: { expected: cpt.expected, traps: [] },
    });
    expect((await db.scenarios.get('heart-failure-stay'))?.cpt).toBeUndefined();
    await importParts(db, { scenarios, revision: SECOND });
    expect((await db.scenarios.get('visit'))?.cpt).toBeUndefined();
  });

  it.each(['running', 'finished'] as const)(
    'keeps what a %s session stands on, and the session',
    async (status) => {
      const db = await openTestDatabase();
      await importParts(db, { scenarios });
      await db.sessions.add(begun(status));
      await importParts(db, { scenarios: [], revision: SECOND });
      expect((await db.scenarios.toArray()).map(({ id, isRetired }) => [id, isRetired])).toEqual([
        ['heart-failure-stay', true],
      ]);
      expect(await db.sessions.toArray()).toEqual([begun(status)]);
      await importParts(db, { scenarios, revision: '0000000000000003' });
      expect((await db.scenarios.get('heart-failure-stay'))?.isRetired).toBeUndefined();
    },
  );

  it('changes nothing when a scenario is broken, and names its file', async () => {
    const db = await openTestDatabase();
    await importParts(db, { scenarios });
    const before = await readAll(db);
    const broken = { 'scenarios/visit.json': '{}' };
    await expect(importParts(db, { scenarios, broken, revision: SECOND })).rejects.toThrow(
      'scenarios/visit.json',
    );
    expect(await readAll(db)).toEqual(before);
  });
});
