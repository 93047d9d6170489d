import { encodeBase64 } from '@/lib/std/base64';
import { buildMatcher } from './build-matcher';
import type { CompiledTerms, TermEntry } from './compile-terms';
import {
  type EntryLine,
  NUMBER_KINDS,
  type PackedGlossary,
  type PackedNumbers,
  type Shape,
} from './packed-glossary';

/**
 * Builds the matcher of a glossary and packs it with the entries. Slow: 100 ms and more for 5,000 terms, so that the
 * pages, which take what is packed, have nothing to build.
 */
export function packGlossary(compiled: CompiledTerms): PackedGlossary {
  const packer = new Packer();
  const notes = [...new Set(compiled.entries.flatMap(({ noteId }) => noteId ?? []))];
  return {
    revision: compiled.revision,
    // JSON has no line breaks of its own.
    entries: compiled.entries.map((entry) => lineOf(entry, notes)).join('\n'),
    notes: notes.join(' '),
    shape: packer.pack(buildMatcher(compiled)),
    bytes: packer.bytes(),
  };
}

/**
 * JSON without names, which five thousand lines would repeat, and with each character above U+00FF escaped: with a single
 * one of them in it a text takes twice the memory.
 */
function lineOf({ id, name, definition, noteId = '', isOwn }: TermEntry, notes: readonly string[]): string {
  const line: EntryLine = [id, name, definition, notes.indexOf(noteId)];
  if (isOwn) line.push(isOwn);
  return JSON.stringify(line).replace(
    /[^\0-\u00ff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Takes a value apart into its shape and the bytes of its arrays of numbers, in the order of the shape. */
class Packer {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  pack(value: unknown): Shape {
    if (ArrayBuffer.isView(value)) return { numbers: this.#packNumbers(value) };
    if (value instanceof Map) return { map: [...(value as Map<number, string>)] };
    if (value instanceof RegExp) return { pattern: value.source };
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { fields: Object.entries(value).map(([name, each]) => [name, this.pack(each)]) };
    }
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
    throw new TypeError(`No ${typeof value} can be packed.`);
  }

  bytes(): string {
    const all = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return encodeBase64(all);
  }

  /** In the smallest kind that holds them all. */
  #packNumbers(view: ArrayBufferView): PackedNumbers {
    const kind = NUMBER_KINDS.findIndex((Kind) => view instanceof Kind);
    if (kind < 0) throw new TypeError(`No ${view.constructor.name} can be packed.`);
    const numbers = [...(view as Int32Array)];
    const as = NUMBER_KINDS.findIndex((Kind) => isSame(new Kind(numbers), numbers));
    const Kind = NUMBER_KINDS[as] ?? Int32Array;
    this.#add(new Uint8Array(new Kind(numbers).buffer), Kind.BYTES_PER_ELEMENT);
    return [kind, as, numbers.length];
  }

  #add(part: Uint8Array, alignment: number): void {
    const gap = -this.#length & (alignment - 1);
    if (gap > 0) this.#parts.push(new Uint8Array(gap));
    this.#parts.push(part);
    this.#length += gap + part.length;
  }
}

function isSame(view: ArrayLike<number>, numbers: readonly number[]): boolean {
  return numbers.every((number, at) => view[at] === number);
}
