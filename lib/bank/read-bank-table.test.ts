import { describe, expect, it } from 'vitest';
import { mutations } from '@/lib/std/testing/mutations';
import { missingFields, previewBankTable } from './bank-columns';
import { BankFileError } from './bank-file-error';
import { readBankTable } from './read-bank-table';
import { TABLE, ownQuestion, bankFile } from './testing/bank-files';
import { readBankJson } from './read-bank-json';
import { writeBankTable } from './write-bank';

const OPTIONS = { file: 'cases.csv', topic: 'cm-general' } as const;
const read = (text: string) => readBankTable(text, previewBankTable(text).guess, OPTIONS);
const HEAD = 'Question,A,B,C,Correct,Topic,Difficulty,Id';

function refusal(text: string, columns = previewBankTable(text).guess): BankFileError {
  try {
    readBankTable(text, columns, OPTIONS);
  } catch (error) {
    if (error instanceof BankFileError) return error;
    throw error;
  }
  throw new Error('It was read.');
}

describe('previewBankTable', () => {
  it('guesses the columns from usual names', () => {
    const { guess, header, rows, width } = previewBankTable(TABLE);
    expect(guess).toEqual({
      stem: 0,
      'option-a': 1,
      'option-b': 2,
      'option-c': 3,
      'option-d': 4,
      key: 5,
      explanation: 6,
      topic: 7,
      difficulty: 8,
      reference: 9,
    });
    expect(header[5]).toBe('Correct');
    expect(rows[1]?.[4]).toBe('ruled out, never there');
    expect(width).toBe(10);
  });

  it.each([
    [
      'Stem\tChoice 1\tChoice 2\tAnswer\tReason for A',
      { stem: 0, 'option-a': 1, 'option-b': 2, key: 3, 'rationale-a': 4 },
    ],
    ['prompt;b;a;correct answer;subject', { stem: 0, 'option-b': 1, 'option-a': 2, key: 3, topic: 4 }],
    ['Frage,Antwort', {}],
    ['', {}],
  ])('guesses %j', (header, columns) => {
    expect(previewBankTable(header).guess).toEqual(columns);
  });

  it('says what is still to be chosen', () => {
    expect(missingFields({ stem: 0, 'option-a': 1 })).toEqual(['option-b', 'key']);
  });
});

describe('readBankTable', () => {
  it('reads one question a row', () => {
    const { title, items } = read(TABLE);
    expect(title).toBe('cases');
    expect(items).toMatchObject([
      {
        type: 'single',
        topics: ['poa'],
        difficulty: 2,
        key: ['b'],
        explanation: 'It arose after admission, so N.',
        references: [{ source: 'Guidelines Appendix I', section: '' }],
      },
      { type: 'multiple', topics: ['principal-diagnosis'], difficulty: 4, key: ['a', 'c'] },
    ]);
    expect(items[1]?.options.map(({ text }) => text)).toEqual([
      'treated',
      'ignored',
      'monitored',
      'ruled out, never there',
    ]);
  });

  it('reads tab-separated text, and gives the topic of the import to questions without one', () => {
    expect(read('Question\tA\tB\tAnswer\nWhy?\tthis\tthat\tthat').items).toMatchObject([
      { topics: ['cm-general'], key: ['b'], options: [{ text: 'this' }, { text: 'that' }] },
    ]);
  });

  it('leaves out an option in the middle that is empty, and keeps the letters', () => {
    expect(read(`${HEAD}\nWhy?,this,,that,C`).items[0]).toMatchObject({
      options: [{ id: 'a' }, { id: 'c' }],
      key: ['c'],
    });
  });

  it.each([
    ['no right answer', 'Why?,x,y,z,,,,', 'line 2, column 5: “Correct”: The right answer is missing.'],
    ['a letter without an option', 'Why?,x,y,,C,,,', '“Correct”: “C” names option C, which is empty.'],
    ['a text that is no option', 'Why?,x,y,z,w,,,', '“Correct”: “w” is neither letters or numbers'],
    [
      'an unknown topic',
      'Why?,x,y,z,A,Cooking,,',
      'line 2, column 6: “Topic”: “Cooking” is not one of our topics.',
    ],
    ['an unknown difficulty', 'Why?,x,y,z,A,,7,', 'line 2, column 7: “Difficulty”: Difficulty is 1 to 5'],
    ['an empty question', ',x,y,z,A,,,', 'line 2, column 1: “Question”: Empty.'],
    ['one option', 'Why?,x,,,A,,,', 'line 2, column 2: “A”: A question has at least two options.'],
    ['an id with a slash', 'Why?,x,y,z,A,,,a/b', 'line 2, column 8: “Id”: An id has letters'],
    ['every option right', 'Why?,x,y,z,ABC,,,', 'line 2, column 5: “Correct”: Every option is right'],
    ['a lost quotation mark', '"Why?,x,y,z,A', 'line 2, column 1: A quotation mark is out of place'],
  ])('refuses %s and names line and column', (_, row, message) => {
    expect(refusal(`${HEAD}\n${row}\n`).message).toContain(message);
  });

  it('counts lines as the file does, also behind a cell with line breaks', () => {
    const { problems } = refusal(`${HEAD}\n"Why\nso\nlong?",x,y,z,A,,,\n\nWhy?,x,y,z,Q,,,\n`);
    expect(problems).toMatchObject([{ line: 6, column: 5 }]);
  });

  it('keeps the id of a question without one when rows are put in above it or moved', () => {
    const [, fall, which] = TABLE.split('\n');
    const header = TABLE.split('\n')[0];
    const before = read(TABLE).items;
    const after = read([header, which, 'New?,x,y,,,A', fall].join('\n')).items;
    const idOf = (items: typeof before, stem: string | undefined) =>
      items.find((item) => item.stem === stem)?.id;
    for (const { id, stem } of before) expect(idOf(after, stem)).toBe(id);
    expect(new Set(after.map(({ id }) => id)).size).toBe(3);
  });

  it('refuses an id that comes twice, and a table without rows or without a needed column', () => {
    expect(refusal(`${HEAD}\nWhy?,x,y,z,A,,,n1\nHow?,x,y,z,A,,,n1`).message).toContain(
      'line 3, column 8: The id “n1” stands in line 2 already.',
    );
    expect(refusal(`${HEAD}\n`).message).toBe('cases.csv: There is no row below the header.');
    expect(refusal(TABLE, { stem: 0, 'option-a': 1, key: 5 }).message).toBe(
      'cases.csv: Choose a column for “Option B” first.',
    );
  });

  it('reads what it writes, and no cell of it is a formula', () => {
    const hostile = {
      stem: '=HYPERLINK("x")',
      explanation: "'quoted",
      options: [
        { id: 'a', text: '-5 mL' },
        { id: 'b', text: '@home' },
        { id: 'c', text: '+1' },
      ],
    };
    const { items } = readBankJson(
      bankFile([ownQuestion('n1', hostile), ownQuestion('n2', { key: ['a', 'b'] })]),
      OPTIONS,
    );
    const text = writeBankTable(items);
    expect(text).not.toMatch(/(^|,|\n)"?[=+@-]/);
    expect(read(text).items).toEqual(items);
  });

  it('reads the right key again where options read like letters of others', () => {
    const parts = {
      options: [
        { id: 'a', text: 'B' },
        { id: 'b', text: 'A' },
        { id: 'c', text: '1' },
      ],
    };
    const { items } = readBankJson(
      bankFile([
        ownQuestion('n1', { ...parts, key: ['a'] }),
        ownQuestion('n2', { ...parts, key: ['b'] }),
        ownQuestion('n3', { ...parts, key: ['c', 'a'] }),
      ]),
      OPTIONS,
    );
    expect(read(writeBankTable(items)).items.map(({ key }) => key)).toEqual([['a'], ['b'], ['c', 'a']]);
  });

  it('reads or refuses each of 1,000 damaged tables, and every refusal names the file and a place or a reason', () => {
    const rows = Array.from(
      { length: 40 },
      (_, at) => `"Question ${at}, long?",x,y,z,${'ABC'[at % 3]},poa,${1 + (at % 5)},n${at}`,
    );
    const bytes = new TextEncoder().encode(`${HEAD}\n${rows.join('\n')}\n`);
    const { guess } = previewBankTable(new TextDecoder().decode(bytes));
    const refusals: string[] = [];
    for (const damaged of mutations(bytes, 1_000, 5)) {
      try {
        readBankTable(new TextDecoder().decode(damaged), guess, OPTIONS);
      } catch (error) {
        if (!(error instanceof BankFileError)) throw error;
        refusals.push(error.message);
      }
    }
    const isNamed = /^cases\.csv: (line \d+, column \d+: \S|There is no row|It has)/;
    expect(refusals.filter((message) => !isNamed.test(message))).toEqual([]);
    expect(refusals.length).toBeGreaterThan(300);
  });
});
