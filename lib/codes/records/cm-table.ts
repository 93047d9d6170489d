import type { BookPlace, IndexLetter, TermReferences, TermTitle } from './main-term';

/** Records of the Table of Neoplasms and the Table of Drugs and Chemicals (`neoplasm-table`, `drug-table`). */
export type TableRecord = TableMainTerm | IndexLetter | TableHeads;

/** The heads of the seven columns; the first is over the terms. Key `TABLE_HEADS_KEY`. */
export type TableHeads = { kind: 'heads'; heads: string[] };

export const TABLE_HEADS_KEY = '#heads';
/** Columns with codes, numbered 2 to 7 in the files. */
export const CODE_COLUMNS = 6;

export type TableTerm = TermTitle &
  TermReferences & {
    /**
     * The codes of the six columns without their dot, `-` at the end when more characters are needed; null where the
     * table has none (`--`). Left out when the term has no row of its own.
     */
    codes?: (string | null)[];
    terms?: TableTerm[];
  };

export type TableMainTerm = TableTerm & BookPlace;
