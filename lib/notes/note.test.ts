import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blueprint } from '@/lib/exam/blueprint';
import { AppError } from '@/lib/std/app-error';
import { linkedNotes, parseNote } from './note';

const FRONT = [
  'title: Excludes1 and Excludes2',
  'terms: [excludes1-note, excludes2-note]',
  'domain: coding-knowledge',
  'sources:',
  '  - { source: ICD-10-CM Official Guidelines FY2026, section: I.A.12 }',
  'edition: FY2026',
];
const file = (front: readonly string[], body = 'One idea.') =>
  ['---', ...front, '---', '', body, ''].join('\n');

/** The error of a note file that cannot be read. */
function refusal(source: string): AppError {
  try {
    parseNote('excludes-notes', source);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('The note was accepted.');
}

describe('parseNote', () => {
  it('reads front matter and body', () => {
    expect(parseNote('excludes-notes', file(FRONT, '## Two kinds\n\nNot both, or both.'))).toEqual({
      id: 'excludes-notes',
      title: 'Excludes1 and Excludes2',
      terms: ['excludes1-note', 'excludes2-note'],
      domain: 'coding-knowledge',
      sources: [{ source: 'ICD-10-CM Official Guidelines FY2026', section: 'I.A.12' }],
      edition: 'FY2026',
      codes: [],
      body: '## Two kinds\n\nNot both, or both.',
    });
  });

  it('reads the codes that it names', () => {
    const front = [...FRONT, 'codes:', '  - { system: icd10cm, code: E11.9, edition: FY2026 }'];
    expect(parseNote('excludes-notes', file(front)).codes).toEqual([
      { system: 'icd10cm', code: 'E11.9', edition: 'FY2026' },
    ]);
  });

  it('reads the line ends of Windows', () => {
    const source = file(FRONT, 'First line.\nSecond line.').replaceAll('\n', '\r\n');
    expect(parseNote('excludes-notes', source)).toMatchObject({
      title: 'Excludes1 and Excludes2',
      edition: 'FY2026',
      body: 'First line.\r\nSecond line.',
    });
  });

  it('leaves a rule of three hyphens in the body alone', () => {
    expect(parseNote('excludes-notes', file(FRONT, 'Above.\n\n---\n\nBelow.')).body).toBe(
      'Above.\n\n---\n\nBelow.',
    );
  });

  it('keeps any body but the space around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (body) => {
        expect(parseNote('excludes-notes', file(FRONT, body)).body).toBe(body.trim());
      }),
    );
  });

  it('takes the domains of the CCS outline', () => {
    for (const { id } of blueprint('ccs-2026').domains) {
      const front = FRONT.map((line) => (line.startsWith('domain:') ? `domain: ${id}` : line));
      expect(parseNote('excludes-notes', file(front)).domain).toBe(id);
    }
  });

  const without = (field: string) => FRONT.filter((line) => !line.startsWith(field));
  it.each([
    ['nothing', '', 'no front matter'],
    ['no front matter', '# Excludes notes', 'no front matter'],
    ['front matter without an end', ['---', ...FRONT].join('\n'), 'no front matter'],
    ['a line before the front matter', `\n${file(FRONT)}`, 'no front matter'],
    ['no title', file(without('title')), 'title'],
    ['an empty title', file([...without('title'), 'title: "  "']), 'title'],
    ['a title of 101 characters', file([...without('title'), `title: ${'x'.repeat(101)}`]), 'title'],
    ['a term that is no slug', file([...without('terms'), 'terms: [Excludes1 note]']), 'terms[0]'],
    ['another domain', file([...without('domain'), 'domain: poa']), 'domain'],
    ['no source', file([...without('  -').filter((line) => line !== 'sources:'), 'sources: []']), 'sources'],
    ['a year that YAML takes for a number', file([...without('edition'), 'edition: 2026']), 'edition'],
    // YAML reads this PCS code as 3 times ten to the 3317th, which must not pass unseen.
    [
      'a code that YAML takes for a number',
      file([...FRONT, 'codes: [{ system: icd10pcs, code: 3E03317, edition: FY2026 }]']),
      'codes[0].code',
    ],
    ['an unknown field', file([...FRONT, 'author: me']), 'author'],
    ['YAML that does not parse', file([...FRONT, 'codes: [']), 'YAML'],
    ['a field twice', file([...FRONT, 'edition: FY2026']), 'unique'],
    ['a list for front matter', file(['- title']), 'expected object'],
  ])('refuses %s, and names the note and the place', (_, source, place) => {
    const { code, message } = refusal(source);
    expect(code).toBe('content-invalid');
    expect(message).toMatch(/^Note excludes-notes: /);
    expect(message).toContain(place);
  });

  it('keeps the cause of a YAML error', () => {
    expect(refusal(file([...FRONT, 'codes: ['])).cause).toBeInstanceOf(Error);
  });
});

describe('linkedNotes', () => {
  it.each([
    ['No link.', []],
    ['See [POA indicators](note:poa-indicators).', ['poa-indicators']],
    ['[One](note:one) and [two](note:two-2), then [one](note:one)', ['one', 'two-2', 'one']],
    ['A [page](https://example.org/note:poa) and (note:poa) and note:poa', []],
    ['[Wrong](note:POA) [wrong](note:poa indicators) [wrong](note:)', []],
  ])('in %j', (body, expected) => {
    expect(linkedNotes(body)).toEqual(expected);
  });
});
