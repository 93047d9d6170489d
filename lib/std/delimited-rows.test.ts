import { describe, expect, it } from 'vitest';
import { delimitedRows } from './delimited-rows';

const cells = (text: string, most = 10) => delimitedRows(text, most).rows.map((row) => row.cells);

describe('delimitedRows', () => {
  it.each([
    ['commas', 'a,b\n1,2'],
    ['semicolons', 'a;b\n1;2'],
    ['tabs', 'a\tb\n1\t2'],
    ['vertical bars', 'a|b\n1|2'],
    ['line ends of Windows', 'a,b\r\n1,2\r\n'],
    ['line ends of an old Mac', 'a,b\r1,2\r'],
    ['quotation marks', '"a","b"\n"1","2"'],
    ['empty lines above', '\n\t\n;;\na;b\n1;2'],
    ['empty columns and rows at the end', 'a,b,,,,,\n1,2,,,,,\n,,,,,,\n'],
  ])('reads %s', (_, text) => {
    expect(cells(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps delimiters, quotation marks and line ends in quoted cells, and empty cells in between', () => {
    expect(cells('a,b,c\n"1, ""one""\r\nor so",,3')).toEqual([
      ['a', 'b', 'c'],
      ['1, "one"\nor so', '', '3'],
    ]);
  });

  it('gives the line on which each row begins, and that of the first problem', () => {
    const { rows, problem } = delimitedRows('a,b\n\n"1\n2",x\r3,y\n"4,z', 10);
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
    expect(problem).toMatchObject({ line: 6 });
  });

  it('reads no more rows than asked for', () => {
    expect(cells('a\n1\n2\n3', 2)).toEqual([['a'], ['1']]);
  });
});
