import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { LookupKind } from '@/lib/lookup/lookup-entry';
import { lookupTarget } from './lookup-target';
import { openTestDatabase } from './testing/open-test-database';
import { testCode } from './testing/test-code';
import { testItemRow } from './testing/test-item-row';
import { testNote } from './testing/test-note';
import { testTerm } from './testing/test-term';

const builtIn = { owner: 'built-in' as const };
const naming = (code: string) => ({ codes: [{ system: 'icd10cm' as const, code, edition: 'FY2026' }] });

async function filledDatabase() {
  const db = await openTestDatabase();
  const note = {
    ...testNote('poa-indicators', { terms: ['poa-exempt', 'gone', 'present-on-admission'] }),
    ...builtIn,
  };
  const term = { ...testTerm('present-on-admission', { note: 'poa-indicators' }), ...builtIn };
  const exempt = { ...testTerm('poa-exempt'), ...builtIn };
  await db.notes.add(note);
  await db.terms.bulkAdd([term, exempt, { ...testTerm('lost-note', { note: 'gone' }), ...builtIn }]);
  await db.codeSets.bulkAdd([
    {
      id: 'hcpcs:2026',
      system: 'hcpcs',
      edition: '2026',
      codes: [testCode('G0463', { system: 'hcpcs', edition: '2026' })],
      ...builtIn,
    },
    {
      id: 'icd10cm:FY2026',
      system: 'icd10cm',
      edition: 'FY2026',
      codes: [testCode('E11.9'), testCode('I10')],
      ...builtIn,
    },
  ]);
  await db.items.bulkAdd([
    testItemRow('on-diabetes', naming('E11.9')),
    testItemRow('on-diabetes-too', { codes: [...naming('I10').codes, ...naming('E11.9').codes] }),
    testItemRow('on-hypertension', naming('I10')),
    testItemRow('withdrawn', { ...naming('E11.9'), status: 'retired' }),
  ]);
  return { db, note, term, exempt };
}

describe('lookupTarget', () => {
  it('gives a term with its note', async () => {
    const { db, note, term, exempt } = await filledDatabase();
    expect(await lookupTarget(db, 'term', 'present-on-admission')).toEqual({ kind: 'term', term, note });
    expect(await lookupTarget(db, 'term', 'poa-exempt')).toEqual({
      kind: 'term',
      term: exempt,
      note: undefined,
    });
    expect(await lookupTarget(db, 'term', 'lost-note')).toMatchObject({ kind: 'term', note: undefined });
  });

  it('gives a note with its terms, in its own order and without those that are gone', async () => {
    const { db, note, term, exempt } = await filledDatabase();
    expect(await lookupTarget(db, 'note', 'poa-indicators')).toEqual({
      kind: 'note',
      note,
      terms: [exempt, term],
    });
  });

  it('gives a code of any set with the questions that use it', async () => {
    const { db } = await filledDatabase();
    const found = await lookupTarget(db, 'code', 'E11.9');
    if (found?.kind !== 'code') throw new Error('No code found.');
    expect(found.code).toEqual(testCode('E11.9'));
    expect(found.items.map((item) => item.id)).toEqual(['on-diabetes', 'on-diabetes-too']);
    expect(await lookupTarget(db, 'code', 'G0463')).toMatchObject({ code: { system: 'hcpcs' }, items: [] });
  });

  it('gives a question', async () => {
    const { db } = await filledDatabase();
    expect(await lookupTarget(db, 'item', 'on-diabetes')).toEqual({
      kind: 'item',
      item: testItemRow('on-diabetes', naming('E11.9')),
    });
  });

  it.each<LookupKind>(['term', 'note', 'code', 'item'])(
    'gives nothing for a %s that is gone',
    async (kind) => {
      const { db } = await filledDatabase();
      expect(await lookupTarget(db, kind, 'gone')).toBeUndefined();
    },
  );
});
