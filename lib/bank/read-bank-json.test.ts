import { describe, expect, it } from 'vitest';
import { mutations } from '@/lib/std/testing/mutations';
import { BankFileError } from './bank-file-error';
import { readBankJson } from './read-bank-json';
import { bankFile, ownQuestion } from './testing/bank-files';
import { writeBankJson } from './write-bank';

const OPTIONS = { file: 'cases.json', topic: 'poa' } as const;
const read = (text: string) => readBankJson(text, OPTIONS);

function refusal(text: string): BankFileError {
  try {
    read(text);
  } catch (error) {
    if (error instanceof BankFileError) return error;
    throw error;
  }
  throw new Error('It was read.');
}

/** The text at a place of a file, to its end of line. */
const textAt = (text: string, { line, column }: { line: number; column: number }) =>
  text.split('\n')[line - 1]?.slice(column - 1);

describe('readBankJson', () => {
  it('reads a question of the least that must be there, and fills in the rest', () => {
    const { title, items } = read(bankFile([ownQuestion('hip')]));
    expect(title).toBe('Ward cases');
    expect(items).toEqual([
      {
        id: 'hip',
        revision: 1,
        type: 'single',
        topics: ['poa'],
        difficulty: 3,
        cognitive: 'application',
        stem: 'Which indicator is right for hip?',
        options: [
          { id: 'a', text: 'Y', rationale: '' },
          { id: 'b', text: 'N', rationale: 'It arose after admission.' },
          { id: 'c', text: 'U', rationale: '' },
        ],
        key: ['a'],
        explanation: '',
        references: [],
        codes: [],
        terms: [],
        notes: [],
        validFrom: '2000-01-01',
      },
    ]);
  });

  it('takes several keys for multiple response, and its own topic before that of the import', () => {
    const [item] = read(bankFile([ownQuestion('two', { key: ['a', 'c'], topics: ['cdi'] })])).items;
    expect(item).toMatchObject({ type: 'multiple', topics: ['cdi'] });
  });

  it('reads a bare list as our own banks are, with the title from the name of the file', () => {
    const text = JSON.stringify([
      ownQuestion('x', { verification: { solvedBlind: true, on: '2026-11-22' } }),
    ]);
    const bank = readBankJson(text, { ...OPTIONS, file: 'downloads/ward_cases-2.json' });
    expect(bank.title).toBe('ward cases 2');
    expect(bank.items[0]).not.toHaveProperty('verification');
  });

  it('reads what it writes', () => {
    const bank = read(
      bankFile([ownQuestion('a'), ownQuestion('b', { fixedOrder: true, validTo: '2027-09-30' })]),
    );
    expect(read(writeBankJson(bank.title, bank.items))).toEqual(bank);
  });

  it('tells how far it is', () => {
    const shares: number[] = [];
    const items = Array.from({ length: 500 }, (_, at) => ownQuestion(`q${at}`));
    readBankJson(bankFile(items), { ...OPTIONS, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0, 0.4, 0.8]);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['a missing stem', { stem: undefined }, 'Question 2, stem: Invalid input', '{'],
    ['an empty stem', { stem: ' ' }, 'Question 2, stem: Empty.', '" "'],
    [
      'a key that is no option',
      { key: ['d'] },
      'Question 2, key: The key names “d”, which is no option.',
      '[',
    ],
    ['a key twice', { key: ['a', 'a'] }, 'Question 2, key: The key names an option twice.', '['],
    ['no key', { key: [] }, 'Question 2, key: The key is missing: which option is right?', '['],
    ['only right options', { key: ['a', 'b', 'c'] }, 'Question 2, key: Every option is right', '['],
    [
      'two keys of a single response',
      { type: 'single', key: ['a', 'b'] },
      'Question 2, key: A single-response',
      '[',
    ],
    ['one key of a multiple response', { type: 'multiple' }, 'Question 2, key: A multiple-response', '['],
    [
      'one option',
      { options: [{ id: 'a', text: 'Y' }] },
      'Question 2, options: A question has at least two',
      '[',
    ],
    ['an unknown field', { colour: 'red' }, 'Question 2: Unrecognized key', '{'],
    [
      'a topic that is none',
      { topics: ['cooking'] },
      'Question 2, topics 1: Not one of our topics.',
      '"cooking"',
    ],
    ['a difficulty of 9', { difficulty: 9 }, 'Question 2, difficulty: Too big', '9'],
    ['an id with spaces', { id: 'a b' }, 'Question 2, id: An id has letters', '"a b"'],
    [
      'a day that does not exist',
      { validTo: '2027-02-30' },
      'Question 2, validTo: Not a calendar day',
      '"2027-02-30"',
    ],
  ])('refuses %s and names the place', (_, changes, message, standsThere) => {
    const text = bankFile([ownQuestion('fine'), ownQuestion('wrong', changes)]);
    const { problems, total, message: whole } = refusal(text);
    expect(total).toBe(1);
    expect(problems[0]?.message).toContain(message);
    const [problem] = problems;
    if (!problem) throw new Error('No place.');
    expect(textAt(text, problem)?.startsWith(standsThere)).toBe(true);
    expect(whole).toBe(`cases.json: line ${problem.line}, column ${problem.column}: ${problem.message}`);
  });

  it('refuses an id that comes twice, and names the second one', () => {
    const text = bankFile([ownQuestion('x'), ownQuestion('y'), ownQuestion('x')]);
    const { problems } = refusal(text);
    expect(problems).toMatchObject([{ message: 'Question 3 has the id “x” of question 1.' }]);
    expect(problems[0]?.line).toBe(text.split('\n').findLastIndex((line) => line.includes('"id": "x"')) + 1);
  });

  it('quotes no more of the file than can be read', () => {
    const long = 'z'.repeat(1_000_000);
    const { message, problems } = refusal(bankFile([ownQuestion('x', { key: [long], [long]: 1 })]));
    for (const each of [message, problems[0]?.message]) {
      expect(each?.length).toBeLessThan(500);
      expect(each?.endsWith('…')).toBe(true);
    }
  });

  it('names the first twenty places and counts all', () => {
    const { problems, total } = refusal(
      bankFile(Array.from({ length: 30 }, (_, at) => ownQuestion(`q${at}`, { key: [] }))),
    );
    expect(problems).toHaveLength(20);
    expect(total).toBe(30);
  });

  it.each([
    ['{"format": "ccs-companion-bank",\n "version": 1,,', 2, 'a comma is too many.'],
    ['[{"id": "x"}\n{"id": "y"}]', 2, 'A comma is missing.'],
    ['[\n// mine\n]', 2, 'JSON has no comments.'],
    ['[{"id": "x}]', 1, 'A quotation mark is missing.'],
    ['[{"id": nope}]', 1, 'A word that JSON does not know.'],
    ['[1, 2', 1, 'A closing bracket ] is missing.'],
    ['[\r\r{"id": nope}]', 3, 'A word that JSON does not know.'],
    ['[\r\n\r\n{"id": nope}]', 3, 'A word that JSON does not know.'],
  ])('names the place of a mistake in the JSON itself: %j', (text, line, message) => {
    const { problems } = refusal(text);
    expect(problems[0]).toMatchObject({ line });
    expect(problems[0]?.message).toContain(message);
  });

  it.each([
    ['another JSON file', '{"name": "x"}', 'It is not a question bank'],
    ['a number', '7', 'It is not a question bank'],
    ['an empty list', '[]', 'There is no question in it.'],
    [
      'a newer version',
      '{"format":"ccs-companion-bank","version":2,"title":"x","items":[]}',
      'reads version 1',
    ],
    ['a text nested too deep', '['.repeat(200_000), 'cases.json'],
  ])('refuses %s', (_, text, message) => {
    expect(refusal(text).message).toContain(message);
  });

  it('reads or refuses each of 1,000 damaged files, and every refusal names the file and a place or a reason', () => {
    const bytes = new TextEncoder().encode(
      bankFile(Array.from({ length: 40 }, (_, at) => ownQuestion(`q${at}`))),
    );
    const refusals: string[] = [];
    for (const damaged of mutations(bytes, 1_000, 4)) {
      try {
        read(new TextDecoder().decode(damaged));
      } catch (error) {
        if (!(error instanceof BankFileError)) throw error;
        refusals.push(error.message);
      }
    }
    const isNamed = /^cases\.json: (line \d+, column \d+: \S|It is |There is no|It has)/;
    expect(refusals.filter((message) => !isNamed.test(message))).toEqual([]);
    expect(refusals.length).toBeGreaterThan(600);
  });
});
