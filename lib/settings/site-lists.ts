import * as z from 'zod';
import { JsonPlaces } from '@/lib/bank/json-places';
import { readHost } from './read-host';
import type { SitePolicy } from './site-policy';

/** All that the user chose about flagging: where, where not, and which terms nowhere. */
export type SiteLists = { policy: SitePolicy; hiddenTerms: string[] };

/** A place in the file, from 1, and what is wrong there. */
type Problem = { line: number; column: number; message: string };

/** Why a file with site lists was refused. Nothing of it was taken. */
export class SiteListsError extends Error {
  /** The first ones, in the order of the file; empty where no place is to blame. */
  readonly problems: readonly Problem[];
  readonly total: number;

  constructor(what: string, problems: readonly Problem[] = []) {
    super(what);
    this.name = 'SiteListsError';
    this.problems = problems.slice(0, PROBLEMS_NAMED);
    this.total = problems.length;
  }
}

const FORMAT = 'ccs-companion-site-lists';
const VERSION = 1;
const PROBLEMS_NAMED = 10;
const LONGEST_LIST = 10_000;
/** Characters: far more than lists of that length need. */
const LONGEST_FILE = 5_000_000;

const host = z
  .string({ error: 'A site is the name of a host between quotation marks.' })
  .transform((typed, context) => {
    const read = readHost(typed);
    if ('host' in read) return read.host;
    context.addIssue({ code: 'custom', message: read.problem });
    return z.NEVER;
  });
const termId = z
  .string({ error: 'A hidden term is its id between quotation marks.' })
  .regex(/^[a-z0-9][a-z0-9_:-]{0,99}$/i, 'This is not the id of a term.');
const listOf = <T extends z.ZodType>(one: T, name: string) =>
  z
    .array(one, { error: `“${name}” is a list: [ … ].` })
    .max(LONGEST_LIST, `“${name}” has more than ${LONGEST_LIST.toLocaleString('en')} lines.`)
    .default([]);

const fileSchema = z
  .object({
    format: z.literal(FORMAT),
    version: z.literal(VERSION, {
      error: 'This file is of a newer version. Update the extension to read it.',
    }),
    allSites: z.boolean({ error: '“allSites” is true or false.' }).default(false),
    always: listOf(host, 'always'),
    never: listOf(host, 'never'),
    hiddenTerms: listOf(termId, 'hiddenTerms'),
  })
  .superRefine(({ always, never }, context) => {
    const known = new Set(always);
    for (const [at, each] of never.entries()) {
      if (!known.has(each)) continue;
      const message = `“${each}” is on both lists. Leave it on one.`;
      context.addIssue({ code: 'custom', path: ['never', at], message });
    }
  });

/** The lists as a file, which `readSiteLists` reads. */
export function writeSiteLists({ policy, hiddenTerms }: SiteLists): string {
  const { allSites, sites, never } = policy;
  const file = { format: FORMAT, version: VERSION, allSites, always: sites, never, hiddenTerms };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/**
 * Reads a file with lists.
 * @throws SiteListsError with the places of what is wrong
 */
export function readSiteLists(text: string): SiteLists {
  if (text.length > LONGEST_FILE) throw new SiteListsError('The file is too large to be one of site lists.');
  const json = parsedJson(text.replace(/^\uFEFF/, ''));
  const isOurs = typeof json === 'object' && json !== null && 'format' in json && json.format === FORMAT;
  if (!isOurs) {
    throw new SiteListsError('This is not a file of site lists. Such a file is saved by “Save the lists”.');
  }
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) {
    const places = new JsonPlaces(text);
    const problems = parsed.error.issues.map(({ path, message }) => ({ ...places.at(path), message }));
    throw new SiteListsError('The file has mistakes.', problems);
  }
  const { allSites, always, never, hiddenTerms } = parsed.data;
  return {
    policy: { allSites, sites: unique(always), never: unique(never) },
    hiddenTerms: unique(hiddenTerms),
  };
}

/** The lists that are here together with those of a file. Nothing is taken away; what the file says of a site counts. */
export function joinedLists(here: SiteLists, file: SiteLists): SiteLists {
  const without = (hosts: string[], others: string[]) => hosts.filter((each) => !others.includes(each));
  return {
    policy: {
      allSites: here.policy.allSites || file.policy.allSites,
      sites: unique([...without(here.policy.sites, file.policy.never), ...file.policy.sites]),
      never: unique([...without(here.policy.never, file.policy.sites), ...file.policy.never]),
    },
    hiddenTerms: unique([...here.hiddenTerms, ...file.hiddenTerms]),
  };
}

/** What is in the second that is not in the first. A site that moves from one list to the other is among the added ones. */
export function addedLists(here: SiteLists, next: SiteLists): SiteLists {
  const added = (before: string[], after: string[]) => after.filter((each) => !before.includes(each));
  return {
    policy: {
      allSites: next.policy.allSites && !here.policy.allSites,
      sites: added(here.policy.sites, next.policy.sites),
      never: added(here.policy.never, next.policy.never),
    },
    hiddenTerms: added(here.hiddenTerms, next.hiddenTerms),
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { syntax } = new JsonPlaces(text);
    throw new SiteListsError('The file is not JSON.', syntax ? [syntax] : []);
  }
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
