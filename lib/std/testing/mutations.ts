import { seededRandom, type Random } from '@/lib/std/random';

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const at = (bytes: Uint8Array, random: Random) => Math.floor(random() * (bytes.length + 1));
const joined = (...parts: Uint8Array[]) => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
};
const span = (bytes: Uint8Array, random: Random): [number, number] => {
  const from = at(bytes, random);
  return [from, Math.min(bytes.length, from + 1 + Math.floor(random() * 200))];
};

const MUTATIONS: readonly Mutation[] = [
  // Bits turned over.
  (bytes, random) => {
    const changed = bytes.slice();
    for (let left = 1 + Math.floor(random() * 4); left > 0; left -= 1) {
      const place = Math.floor(random() * changed.length);
      changed[place] = (changed[place] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return changed;
  },
  // Cut off.
  (bytes, random) => bytes.slice(0, at(bytes, random)),
  // A piece left out.
  (bytes, random) => {
    const [from, to] = span(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  // A piece twice.
  (bytes, random) => {
    const [from, to] = span(bytes, random);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  // A piece moved to another place.
  (bytes, random) => {
    const [from, to] = span(bytes, random);
    const rest = joined(bytes.subarray(0, from), bytes.subarray(to));
    const place = at(rest, random);
    return joined(rest.subarray(0, place), bytes.subarray(from, to), rest.subarray(place));
  },
  // Something hostile in between.
  (bytes, random) => {
    const place = at(bytes, random);
    const hostile = HOSTILE[Math.floor(random() * HOSTILE.length)] ?? '';
    return joined(bytes.subarray(0, place), new TextEncoder().encode(hostile), bytes.subarray(place));
  },
];

const HOSTILE = [
  '\0\0\0\0',
  '\uFEFF',
  '\uFFFD\u202E',
  '__proto__',
  'constructor',
  '\r\n\r\n',
  '\t\t\t',
  '"',
  "'",
  '<![CDATA[',
  '<!--',
  ']]>',
  '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>&c;',
  '&#0;&lol;',
  '<diag>',
  '</diag>',
  'x'.repeat(5_000),
  '\n'.repeat(300),
  '-1',
  '99999999999999999999',
  'NaN',
  'PK\u0003\u0004',
];

/** `count` damaged copies of a file, the same ones for the same seed. */
export function* mutations(bytes: Uint8Array, count: number, seed: number): Generator<Uint8Array> {
  const random = seededRandom(seed);
  for (let made = 0; made < count; made += 1) {
    const mutation = MUTATIONS[made % MUTATIONS.length];
    let changed = mutation ? mutation(bytes, random) : bytes;
    if (random() < 0.3) {
      const second = MUTATIONS[Math.floor(random() * MUTATIONS.length)];
      if (second && changed.length > 0) changed = second(changed, random);
    }
    yield changed;
  }
}
