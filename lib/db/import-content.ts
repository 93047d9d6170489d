import type { Table } from 'dexie';
import type { StarterCode } from '@/lib/codes/code';
import {
  readContent,
  readManifest,
  type BankContent,
  type Content,
  type ReadContentFile,
} from './read-content';
import { retireItems } from './retire-items';
import type { CodeSetRow, CompanionDatabase, ItemRow, ScenarioRow, SessionRow } from './schema';

/**
 * Brings the built-in content in the database to the revision that ships with the extension. Everything is read and
 * checked first and then written in one transaction, so a broken file changes nothing. User content is not touched.
 * @returns true when something was imported, false when the revision was already there
 * @throws AppError `content-unreadable` or `content-invalid`, naming the file
 */
export async function importContent(db: CompanionDatabase, readFile: ReadContentFile): Promise<boolean> {
  const manifest = await readManifest(readFile);
  const imported = await db.meta.get('contentRevision');
  if (imported?.value === manifest.revision) return false;
  const content = await readContent(manifest, readFile);
  const contentTables = [db.banks, db.items, db.notes, db.terms, db.codeSets, db.synonyms, db.scenarios];
  const tables = [db.meta, ...contentTables, db.reviews, db.sessions];
  await db.transaction('rw', tables, async () => {
    await writeBanks(db, content.banks);
    await replaceBuiltIn(
      db.notes,
      content.notes.map((note) => ({ ...note, owner: 'built-in' as const })),
    );
    await replaceBuiltIn(
      db.terms,
      content.terms.map((term) => ({ ...term, owner: 'built-in' as const })),
    );
    await writeScenarios(db, content);
    await replaceBuiltIn(db.codeSets, groupCodes(content.codes));
    await replaceBuiltIn(db.synonyms, [
      { id: 'built-in', owner: 'built-in' as const, packed: content.synonyms },
    ]);
    await db.meta.put({ key: 'contentRevision', value: content.revision });
  });
  return true;
}

async function writeBanks(db: CompanionDatabase, banks: readonly BankContent[]): Promise<void> {
  const rows = banks.map(({ id, title, notice }) => ({
    id,
    title,
    owner: 'built-in' as const,
    ...(notice === undefined ? {} : { notice }),
  }));
  await replaceBuiltIn(db.banks, rows);
  const items = banks.flatMap((bank) =>
    bank.items.map((item): ItemRow => ({ ...item, bankId: bank.id, owner: 'built-in', status: 'active' })),
  );
  const kept = new Set(items.map((item) => item.id));
  const vanished = (await db.items.toArray()).filter((row) => row.owner === 'built-in' && !kept.has(row.id));
  await retireItems(
    db,
    vanished.map(({ id }) => id),
  );
  await putWhereNotUsers(db.items, items);
}

/** A scenario that left the content stays for as long as a session or mock exam stands on it. */
async function writeScenarios(db: CompanionDatabase, { scenarios, scenarioCpts }: Content): Promise<void> {
  const cptOf = new Map(scenarioCpts.map(({ scenario, expected, traps }) => [scenario, { expected, traps }]));
  const rows = scenarios.map((scenario): ScenarioRow => {
    const cpt = cptOf.get(scenario.id);
    return { ...scenario, owner: 'built-in', ...(cpt && { cpt }) };
  });
  const kept = new Set(rows.map(({ id }) => id));
  const begun = new Set((await db.sessions.toArray()).flatMap(scenariosOf));
  const vanished = await db.scenarios
    .filter(({ id, owner }) => owner === 'built-in' && !kept.has(id))
    .toArray();
  for (const { id } of vanished) {
    if (begun.has(id)) await db.scenarios.update(id, { isRetired: true });
    else await db.scenarios.delete(id);
  }
  await putWhereNotUsers(db.scenarios, rows);
}

/** Puts the rows of this revision and deletes the built-in rows that it no longer has. */
async function replaceBuiltIn<Row extends { id: string; owner: string }>(
  table: Table<Row, string>,
  rows: Row[],
) {
  const ids = new Set(rows.map((row) => row.id));
  const gone = (await table.toArray()).filter((row) => row.owner === 'built-in' && !ids.has(row.id));
  await table.bulkDelete(gone.map((row) => row.id));
  await putWhereNotUsers(table, rows);
}

async function putWhereNotUsers<Row extends { id: string; owner: string }>(
  table: Table<Row, string>,
  rows: Row[],
) {
  const users = new Set((await table.toArray()).filter((row) => row.owner === 'user').map((row) => row.id));
  await table.bulkPut(rows.filter((row) => !users.has(row.id)));
}

function groupCodes(codes: readonly StarterCode[]): CodeSetRow[] {
  const sets = new Map<string, CodeSetRow>();
  for (const code of codes) {
    const id = `${code.system}:${code.edition}`;
    const set = sets.get(id) ?? {
      id,
      system: code.system,
      edition: code.edition,
      owner: 'built-in',
      codes: [],
    };
    set.codes.push(code);
    sets.set(id, set);
  }
  return [...sets.values()];
}

/** The scenarios that a session stands on, finished ones too: their results stay readable. */
function scenariosOf(session: SessionRow): string[] {
  switch (session.kind) {
    case 'quiz':
      return [];
    case 'mock':
      return session.entries.flatMap((entry) => (entry.kind === 'scenario' ? [entry.scenarioId] : []));
    case 'scenario':
      return [session.scenarioId];
  }
}
