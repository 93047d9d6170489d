import type { CodeReference, StarterCode } from '@/lib/codes/code';
import { codeKey } from './check-named-codes';
import type { Content } from './load-content';
import { scenarioCodes } from './scenario-codes';

/** A code that content lists, with the record where it stands. */
export type NamedCode = {
  file: string;
  id: string;
  path: string;
  reference: CodeReference;
  /** Named in prose, where a category may be meant as well as a code. */
  isLoose?: true;
};

/** The part of the content in which codes are named. */
type Naming = Pick<Content, 'items' | 'notes' | 'scenarios' | 'scenarioCpts'>;

/** Every entry of every `codes[]` of items and notes, and every code of a scenario. */
export function namedCodes({ items, notes, scenarios, scenarioCpts }: Naming): NamedCode[] {
  return [
    ...items.flatMap(({ file, item }) => named(file, item.id, item.codes)),
    ...notes.flatMap(({ file, note }) => named(file, note.id, note.codes)),
    ...scenarios.flatMap(({ file, scenario }) =>
      scenarioCodes(scenario, scenario.editions).map((code) => ({ file, id: scenario.id, ...code })),
    ),
    ...scenarioCpts.flatMap(({ file, cpt }) => {
      const editions = scenarios.find(({ scenario }) => scenario.id === cpt.scenario)?.scenario.editions;
      return editions
        ? scenarioCodes(cpt, editions).map((code) => ({ file, id: cpt.scenario, ...code }))
        : [];
    }),
  ];
}

function named(file: string, id: string, codes: readonly CodeReference[]): NamedCode[] {
  return codes.map((reference, at) => ({ file, id, path: `codes.${at}`, reference }));
}

/** A code of a system that the starter table has: everything but CPT. */
export type StarterReference = Pick<StarterCode, 'system' | 'code' | 'edition'>;

/** The codes that the starter table has to hold, each once: those that content names and the extra everyday ones. */
export function starterReferences(content: Naming, extra: readonly StarterReference[]): StarterReference[] {
  const wanted = new Map<string, StarterReference>();
  const named = namedCodes(content).map(({ reference }) => reference);
  for (const { system, code, edition } of [...named, ...extra]) {
    if (system !== 'cpt') wanted.set(codeKey({ system, code }), { system, code, edition });
  }
  return [...wanted.values()];
}
