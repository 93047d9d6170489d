/**
 * Records of the Tabular List (layer kind `notes`), in the book's order throughout. Keys: a category without more
 * (`A00`), `section:A00-A09`, `chapter:1`. Codes have no dot; titles and notes are the book's words.
 */
export type TabularRecord = TabularChapter | TabularSection | TabularCategory;

/** What may stand under a chapter, a section or a code; what is not there is left out. */
export type TabularEntry = {
  title: string;
  notes?: NoteBlock[];
  /** The 7th characters of all codes below, until one of them defines its own. */
  seventh?: SeventhCharacters;
};

export type TabularChapter = TabularEntry & {
  kind: 'chapter';
  /** `1` to `22`. */
  chapter: string;
  /** Ids of its sections, those that only hold other sections included. */
  sections: string[];
};

export type TabularSection = TabularEntry & {
  kind: 'section';
  /** The range of its categories (`A00-A09`), or its one category (`B20`). */
  section: string;
  chapter: string;
  /** The next wider section around it (`M00-M25` is around `M05-M14`): its notes hold here as well. */
  within?: string;
  /** Its categories; none when it only holds other sections. */
  categories: string[];
};

export type TabularCode = TabularEntry & {
  code: string;
  /** Its last character is a placeholder (`J09X`): there is nothing to choose. */
  isPlaceholder?: true;
  codes?: TabularCode[];
};

export type TabularCategory = TabularCode & { kind: 'category'; section: string };

export const NOTE_KINDS = [
  'includes',
  'inclusionTerm',
  'excludes1',
  'excludes2',
  'codeFirst',
  'useAdditionalCode',
  'codeAlso',
  'notes',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export type NoteBlock =
  | { kind: NoteKind; lines: string[] }
  /** The table of visual impairment under H54; its first row is the head. */
  | { kind: 'table'; rows: string[][] };

export type SeventhCharacters = {
  /** How they are to be used. */
  lines: string[];
  characters: SeventhCharacter[];
};

export type SeventhCharacter = {
  character: string;
  meaning: string;
  /** Other names of the meaning (`B`: "initial encounter for open fracture NOS"). */
  lines?: string[];
};

export const chapterKey = (chapter: string) => `chapter:${chapter}`;
export const sectionKey = (section: string) => `section:${section}`;
