import { changesInSteps } from '@/lib/codes/browse/changes-in-steps';
import type { CodeSystem } from '@/lib/codes/code-system';
import { editionYear } from '@/lib/codes/edition';
import { openCodes, type PackedCodes } from '@/lib/codes/pack/open-codes';
import { isReadable } from '@/lib/codes/pack/pack-format';
import { openRecords } from '@/lib/codes/pack/packed-records';
import type { CodeChange } from '@/lib/codes/records/code-change';
import { runInSteps, type StepRun } from '@/lib/std/run-in-steps';
import type { CodeLayerRow, CompanionDatabase } from './schema';

/** Where the changes of an edition come from: the publisher's own list, or two installed editions compared. */
export type ChangeSource = {
  id: string;
  system: CodeSystem;
  edition: string;
  /** Set when two editions are compared. */
  older: string | undefined;
};

/** Changes that were worked out last, by source and installation: comparing two editions takes seconds. */
const computed = new Map<string, CodeChange[]>();
/** More would only fill the memory: the user looks at one, or goes to and fro between two. */
const KEPT = 2;

/**
 * The editions whose changes can be shown, newest first: each published list, and each pair of neighbouring installed
 * editions that has none.
 */
export async function changeSources(db: CompanionDatabase): Promise<ChangeSource[]> {
  const rows = await db.codeLayers.filter(isReadable).toArray();
  const published = rows.filter((row) => row.kind === 'changes').map((row) => sourceOf(row, undefined));
  const known = new Set(published.map((source) => `${source.system}:${source.edition}`));
  const lists = rows
    .filter((row) => row.kind === 'codes')
    .toSorted((a, b) => a.system.localeCompare(b.system) || yearOf(a) - yearOf(b));
  const compared = lists.flatMap((row, at) => {
    const before = lists[at - 1];
    const isPair = before?.system === row.system && !known.has(`${row.system}:${row.edition}`);
    return isPair ? [sourceOf(row, before.edition)] : [];
  });
  return [...published, ...compared].toSorted(
    (a, b) => yearOf(b) - yearOf(a) || a.system.localeCompare(b.system),
  );
}

/**
 * The changes of a source, in the order of the codes. Those of two editions are compared once in slices.
 * @throws RangeError when a layer of the source is no longer installed; what `run` throws when it is aborted
 */
export async function changesOf(
  db: CompanionDatabase,
  { system, edition, older }: ChangeSource,
  run: StepRun,
): Promise<CodeChange[]> {
  if (older === undefined) {
    const records = openRecords<CodeChange>(await packedOf(db, `${system}:changes:${edition}`));
    return Array.from({ length: records.size }, (_, at) => records.valueAt(at));
  }
  const ids = [`${system}:codes:${older}`, `${system}:codes:${edition}`] as const;
  const rows = await db.codeLayers.bulkGet([...ids]);
  const key = JSON.stringify([db.name, ids, rows.map((row) => row?.installedAt)]);
  const before = computed.get(key);
  if (before) return before;
  const [from, to] = await Promise.all(ids.map((id) => codesOf(db, id)));
  if (!from || !to) throw new RangeError('Two lists are compared.');
  const changes = await runInSteps(changesInSteps(from, to), run);
  computed.set(key, changes);
  for (const old of [...computed.keys()].slice(0, -KEPT)) computed.delete(old);
  return changes;
}

/** Names of editions cannot be compared between systems: `v43`, `FY2026`, `2026`. */
function yearOf({ system, edition }: Pick<ChangeSource, 'system' | 'edition'>): number {
  return editionYear(system, edition);
}

function sourceOf({ system, edition }: CodeLayerRow, older: string | undefined): ChangeSource {
  return { id: `${system}:${edition}`, system, edition, older };
}

async function codesOf(db: CompanionDatabase, id: string): Promise<PackedCodes> {
  return openCodes(await packedOf(db, id));
}

async function packedOf(db: CompanionDatabase, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const data = await db.codeLayerData.get(id);
  if (!data) throw new RangeError(`The layer ${id} is not installed.`);
  return data.packed;
}
