import type { Item } from '@/lib/bank/item';
import { TOPICS } from '@/lib/exam/topic';
import type { Note } from '@/lib/notes/note';
import type { OwnTerm } from '@/lib/terms/own-term';
import type { Term } from '@/lib/terms/term';
import type { LookupEntry } from './lookup-entry';

/** A term of the user's own. Its definition may be empty. */
export function ownTermEntry({ id, name, aliases, definition }: OwnTerm): LookupEntry {
  return {
    kind: 'term',
    id,
    title: name,
    names: [name, ...aliases],
    body: definition,
    detail: definition === '' ? 'No definition yet' : definition,
    isOwn: true,
  };
}

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
