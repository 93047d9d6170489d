import type { LookupKind } from '@/lib/lookup/lookup-entry';
import type { BuiltInTermRow, CompanionDatabase, ItemRow, NoteRow, TermRow } from './schema';

/** A looked-up term, note or question with what is shown beside it. */
export type FoundTarget =
  | { kind: 'term'; term: BuiltInTermRow; note: NoteRow | undefined }
  | { kind: 'note'; note: NoteRow; terms: TermRow[] }
  | { kind: 'item'; item: ItemRow };

/** Reads the thing behind a look-up result; undefined when it is gone. Codes have `readCodePage`. */
export async function lookupTarget(
  db: CompanionDatabase,
  kind: Exclude<LookupKind, 'code'>,
  id: string,
): Promise<FoundTarget | undefined> {
  switch (kind) {
    case 'term': {
      const term = await db.terms.get(id);
      // The user's own have a place of their own, where they can be changed.
      if (term?.owner !== 'built-in') return undefined;
      return { kind, term, note: term.note === undefined ? undefined : await db.notes.get(term.note) };
    }
    case 'note': {
      const note = await db.notes.get(id);
      if (!note) return undefined;
      const terms = await db.terms.bulkGet(note.terms);
      return { kind, note, terms: terms.flatMap((term) => term ?? []) };
    }
    case 'item': {
      const item = await db.items.get(id);
      return item && { kind, item };
    }
  }
}
