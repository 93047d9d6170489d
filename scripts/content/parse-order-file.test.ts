import { describe, expect, it } from 'vitest';
import { isPrefixOfValid, parseOrderFile } from './parse-order-file';
import { orderRow } from './testing/order-row';

const FILE = [
  orderRow('I50', 0, 'Heart failure'),
  orderRow('I5023', 1, 'Acute on chronic systolic heart failure'),
  '',
].join('\r\n');

describe('parseOrderFile', () => {
  it('reads code, flag and long title', () => {
    expect([...parseOrderFile(FILE)]).toEqual([
      ['I50', { title: 'Heart failure', billable: false }],
      ['I5023', { title: 'Acute on chronic systolic heart failure', billable: true }],
    ]);
  });

  it('names the line that is no row', () => {
    expect(() => parseOrderFile(`${FILE}Total: 2`)).toThrow('Order file, line 3: not a row.');
  });
});

describe('isPrefixOfValid', () => {
  it('looks at valid codes only', () => {
    const file = parseOrderFile(`${FILE}${orderRow('X99', 0, 'No codes')}`);
    expect(isPrefixOfValid(file, 'I502')).toBe(true);
    expect(isPrefixOfValid(file, 'X9')).toBe(false);
  });
});
