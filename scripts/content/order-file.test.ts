import { describe, expect, it } from 'vitest';
import { orderFile as orderFileText } from '@/lib/codes/install/testing/make-archive';
import { testFile } from '@/lib/codes/testing/official-files';
import { isPrefixOfValid, orderFile } from './order-file';
import { orderFileOf } from './testing/order-file-of';

const ROWS = ['I50 0 Heart failure', 'I5023 1 Acute on chronic systolic heart failure'];
const read = (text: string) => orderFile(testFile('icd10cm_order_2026.txt', text));

describe('orderFile', () => {
  it('reads code, flag and long title', async () => {
    const file = await read(orderFileText(ROWS));
    expect([...file]).toEqual([
      ['I50', { title: 'Heart failure', billable: false }],
      ['I5023', { title: 'Acute on chronic systolic heart failure', billable: true }],
    ]);
    expect(file).toEqual(orderFileOf(...ROWS));
  });

  it('names the line that is no row', async () => {
    await expect(read(`${orderFileText(ROWS)}Total: 2\n`)).rejects.toThrow(
      'icd10cm_order_2026.txt, line 3: ',
    );
  });
});

describe('isPrefixOfValid', () => {
  it('looks at valid codes only', () => {
    const file = orderFileOf(...ROWS, 'X99 0 No codes');
    expect(isPrefixOfValid(file, 'I502')).toBe(true);
    expect(isPrefixOfValid(file, 'X9')).toBe(false);
  });
});
