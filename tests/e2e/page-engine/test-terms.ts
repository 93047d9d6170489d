import type { Term } from '@/lib/terms/term';

/** A glossary for the pages under test. */
export const TEST_TERMS: Term[] = [
  {
    id: 'principal-diagnosis',
    name: 'principal diagnosis',
    aliases: [],
    definition: 'The condition established after study to be chiefly responsible for the admission.',
    topic: 'principal-diagnosis',
    note: 'choosing-the-principal-diagnosis',
  },
  {
    id: 'query',
    name: 'query',
    aliases: [],
    definition: 'A question to a provider about documentation that is unclear or incomplete.',
    topic: 'query-practice',
  },
  {
    id: 'poa-indicator',
    name: 'POA indicator',
    aliases: ['present on admission indicator'],
    definition: 'Tells whether a condition was there when the order for admission was written.',
    topic: 'poa',
  },
];
