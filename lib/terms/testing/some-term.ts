import type { Term } from '../term';

/** A valid term for tests, called by its id with spaces for hyphens unless `over` says otherwise. */
export function someTerm(id: string, over: Partial<Term> = {}): Term {
  const name = id.replaceAll('-', ' ');
  return {
    id,
    name,
    aliases: [],
    definition: 'A definition that is long enough to be one.',
    topic: 'poa',
    ...over,
  };
}
