import type { Note } from '@/lib/notes/note';

/** A sound note, and whatever the test wants to be different. */
export function testNote(id: string, changes: Partial<Note> = {}): Note {
  return {
    id,
    title: `About ${id}`,
    terms: [],
    domain: 'coding-knowledge',
    sources: [{ source: 'ICD-10-CM Official Guidelines FY2026', section: 'I.A.15' }],
    edition: 'FY2026',
    codes: [],
    body: `What there is to know about ${id}.`,
    ...changes,
  };
}
