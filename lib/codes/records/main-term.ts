/**
 * Main terms as the Alphabetic Index, the External Cause Index and the tables have them. Keys: the folded title
 * (`foldTitle`, with ` #2` and so on for a second main term of the same title), and `#letter:A` for the main terms of a
 * letter in the book's order, which no sorting gives back.
 */
export type TermTitle = {
  /** Without the nonessential modifiers: `Abandonment NEC`. */
  title: string;
  /**
   * The title in pieces with its nonessential modifiers at their place, spaces included; left out when it has none:
   * `Abandonment`, ` (causing exposure to weather conditions)`, ` NEC`.
   */
  parts?: TitlePart[];
};

export type TitlePart = { text: string; isNonessential?: true };

/** Where a term sends its reader, and what it says besides its codes. */
export type TermReferences = {
  see?: string;
  seeAlso?: string;
  /** Words that stand where a code was expected, as printed. */
  remark?: string;
};

/** A letter of an index: its main terms in the book's order. */
export type IndexLetter = { kind: 'letter'; letter: string; terms: { key: string; title: string }[] };

/** Where a main term stands in the book. */
export type BookPlace = { kind: 'main-term'; letter: string };

export const letterKey = (letter: string) => `#letter:${letter}`;
