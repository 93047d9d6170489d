import { ByteWriter } from './byte-writer';
import type { CodeRow } from './code-row';
import { compareBytes } from './compare-bytes';
import { CODE_BYTES, HEAD, MAGIC, SECTIONS, VALID_FLAG, type Section } from './packed-layout';
import { titleWords } from './title-words';

const encoder = new TextEncoder();
const bytesOf = (numbers: Uint32Array) => new Uint8Array(numbers.buffer, 0, numbers.byteLength);

/**
 * Packs a code list into one binary with its hierarchy and its search index (`openCodes` reads it). About 1.3 s for
 * the 98,186 rows of ICD-10-CM.
 * @param rows in the order of the book; codes without dots, unique, of at most 7 characters
 * @throws RangeError for a code that is too long or comes twice
 */
export function packCodes(rows: readonly CodeRow[]): Uint8Array<ArrayBuffer> {
  const words = indexWords(rows);
  const tokens = indexTokens(words.list);
  const wordTokens = packLists(
    words.list.map((word) => titleWords(word).map((token) => tokens.ids.get(token) ?? 0)),
  );
  const postings = packPostings(words.rows, wordTokens, tokens.list.length);
  const costs = tokenCosts(postings.counts, rows.length);
  const sections: Record<Section, Uint8Array> = {
    ...packHierarchy(rows),
    flags: Uint8Array.from(rows, (row) => (row.isValid ? VALID_FLAG : 0)),
    validity: packValidity(rows),
    ...packTitles(words.rows),
    ...nameSections(packTexts(words.list), 'wordEnds', 'words'),
    wordTokenEnds: bytesOf(wordTokens.ends),
    wordTokens: bytesOf(wordTokens.values),
    ...nameSections(packTexts(tokens.list), 'tokenEnds', 'tokens'),
    postingEnds: bytesOf(postings.ends),
    postings: postings.bytes,
    tokenRows: bytesOf(postings.counts),
    tokenCosts: costs,
    rowCosts: bytesOf(rowCosts(words.rows, wordTokens, costs)),
  };
  return join(sections, [rows.length, words.list.length, tokens.list.length]);
}

type Words = { list: string[]; rows: Uint32Array[] };

/** The printed words, most frequent first (short varints), and each title as their numbers. */
function indexWords(rows: readonly CodeRow[]): Words {
  const counts = new Map<string, number>();
  const split = rows.map((row) => row.title.split(' '));
  for (const title of split) for (const word of title) counts.set(word, (counts.get(word) ?? 0) + 1);
  const list = [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
  const ids = new Map(list.map((word, id) => [word, id]));
  return { list, rows: split.map((title) => Uint32Array.from(title, (word) => ids.get(word) ?? 0)) };
}

function indexTokens(words: readonly string[]): { list: string[]; ids: Map<string, number> } {
  const list = [...new Set(words.flatMap(titleWords))]
    .map((token) => ({ token, bytes: encoder.encode(token) }))
    .toSorted((a, b) => compareBytes(a.bytes, b.bytes))
    .map(({ token }) => token);
  return { list, ids: new Map(list.map((token, id) => [token, id])) };
}

type Lists = { ends: Uint32Array; values: Uint32Array };

function packLists(lists: readonly (readonly number[])[]): Lists {
  const ends = new Uint32Array(lists.length);
  let end = 0;
  lists.forEach((list, at) => (ends[at] = end += list.length));
  return { ends, values: Uint32Array.from(lists.flat()) };
}

/** Calls `visit` for each different token of a title. */
function eachToken(title: Uint32Array, { ends, values }: Lists, visit: (token: number) => void): void {
  const seen: number[] = [];
  for (const word of title) {
    const to = ends[word] ?? 0;
    for (let at = word === 0 ? 0 : (ends[word - 1] ?? 0); at < to; at += 1) {
      const token = values[at] ?? 0;
      if (seen.includes(token)) continue;
      seen.push(token);
      visit(token);
    }
  }
}

function packPostings(
  titles: readonly Uint32Array[],
  wordTokens: Lists,
  size: number,
): { ends: Uint32Array; bytes: Uint8Array; counts: Uint32Array } {
  const counts = new Uint32Array(size);
  for (const title of titles)
    eachToken(title, wordTokens, (token) => (counts[token] = (counts[token] ?? 0) + 1));
  const starts = new Uint32Array(size + 1);
  for (let token = 0; token < size; token += 1)
    starts[token + 1] = (starts[token] ?? 0) + (counts[token] ?? 0);
  const filled = starts.slice();
  const rowsOf = new Uint32Array(starts[size] ?? 0);
  titles.forEach((title, row) =>
    eachToken(title, wordTokens, (token) => {
      const at = filled[token] ?? 0;
      rowsOf[at] = row;
      filled[token] = at + 1;
    }),
  );
  const ends = new Uint32Array(size);
  const writer = new ByteWriter();
  for (let token = 0; token < size; token += 1) {
    let last = 0;
    for (const row of rowsOf.subarray(starts[token], starts[token + 1])) {
      writer.varint(row - last);
      last = row;
    }
    ends[token] = writer.length;
  }
  return { ends, bytes: writer.done(), counts };
}

/** Inverse document frequency: a rare word in a title says more than was asked than a frequent one. */
function tokenCosts(counts: Uint32Array, rows: number): Uint8Array {
  const most = Math.log(rows + 1);
  return Uint8Array.from(counts, (count) =>
    Math.max(1, Math.round((255 * Math.log((rows + 1) / (count + 1))) / most)),
  );
}

function rowCosts(titles: readonly Uint32Array[], wordTokens: Lists, costs: Uint8Array): Uint32Array {
  return Uint32Array.from(titles, (title) => {
    let sum = 0;
    eachToken(title, wordTokens, (token) => (sum += costs[token] ?? 0));
    return sum;
  });
}

function packHierarchy(rows: readonly CodeRow[]): Record<'codes' | 'codeOrder' | 'parents', Uint8Array> {
  const codes = new Uint8Array(rows.length * CODE_BYTES);
  const byCode = new Map<string, number>();
  rows.forEach(({ code }, row) => {
    if (code.length > CODE_BYTES) throw new RangeError(`Code ${code} is too long.`);
    if (byCode.has(code)) throw new RangeError(`Code ${code} comes twice.`);
    byCode.set(code, row);
    codes.set(encoder.encode(code), row * CODE_BYTES);
  });
  const order = [...byCode].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const parents = Uint32Array.from(rows, ({ code }) => {
    for (let length = code.length - 1; length >= 3; length -= 1) {
      const parent = byCode.get(code.slice(0, length));
      if (parent !== undefined) return parent + 1;
    }
    return 0;
  });
  return { codes, codeOrder: bytesOf(Uint32Array.from(order)), parents: bytesOf(parents) };
}

function packValidity(rows: readonly CodeRow[]): Uint8Array {
  if (!rows.some((row) => row.validFrom ?? row.validTo)) return new Uint8Array();
  return bytesOf(Uint32Array.from(rows.flatMap((row) => [row.validFrom ?? 0, row.validTo ?? 0])));
}

function packTitles(titles: readonly Uint32Array[]): Record<'titleEnds' | 'titles', Uint8Array> {
  const ends = new Uint32Array(titles.length);
  const writer = new ByteWriter();
  titles.forEach((title, row) => {
    for (const word of title) writer.varint(word);
    ends[row] = writer.length;
  });
  return { titleEnds: bytesOf(ends), titles: writer.done() };
}

function packTexts(texts: readonly string[]): { ends: Uint8Array; bytes: Uint8Array } {
  const ends = new Uint32Array(texts.length);
  const writer = new ByteWriter();
  texts.forEach((text, at) => {
    writer.raw(encoder.encode(text));
    ends[at] = writer.length;
  });
  return { ends: bytesOf(ends), bytes: writer.done() };
}

function nameSections<Ends extends Section, Bytes extends Section>(
  packed: { ends: Uint8Array; bytes: Uint8Array },
  ends: Ends,
  bytes: Bytes,
): Record<Ends | Bytes, Uint8Array> {
  return { [ends]: packed.ends, [bytes]: packed.bytes } as Record<Ends | Bytes, Uint8Array>;
}

function join(sections: Record<Section, Uint8Array>, sizes: readonly number[]): Uint8Array<ArrayBuffer> {
  const headBytes = (HEAD + SECTIONS.length) * 4;
  const aligned = (length: number) => (length + 3) & ~3;
  const total = SECTIONS.reduce((sum, name) => sum + aligned(sections[name].length), headBytes);
  const packed = new Uint8Array(total);
  const head = new Uint32Array(packed.buffer, 0, HEAD + SECTIONS.length);
  head.set([MAGIC, ...sizes]);
  let start = headBytes;
  SECTIONS.forEach((name, at) => {
    packed.set(sections[name], start);
    head[HEAD + at] = start + sections[name].length;
    start += aligned(sections[name].length);
  });
  return packed;
}
