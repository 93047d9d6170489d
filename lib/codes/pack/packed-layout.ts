/**
 * The binary of a code list: `[magic, rows, words, tokens][end of each section][sections]`, little-endian, each section
 * from a multiple of 4. All numbers are Uint32 unless said otherwise. Rows are in the order of the book.
 */
export const MAGIC = 0x43_43_53_02;
/** What packed records begin with. Either number goes up with every change that older data cannot be read after. */
export const RECORDS_MAGIC = 0x52_43_43_01;
/** Bytes of a code, filled with zeros. */
export const CODE_BYTES = 7;
export const VALID_FLAG = 1;

export const SECTIONS = [
  /** 7 bytes a row. */
  'codes',
  /** Rows in the order of their codes. */
  'codeOrder',
  /** The row above in the hierarchy, plus one; zero for the topmost. */
  'parents',
  /** One byte a row. */
  'flags',
  /** First and last day in force, two numbers a row; empty where the list has none. */
  'validity',
  /** Title of each row: words of the title as varints, most frequent words first. */
  'titleEnds',
  'titles',
  /** A word as it is printed (`(primary)`), and the tokens by which it is found. */
  'wordEnds',
  'words',
  'wordTokenEnds',
  'wordTokens',
  /** Tokens in the order of their bytes. */
  'tokenEnds',
  'tokens',
  /** Rows of each token: differences as varints. */
  'postingEnds',
  'postings',
  /** How many rows hold each token. */
  'tokenRows',
  /** What a token of a title costs that nobody asked for (one byte a token), and the sum for each row. */
  'tokenCosts',
  'rowCosts',
] as const;

export type Section = (typeof SECTIONS)[number];
/** In numbers of 4 bytes: magic, rows, words, tokens. */
export const HEAD = 4;
