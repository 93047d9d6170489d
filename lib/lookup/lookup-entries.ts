import type { Item } from '@/lib/bank/item';
import { TOPICS } from '@/lib/exam/topic';
import type { Note } from '@/lib/notes/note';
import type { Term } from '@/lib/terms/term';
import type { LookupEntry } from './lookup-entry';

export function termEntry(term: Term): LookupEntry {
  const abbreviations = (term.abbreviations ?? []).map((each) => each.text);
  return {
    kind: 'term',
    id: term.id,
    title: term.name,
    names: [term.name, ...term.aliases, ...abbreviations],
    body: term.definition,
    detail: term.definition,
  };
}

export function noteEntry(note: Pick<Note, 'id' | 'title' | 'body' | 'edition'>): LookupEntry {
  return {
    kind: 'note',
    id: note.id,
    title: note.title,
    names: [note.title],
    body: note.body,
    detail: `Note · ${note.edition}`,
  };
}

export function itemEntry(item: Pick<Item, 'id' | 'stem' | 'topics'>): LookupEntry {
  return {
    kind: 'item',
    id: item.id,
    title: item.stem,
    names: [],
    body: item.stem,
    detail: `Question · ${TOPICS[item.topics[0]]}`,
  };
}
