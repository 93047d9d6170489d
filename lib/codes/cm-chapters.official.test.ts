import { describe, expect, it } from 'vitest';
import { CM_CHAPTERS, cmChapterOf } from './cm-chapters';
import { readOrderFile } from './files/read-order-file';
import { readTabular } from './files/read-tabular';
import { openRecords } from './pack/packed-records';
import { chapterKey, type TabularRecord } from './records/tabular-notes';
import { officialFile } from './testing/official-files';

const tabular = officialFile('icd10cm-older/icd10cm_tabular_2021.xml.gz');
const order = officialFile('icd10cm-2026/icd10cm_order_2026.txt.gz');

describe.skipIf(!tabular || !order)('the chapters against the official files', () => {
  it('have the titles of the Tabular List', async () => {
    if (!tabular) return;
    const records = openRecords<TabularRecord>((await readTabular(tabular)).packed);
    for (const { number, title } of CM_CHAPTERS.value) {
      expect(records.get(chapterKey(String(number)))?.title.replace(/ \(.*$/, '')).toBe(title);
    }
  });

  it('hold every category of the order file', async () => {
    if (!order) return;
    const { rows } = await readOrderFile(order);
    const without = rows.filter(({ code }) => cmChapterOf(code) === undefined);
    expect(without.map(({ code }) => code)).toEqual([]);
  });
});
