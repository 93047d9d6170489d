import type { Term } from '@/lib/terms/term';

/** A sound glossary term, and whatever the test wants to be different. */
export function testTerm(id: string, changes: Partial<Term> = {}): Term {
  return {
    id,
    name: id.replaceAll('-', ' '),
    aliases: [],
    definition: 'A term that stands in a test and nowhere else.',
    topic: 'cm-general',
    ...changes,
  };
}
