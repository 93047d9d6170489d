import { beforeAll, describe, expect, it } from 'vitest';
import { readPcsTables } from '@/lib/codes/files/read-pcs-tables';
import { openRecords, type PackedRecords } from '@/lib/codes/pack/packed-records';
import { testFile } from '@/lib/codes/testing/official-files';
import { PCS_TABLES } from '@/lib/codes/testing/pcs-fixtures';
import { headingChoices, isInTable, tableChoices, tableCodes, type PcsTable } from './pcs-table';

let tables: PackedRecords<PcsTable>;
let resection: PcsTable;

beforeAll(async () => {
  const layer = await readPcsTables(testFile('t.xml', PCS_TABLES));
  tables = openRecords(layer.packed);
  resection = tables.valueAt(0);
});

describe('tableCodes', () => {
  it('is the cross product of each row', () => {
    expect(tableCodes(resection)).toEqual(['0DTJ0ZZ', '0DTJ4ZZ', '0DT10ZZ', '0DT14ZZ', '0DTJ7ZX']);
  });
});

describe('tableChoices', () => {
  const codes = (chosen: string) =>
    tableChoices(resection, chosen)
      .choices.map(({ code }) => code)
      .join('');

  it('gives the choices of all rows in order, each once, with every label', () => {
    expect(tableChoices(resection, '0DT')).toEqual({
      title: 'Body Part',
      choices: [
        { code: '1', labels: ['Esophagus, Upper'] },
        { code: 'J', labels: ['Appendix', 'Appendix (new & old)'] },
      ],
    });
  });

  it('gives only what the rows that still fit have', () => {
    expect(codes('0DT1')).toBe('04');
    expect(codes('0DTJ')).toBe('047');
    expect(codes('0DTJ7Z')).toBe('X');
    expect(tableChoices(resection, '0DTJ').title).toBe('Approach');
    expect(tableChoices(resection, '0DTJ7').title).toBe('Substance');
  });

  it('names an axis by all its titles where rows differ', () => {
    const [first, second] = resection.rows;
    if (!first || !second) throw new Error('The fixture has two rows.');
    const same = {
      ...resection,
      rows: [first, second.with(1, { title: 'Way', choices: first[1]?.choices ?? [] })],
    };
    expect(tableChoices(same, '0DTJ').title).toBe('Approach / Way');
  });

  it.each(['0DTJ4ZZ', '0DTJ4ZZZ', '0DT17', '0FT', '0D', ''])('has nothing after %j', (chosen) => {
    expect(tableChoices(resection, chosen)).toEqual({ title: '', choices: [] });
  });

  it('leads to a code of the table with every choice, and to every code', () => {
    const walk = (chosen: string): string[] => {
      if (chosen.length === 7) return [chosen];
      const next = tableChoices(resection, chosen).choices;
      expect(next).not.toEqual([]);
      return next.flatMap(({ code }) => walk(chosen + code));
    };
    expect(walk('0DT')).toEqual(tableCodes(resection).toSorted());
  });
});

describe('headingChoices', () => {
  it('walks the first three characters over all tables', () => {
    expect(headingChoices(tables, '')).toEqual({
      title: 'Section',
      choices: [
        { code: '0', labels: ['Medical and Surgical'] },
        { code: '1', labels: ['Obstetrics'] },
      ],
    });
    expect(headingChoices(tables, '0').choices.map(({ code }) => code)).toEqual(['D', 'F']);
    expect(headingChoices(tables, '10').choices).toEqual([{ code: 'E', labels: ['Delivery'] }]);
  });

  it.each(['0DT', '0DTJ', '9', '0Z'])('has nothing after %s', (chosen) => {
    expect(headingChoices(tables, chosen).choices).toEqual([]);
  });
});

describe('isInTable', () => {
  it('takes the codes of the table and no others', () => {
    expect(tableCodes(resection).every((code) => isInTable(resection, code))).toBe(true);
    expect(
      ['0DTJ7ZZ', '0DT17ZX', '0FT44ZZ', '0DTJ4Z', '0DTJ4ZZZ', ''].some((code) => isInTable(resection, code)),
    ).toBe(false);
  });
});
