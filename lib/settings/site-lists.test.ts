import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addedLists,
  joinedLists,
  readSiteLists,
  SiteListsError,
  writeSiteLists,
  type SiteLists,
} from './site-lists';
import { NO_SITES } from './site-policy';

const NOTHING: SiteLists = { policy: NO_SITES, hiddenTerms: [] };
const file = (fields: object) =>
  JSON.stringify({ format: 'ccs-companion-site-lists', version: 1, ...fields }, null, 1);

const anyHosts = fc.uniqueArray(fc.domain(), { maxLength: 8 });
const anyLists = fc.record({
  policy: fc
    .record({ allSites: fc.boolean(), sites: anyHosts, never: anyHosts })
    .map((policy) => ({ ...policy, never: policy.never.filter((each) => !policy.sites.includes(each)) })),
  hiddenTerms: fc.uniqueArray(fc.constantFrom('cc', 'mcc', 'poa-indicator', 'own:my-term')),
});

function problemsOf(text: string): string[] {
  try {
    readSiteLists(text);
  } catch (error) {
    if (!(error instanceof SiteListsError)) throw error;
    return [
      error.message,
      ...error.problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
    ];
  }
  return [];
}

describe('a file of site lists', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        expect(readSiteLists(writeSiteLists(lists))).toEqual(lists);
      }),
    );
  });

  it('may have addresses instead of hosts, the same site twice, and lists that are missing', () => {
    const text = file({ always: ['https://Example.org/a', 'example.org'] });
    expect(readSiteLists(`\uFEFF${text}`)).toEqual({
      ...NOTHING,
      policy: { ...NO_SITES, sites: ['example.org'] },
    });
  });

  it.each([
    [
      '{"format": "ccs',
      ['The file is not JSON.', expect.stringMatching(/^1:12 A quotation mark is missing/)],
    ],
    ['[]', [expect.stringMatching(/^This is not a file of site lists/)]],
    ['{"format":"ccs-companion-backup"}', [expect.stringMatching(/^This is not a file of site lists/)]],
    [
      file({ version: 2 }),
      ['The file has mistakes.', '3:13 This file is of a newer version. Update the extension to read it.'],
    ],
    [
      file({
        always: ['example.org', 'exam ple'],
        never: 'mail.example',
        allSites: 1,
        hiddenTerms: [7, '../x'],
      }),
      [
        'The file has mistakes.',
        '9:14 “allSites” is true or false.',
        '6:3 “exam ple” has a space. Type one host, such as www.example.org.',
        '8:11 “never” is a list: [ … ].',
        '11:3 A hidden term is its id between quotation marks.',
        '12:3 This is not the id of a term.',
      ],
    ],
    [
      file({ always: ['example.org'], never: ['mail.example', 'EXAMPLE.org'] }),
      ['The file has mistakes.', '9:3 “example.org” is on both lists. Leave it on one.'],
    ],
    [
      file({ never: Array.from({ length: 10_001 }, (_, at) => `h${at}.example`) }),
      ['The file has mistakes.', '4:11 “never” has more than 10,000 lines.'],
    ],
  ])('is refused with the places of its mistakes: %#', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('names the first ten mistakes and counts the others', () => {
    const text = file({ never: Array.from({ length: 30 }, () => '*') });
    expect(problemsOf(text)).toHaveLength(1 + 10);
    expect(() => readSiteLists(text)).toThrow(expect.objectContaining({ total: 30 }));
  });

  it('does not crash on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.nat(), (text, cut) => {
        const whole = file({ always: ['example.org'], never: ['mail.example'], hiddenTerms: ['cc'] });
        for (const bad of [text, whole.slice(0, cut % whole.length)]) expect(problemsOf(bad)).not.toEqual([]);
      }),
    );
  });
});

describe('joining', () => {
  it('adds, moves what the file says otherwise, and takes nothing away', () => {
    const here = {
      policy: { allSites: false, sites: ['a.example', 'b.example'], never: ['c.example'] },
      hiddenTerms: ['cc'],
    };
    const given = {
      policy: { allSites: true, sites: ['c.example'], never: ['a.example', 'd.example'] },
      hiddenTerms: ['cc', 'mcc'],
    };
    const next = joinedLists(here, given);
    expect(next).toEqual({
      policy: { allSites: true, sites: ['b.example', 'c.example'], never: ['a.example', 'd.example'] },
      hiddenTerms: ['cc', 'mcc'],
    });
    expect(addedLists(here, next)).toEqual({
      policy: { allSites: true, sites: ['c.example'], never: ['a.example', 'd.example'] },
      hiddenTerms: ['mcc'],
    });
  });

  it('a file of what is here changes nothing; into nothing it brings all of it; twice is once', () => {
    fc.assert(
      fc.property(anyLists, anyLists, (here, given) => {
        expect(addedLists(here, joinedLists(here, here))).toEqual(NOTHING);
        expect(joinedLists(NOTHING, given)).toEqual(given);
        const once = joinedLists(here, given);
        expect(joinedLists(once, given)).toEqual(once);
        expect(once.policy.sites.filter((each) => once.policy.never.includes(each))).toEqual([]);
      }),
    );
  });
});
