import { beforeAll, describe, expect, it } from 'vitest';
import { officialFile } from '@/lib/codes/testing/official-files';
import type { CodeLayer } from '../layer';
import { openRecords, type PackedRecords } from '../pack/packed-records';
import { tabularPath, isInTabular } from '../records/tabular-path';
import { notesFor } from '../records/notes-for';
import { seventhCharacters } from '../records/seventh-characters';
import { tabularCodes } from '../records/tabular-codes';
import type { TabularRecord } from '../records/tabular-notes';
import { linesOf } from './lines';
import { readTabular } from './read-tabular';

const file = officialFile('icd10cm-older/icd10cm_tabular_2021.xml.gz');
const later = ['icd10cm-older/icd10cm_order_2025.txt.gz', 'icd10cm-2026/icd10cm_order_2026.txt.gz'];

/** The flag of each code of an order file: true for a valid code, false for a header. */
async function validity(path: string): Promise<Map<string, boolean>> {
  const order = officialFile(path);
  const flags = new Map<string, boolean>();
  if (!order) return flags;
  for await (const { lines } of linesOf(order)) {
    for (const line of lines) flags.set(line.slice(6, 13).trimEnd(), line[14] === '1');
  }
  return flags;
}

describe.skipIf(!file)('the Tabular List of FY2021', () => {
  let layer: CodeLayer;
  let records: PackedRecords<TabularRecord>;
  let codes: string[];
  beforeAll(async () => {
    if (!file) return;
    layer = await readTabular(file);
    records = openRecords(layer.packed);
    codes = Array.from({ length: records.size }, (_, at) => records.valueAt(at)).flatMap((record) =>
      record.kind === 'category' ? [...tabularCodes(record)] : [],
    );
  });

  it('is read as a whole', () => {
    expect([layer.edition, layer.counts]).toEqual([
      'FY2021',
      { chapters: 22, sections: 296, categories: 1_911, codes: 45_017 },
    ]);
  });

  it('yields 72,693 codes, 72 of them more than the 72,621 of January 2021', () => {
    expect([codes.length, new Set(codes).size]).toEqual([72_693, 72_693]);
    expect(codes.filter(isDeadAndBack)).toHaveLength(72);
  });

  it.each([
    [later[0] ?? '', 457, 74_260 - 2_024],
    [later[1] ?? '', 484, 74_719 - 2_510],
  ])('is borne out by %s, which decides what is valid', async (path, notValid, stillValid) => {
    const flags = await validity(path);
    const invalid = codes.filter((code) => flags.get(code) !== true);
    expect([invalid.length, codes.length - invalid.length]).toEqual([notValid, stillValid]);
    // The 72 never were codes; all others of them were deleted since, or have become headers.
    expect(codes.filter(isDeadAndBack).filter((code) => flags.has(code))).toEqual([]);
  });

  it('finds codes that it yields (one in ten), and inherits the notes of every category from its chapter', () => {
    expect(codes.filter((code, at) => at % 10 === 0 && !isInTabular(records, code))).toEqual([]);
    const categories = [...new Set(codes.map((code) => code.slice(0, 3)))];
    expect(categories).toHaveLength(1_911);
    const levels = categories.map((category) => notesFor(records, category).map(({ level }) => level));
    expect(levels.filter((names) => names[0] !== 'chapter' || names.at(-1) !== 'code')).toEqual([]);
    expect(tabularPath(records, 'H54512A').map(({ code }) => code)).toEqual([
      'H54',
      'H545',
      'H5451',
      'H54512A',
    ]);
  });

  it('has the notes of S72.001A on their levels', () => {
    const levels = notesFor(records, 'S72001A');
    expect(levels.map(({ name, notes }) => [name, notes?.map(({ kind }) => kind).join()])).toEqual([
      ['19', 'notes,useAdditionalCode,excludes1,notes'],
      ['S70-S79', 'excludes2'],
      ['S72', 'notes,excludes1,excludes2'],
      ['S720', 'excludes2'],
      ['S7200', 'inclusionTerm'],
      ['S72001', undefined],
    ]);
    const characters = seventhCharacters(records, 'S72001')?.characters.map(({ character }) => character);
    expect(characters?.join('')).toBe('ABCDEFGHJKMNPQRS');
    expect(seventhCharacters(records, 'S72471')?.from).toBe('S7247');
    expect(seventhCharacters(records, 'E119')).toBeUndefined();
  });

  it('knows the sections around M05-M14 and V00-V09, which the file does not nest', () => {
    expect(notesFor(records, 'M1A').map(({ name }) => name)).toEqual(['13', 'M00-M25', 'M05-M14', 'M1A']);
    expect(notesFor(records, 'V00').map(({ name }) => name)).toEqual([
      '20',
      'V00-X58',
      'V00-V99',
      'V00-V09',
      'V00',
    ]);
  });
});

/** Loss of consciousness with death before it was regained: no later encounter, no sequela. */
function isDeadAndBack(code: string): boolean {
  return /^S06..[78][DS]$/.test(code);
}
