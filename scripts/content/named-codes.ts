import type { CodeReference, StarterCode } from '@/lib/codes/code';
import { codeKey } from './check-named-codes';
import type { Content } from './load-content';

/** A code that content lists, with the record where it stands. */
export type NamedCode = { file: string; id: string; path: string; reference: CodeReference };

/** Every entry of every `codes[]` of items and notes. */
export function namedCodes({ items, notes }: Pick<Content, 'items' | 'notes'>): NamedCode[] {
  return [
    ...items.flatMap(({ file, item }) => named(file, item.id, item.codes)),
    ...notes.flatMap(({ file, note }) => named(file, note.id, note.codes)),
  ];
}

function named(file: string, id: string, codes: readonly CodeReference[]): NamedCode[] {
  return codes.map((reference, at) => ({ file, id, path: `codes.${at}`, reference }));
}

/** A code of a system that the starter table has: everything but CPT. */
export type StarterReference = Pick<StarterCode, 'system' | 'code' | 'edition'>;

/** The codes that the starter table has to hold, each once: those that content names and the extra everyday ones. */
export function starterReferences(
  content: Pick<Content, 'items' | 'notes'>,
  extra: readonly StarterReference[],
): StarterReference[] {
  const wanted = new Map<string, StarterReference>();
  const named = namedCodes(content).map(({ reference }) => reference);
  for (const { system, code, edition } of [...named, ...extra]) {
    if (system !== 'cpt') wanted.set(codeKey({ system, code }), { system, code, edition });
  }
  return [...wanted.values()];
}
