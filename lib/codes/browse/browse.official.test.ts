import { describe, expect, it } from 'vitest';
import type { CodeFile } from '@/lib/codes/files/code-file';
import { readCmIndex } from '@/lib/codes/files/read-cm-index';
import { readOrderFile } from '@/lib/codes/files/read-order-file';
import { readPcsDefinitions } from '@/lib/codes/files/read-pcs-definitions';
import { readPcsTables } from '@/lib/codes/files/read-pcs-tables';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import { openRecords } from '@/lib/codes/pack/packed-records';
import type { IndexRecord, IndexTerm } from '@/lib/codes/records/cm-index';
import type { PcsDefinitions } from '@/lib/codes/records/pcs-definitions';
import type { PcsTable } from '@/lib/codes/records/pcs-table';
import { officialFile } from '@/lib/codes/testing/official-files';
import { seededRandom } from '@/lib/std/random';
import { countChanges, newCodes } from './change-groups';
import { changesInSteps } from './changes-in-steps';
import { referencesOf } from './find-reference';
import { indexPlaces } from './index-places';
import { pcsMeaning } from './pcs-meaning';
import { pcsNext } from './pcs-steps';
import { referenceFinder, referenceTarget } from './reference-target';
import { termLines } from './term-lines';

const files = {
  older: officialFile('icd10cm-older/icd10cm_order_2025.txt.gz'),
  newer: officialFile('icd10cm-2026/icd10cm_order_2026.txt.gz'),
  index: officialFile('icd10cm-older/icd10cm_index_2017.xml.gz'),
  tables: officialFile('icd10pcs-2025/icd10pcs_tables_2025.xml.gz'),
  definitions: officialFile('icd10pcs-2025/icd10pcs_definitions_2025.xml.gz'),
  pcsOrder: officialFile('icd10pcs-2025/icd10pcs_order_2025.txt.gz'),
};
const given = (file: CodeFile | undefined): CodeFile => {
  if (!file) throw new Error('The test is skipped without the file.');
  return file;
};
const codes = async (file: CodeFile | undefined) =>
  openCodes(packCodes((await readOrderFile(given(file))).rows));

function finish<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe.skipIf(!files.older || !files.newer)('two editions of ICD-10-CM', () => {
  it('differ by the 487 added, 28 deleted and 45 revised codes that the addenda name', async () => {
    const changes = finish(changesInSteps(await codes(files.older), await codes(files.newer)));
    expect(newCodes(changes)).toHaveLength(487);
    const counts = new Map(countChanges(changes).map(({ kind, count }) => [kind, count]));
    expect((counts.get('deleted') ?? 0) + (counts.get('became-header') ?? 0)).toBe(28);
    expect(counts.get('revised')).toBe(45);
  });
});

describe.skipIf(!files.index)('the Alphabetic Index of 2017', () => {
  it('has references of which at least 97 % lead somewhere, and finds the lines of a code', async () => {
    const records = openRecords<IndexRecord>((await readCmIndex(given(files.index))).packed);
    const find = referenceFinder((reference) => referenceTarget('cm-index', records, reference));
    let all = 0;
    let found = 0;
    for (let at = 0; at < records.size; at += 1) {
      const record = records.valueAt(at);
      if (record.kind !== 'main-term') continue;
      for (const { term } of termLines<IndexTerm>(record)) {
        for (const reference of [term.see ?? '', term.seeAlso ?? ''].flatMap(referencesOf)) {
          all += 1;
          if (find(reference)) found += 1;
        }
      }
    }
    expect(all).toBeGreaterThan(13_000);
    expect(found / all).toBeGreaterThan(0.97);
    expect(finish(indexPlaces(records, 'icd10cm', 'E1165')).map(({ path }) => path.join(', '))).toEqual([
      'Diabetes, diabetic, with, hyperglycemia',
      'Diabetes, diabetic, type 2, with, hyperglycemia',
    ]);
  });
});

describe.skipIf(!files.tables || !files.definitions || !files.pcsOrder)(
  'the builder on the tables of 2025',
  () => {
    it('ends every walk at a valid code, and explains every operation of surgery', async () => {
      const tables = openRecords<PcsTable>((await readPcsTables(given(files.tables))).packed);
      const definitions = openRecords<PcsDefinitions>(
        (await readPcsDefinitions(given(files.definitions))).packed,
      );
      const list = await codes(files.pcsOrder);
      const random = seededRandom(11);
      const invalid: string[] = [];
      const unexplained: string[] = [];
      for (let walk = 0; walk < 1000; walk += 1) {
        let chosen = '';
        while (chosen.length < 7) {
          const { choices } = pcsNext(tables, chosen);
          const choice = choices[Math.floor(random() * choices.length)];
          if (!choice) throw new Error(`Nothing may follow ${chosen}.`);
          const isOperation = chosen.length === 2 && chosen.startsWith('0');
          if (isOperation && !pcsMeaning(definitions, chosen, choice.labels)?.definition) {
            unexplained.push(...choice.labels);
          }
          chosen += choice.code;
        }
        const row = list.rowOf(chosen);
        if (row === undefined || !list.isValidAt(row)) invalid.push(chosen);
      }
      expect(invalid).toEqual([]);
      expect(unexplained).toEqual([]);
    });
  },
);
