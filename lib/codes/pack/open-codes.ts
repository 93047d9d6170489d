import { CODE_BYTES, HEAD, MAGIC, SECTIONS, VALID_FLAG, type Section } from './packed-layout';

/** A packed code list, opened: views on the one binary, nothing decoded until it is asked for. */
export type PackedCodes = {
  /** Number of rows, headers included. */
  readonly size: number;
  /** The code of a row, without its dot. */
  codeAt(row: number): string;
  titleAt(row: number): string;
  isValidAt(row: number): boolean;
  /** The row above in the hierarchy; undefined for the topmost. */
  parentOf(row: number): number | undefined;
  /** First and last day in force (`yyyymmdd`, 0 where open or not said). */
  validityAt(row: number): { from: number; to: number };
  /** The row of a code without its dot, in capitals; undefined where the list does not have it. */
  rowOf(code: string): number | undefined;
  /** Rows whose code begins so, in the order of the codes, as positions of `codeOrder`. */
  prefixRange(prefix: string): { from: number; to: number };
  /** Views for the search. */
  readonly views: PackedViews;
};

export type PackedViews = {
  bytes: Record<'codes' | 'flags' | 'titles' | 'words' | 'tokens' | 'postings' | 'tokenCosts', Uint8Array>;
  numbers: Record<
    | 'codeOrder'
    | 'parents'
    | 'validity'
    | 'titleEnds'
    | 'wordEnds'
    | 'wordTokenEnds'
    | 'wordTokens'
    | 'tokenEnds'
    | 'postingEnds'
    | 'tokenRows'
    | 'rowCosts',
    Uint32Array
  >;
  tokens: number;
};

/**
 * Opens a packed code list. Takes under a millisecond: only views are made.
 * @throws RangeError when the bytes are not a packed code list or are cut off
 */
export function openCodes(packed: Uint8Array<ArrayBuffer>): PackedCodes {
  // Views of numbers must begin at a multiple of 4.
  const whole = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const headLength = HEAD + SECTIONS.length;
  if (whole.byteLength < headLength * 4) throw new RangeError('Not a packed code list.');
  const head = new Uint32Array(whole.buffer, whole.byteOffset, headLength);
  const [magic, size = 0, , tokens = 0] = head;
  if (magic !== MAGIC) throw new RangeError('Not a packed code list.');
  const range = (name: Section): [number, number] => {
    const at = SECTIONS.indexOf(name);
    const from = at === 0 ? headLength * 4 : ((head[HEAD + at - 1] ?? 0) + 3) & ~3;
    const to = head[HEAD + at] ?? 0;
    if (to > whole.byteLength || from > to) throw new RangeError('A packed code list is cut off.');
    return [from, to];
  };
  const bytes = (name: Section) => whole.subarray(...range(name));
  const numbers = (name: Section) => {
    const [from, to] = range(name);
    return new Uint32Array(whole.buffer, whole.byteOffset + from, (to - from) >> 2);
  };
  const views: PackedViews = {
    bytes: {
      codes: bytes('codes'),
      flags: bytes('flags'),
      titles: bytes('titles'),
      words: bytes('words'),
      tokens: bytes('tokens'),
      postings: bytes('postings'),
      tokenCosts: bytes('tokenCosts'),
    },
    numbers: {
      codeOrder: numbers('codeOrder'),
      parents: numbers('parents'),
      validity: numbers('validity'),
      titleEnds: numbers('titleEnds'),
      wordEnds: numbers('wordEnds'),
      wordTokenEnds: numbers('wordTokenEnds'),
      wordTokens: numbers('wordTokens'),
      tokenEnds: numbers('tokenEnds'),
      postingEnds: numbers('postingEnds'),
      tokenRows: numbers('tokenRows'),
      rowCosts: numbers('rowCosts'),
    },
    tokens,
  };
  return { size, views, ...readers(views, size) };
}

type Readers = Omit<PackedCodes, 'size' | 'views'>;

function readers({ bytes, numbers }: PackedViews, size: number): Readers {
  // A byte-order mark inside a title is a character like any other.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const { codeOrder, parents, validity, titleEnds, wordEnds } = numbers;
  const codeAt = (row: number) => {
    let code = '';
    for (let at = row * CODE_BYTES; at < (row + 1) * CODE_BYTES && bytes.codes[at]; at += 1) {
      code += String.fromCharCode(bytes.codes[at] ?? 0);
    }
    return code;
  };
  /** The first position of `codeOrder` whose code does not come before `code`. */
  const firstFrom = (code: string) => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (codeAt(codeOrder[middle] ?? 0) < code) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    codeAt,
    isValidAt: (row) => ((bytes.flags[row] ?? 0) & VALID_FLAG) !== 0,
    parentOf: (row) => (parents[row] ? parents[row] - 1 : undefined),
    validityAt: (row) => ({ from: validity[row * 2] ?? 0, to: validity[row * 2 + 1] ?? 0 }),
    titleAt(row) {
      let title = '';
      const to = titleEnds[row] ?? 0;
      for (let at = row === 0 ? 0 : (titleEnds[row - 1] ?? 0); at < to;) {
        let word = 0;
        for (let shift = 0; ; shift += 7) {
          const byte = bytes.titles[at++] ?? 0;
          word |= (byte & 127) << shift;
          if (byte < 128) break;
        }
        const start = word === 0 ? 0 : (wordEnds[word - 1] ?? 0);
        const text = decoder.decode(bytes.words.subarray(start, wordEnds[word]));
        title = title === '' ? text : `${title} ${text}`;
      }
      return title;
    },
    rowOf(code) {
      const row = codeOrder[firstFrom(code)];
      return row !== undefined && codeAt(row) === code ? row : undefined;
    },
    prefixRange(prefix) {
      // Codes are ASCII: nothing in them comes after U+FFFF.
      return { from: firstFrom(prefix), to: firstFrom(`${prefix}\uFFFF`) };
    },
  };
}
