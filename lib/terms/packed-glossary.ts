/**
 * The glossary as the content script takes it: entries and tables ready for reading texts, in a form that a message or
 * the storage carries. Written by `packGlossary` alone and read by `openGlossary` alone; not to be kept for longer than
 * a run of one version of the extension.
 */
export type PackedGlossary = {
  /** Another one where anything of the others is another. */
  revision: string;
  /** A line of JSON for each entry: an `EntryLine`. */
  entries: string;
  /** The ids of the notes that entries link to, with spaces between. */
  notes: string;
  /** The matcher without its numbers. */
  shape: Shape;
  /** The numbers, in the order of the shape: base64 of their bytes. */
  bytes: string;
};

/** An entry; its note by its place among the notes, or -1. */
export type EntryLine = [id: string, name: string, definition: string, note: number, isOwn?: true];

/** A value of the matcher. In pairs, as Chrome's storage puts the fields of an object into an order of its own. */
export type Shape =
  | number
  | string
  | boolean
  | { numbers: PackedNumbers }
  | { map: [number, string][] }
  | { pattern: string }
  | { fields: [name: string, shape: Shape][] };

/**
 * A typed array: its kind and the kind it is written as (places in `NUMBER_KINDS`), and its length. Each begins at a
 * multiple of the size of its numbers.
 */
export type PackedNumbers = [kind: number, writtenAs: number, length: number];

/** Smaller kinds first. The bytes of numbers are those of the machine: they do not leave it. */
export const NUMBER_KINDS = [Uint8Array, Int8Array, Uint16Array, Int16Array, Int32Array] as const;
