import type { Item } from '@/lib/bank/item';
import type { StarterCode } from '@/lib/codes/code';
import { CODE_SYSTEMS } from '@/lib/codes/code-system';
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

export function codeEntry(code: StarterCode): LookupEntry {
  const use = code.billable ? 'billable' : 'header';
  return {
    kind: 'code',
    id: code.code,
    title: code.title,
    names: [code.title, code.code],
    body: '',
    detail: `${CODE_SYSTEMS[code.system]} · ${code.edition} · ${use}`,
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
