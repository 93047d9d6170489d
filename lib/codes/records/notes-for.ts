import type { PackedRecords } from '../pack/packed-records';
import { tabularCategory, tabularPath } from './tabular-path';
import { chapterKey, sectionKey, type TabularEntry, type TabularRecord } from './tabular-notes';

/** One level of the book around a code, with the notes that stand there. */
export type NotesLevel = TabularEntry & {
  level: 'chapter' | 'section' | 'code';
  /** `1`, `A00-A09` or a code without its dot. */
  name: string;
  /** It stands above the code that was asked for and holds for all below it. */
  isInherited: boolean;
};

/**
 * The levels of the book from the chapter down to `code` (without its dot), each with its own title and notes: chapter,
 * wider sections, section, category, codes. The last level is the code itself, or the last one around it that the
 * Tabular List has (then it is marked as inherited). Empty when its category is not there.
 */
export function notesFor(records: PackedRecords<TabularRecord>, code: string): NotesLevel[] {
  const category = tabularCategory(records, code);
  if (!category) return [];
  const levels: NotesLevel[] = [];
  let chapter: string | undefined;
  for (let name: string | undefined = category.section; name !== undefined;) {
    const section = records.get(sectionKey(name));
    if (section?.kind !== 'section') break;
    levels.unshift(level('section', name, section, true));
    chapter = section.chapter;
    name = section.within;
  }
  const top = chapter === undefined ? undefined : records.get(chapterKey(chapter));
  if (top?.kind === 'chapter') levels.unshift(level('chapter', top.chapter, top, true));
  const codes = tabularPath(records, code).map((one) => level('code', one.code, one, one.code !== code));
  return [...levels, ...codes];
}

function level(
  kind: NotesLevel['level'],
  name: string,
  { title, notes, seventh }: TabularEntry,
  isInherited: boolean,
): NotesLevel {
  return { level: kind, name, title, isInherited, ...(notes && { notes }), ...(seventh && { seventh }) };
}
