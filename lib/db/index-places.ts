import { INDEX_BOOKS, type IndexBookId } from '@/lib/codes/browse/browse-place';
import { indexPlaces, type IndexPlace } from '@/lib/codes/browse/index-places';
import type { CodeSystem } from '@/lib/codes/code-system';
import { runInSteps, type StepRun } from '@/lib/std/run-in-steps';
import { layerRecords } from './code-layers';
import type { CompanionDatabase } from './schema';

/** The lines of one installed index or table that lead to a code. */
export type BookPlaces = { book: IndexBookId; edition: string; places: IndexPlace[] };

/**
 * Finds the lines of all installed indexes and tables of a system that lead to a code. It reads whole books, in slices.
 * @param code without its dot
 * @returns a book with no place is there, a book that is not installed is not
 */
export async function placesInBooks(
  db: CompanionDatabase,
  system: CodeSystem,
  code: string,
  run: StepRun,
): Promise<BookPlaces[]> {
  const found: BookPlaces[] = [];
  for (const book of Object.keys(INDEX_BOOKS) as IndexBookId[]) {
    if (INDEX_BOOKS[book].system !== system) continue;
    const layer = await layerRecords<object>(db, system, INDEX_BOOKS[book].kind);
    if (!layer) continue;
    const places = await runInSteps(indexPlaces(layer.records, system, code), run);
    found.push({ book, edition: layer.edition, places });
  }
  return found;
}
