import { decodeBase64 } from '@/lib/std/base64';
import type { TermMatcher } from './build-matcher';
import type { TermEntry } from './compile-terms';
import { listedPattern } from './listed-forms';
import {
  type EntryLine,
  NUMBER_KINDS,
  type PackedGlossary,
  type PackedNumbers,
  type Shape,
} from './packed-glossary';

/** A glossary ready for reading texts. */
export type Glossary = {
  matcher: TermMatcher;
  /** What a card shows of a term, by its index. */
  entryAt: (entry: number) => TermEntry | undefined;
};

/** Opens what `packGlossary` has packed, in a few milliseconds. Entries are read when they are asked for. */
export function openGlossary({ entries, notes, shape, bytes }: PackedGlossary): Glossary {
  // What was packed by this very version has the shape of its matcher.
  return { matcher: open(shape, numberReader(bytes)) as TermMatcher, entryAt: entryReader(entries, notes) };
}

function entryReader(entries: string, notes: string): Glossary['entryAt'] {
  let lines: string[] | undefined;
  const read: (TermEntry | undefined)[] = [];
  return (entry) => {
    // On most pages no card and no list asks.
    lines ??= entries.split('\n');
    const line = lines[entry];
    if (line) read[entry] ??= entryOf(JSON.parse(line) as EntryLine, notes);
    return read[entry];
  };
}

function entryOf([id, name, definition, note, isOwn]: EntryLine, notes: string): TermEntry {
  const noteId = notes.split(' ')[note];
  return { id, name, definition, ...(noteId && { noteId }), ...(isOwn && { isOwn }) };
}

function open(shape: Shape, read: ReadNumbers): unknown {
  if (typeof shape !== 'object') return shape;
  if ('numbers' in shape) return read(shape.numbers);
  if ('map' in shape) return new Map(shape.map);
  if ('pattern' in shape) return listedPattern(shape.pattern);
  return Object.fromEntries(shape.fields.map(([name, each]) => [name, open(each, read)]));
}

type ReadNumbers = (packed: PackedNumbers) => ArrayLike<number>;

/** Reads arrays of numbers one after another, each as a copy of its own. */
function numberReader(bytes: string): ReadNumbers {
  const { buffer } = decodeBase64(bytes) ?? new Uint8Array();
  let end = 0;
  const next = (kind: number, length: number) => {
    const Kind = kindAt(kind);
    const size = Kind.BYTES_PER_ELEMENT;
    const from = (end + size - 1) & -size;
    end = from + length * size;
    return new Kind(buffer, from, length);
  };
  return ([kind, writtenAs, length]) => new (kindAt(kind))(next(writtenAs, length));
}

function kindAt(kind: number) {
  return NUMBER_KINDS[kind] ?? Int32Array;
}
