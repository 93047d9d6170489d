import { describe, expect, it } from 'vitest';
import { readOrderFile } from './files/read-order-file';
import { readPoaExempt } from './files/read-poa-exempt';
import { openRecords } from './pack/packed-records';
import { isPoaExemptFy2026 } from './poa-exempt-fy2026';
import { isPoaExempt, type PoaExemptCodes } from './records/poa-exempt';
import { officialFile } from './testing/official-files';

const exempt = officialFile('icd10cm-2026/POAexemptCodesFY26.txt.gz');
const order = officialFile('icd10cm-2026/icd10cm_order_2026.txt.gz');

describe.skipIf(!exempt || !order)('the short list of POA-exempt codes against the official one', () => {
  it('says the same of every valid code', async () => {
    if (!exempt || !order) return;
    const records = openRecords<PoaExemptCodes>((await readPoaExempt(exempt)).packed);
    const { rows } = await readOrderFile(order);
    const valid = rows.filter(({ isValid }) => isValid);
    expect(valid.length).toBeGreaterThan(70_000);
    const differ = valid.filter(({ code }) => isPoaExempt(records, code) !== isPoaExemptFy2026(code));
    expect(differ.map(({ code }) => code)).toEqual([]);
  });
});
