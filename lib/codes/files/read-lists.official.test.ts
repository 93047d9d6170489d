import { describe, expect, it } from 'vitest';
import { changesBetween } from '@/lib/codes/changes-between';
import { openRecords, type PackedRecords } from '@/lib/codes/pack/packed-records';
import { ccStatus, type CcCategory } from '@/lib/codes/records/cc-lists';
import type { CodeChange, CodeChangeKind } from '@/lib/codes/records/code-change';
import type { HcpcsDetails, HcpcsModifier } from '@/lib/codes/records/hcpcs-details';
import type { MsDrg } from '@/lib/codes/records/ms-drg';
import { isPoaExempt, type PoaExemptCodes } from '@/lib/codes/records/poa-exempt';
import { officialFile } from '@/lib/codes/testing/official-files';
import { officialMember } from '@/lib/codes/testing/official-member';
import type { CodeFile } from './code-file';
import { readCcLists } from './read-cc-lists';
import { readChanges } from './read-changes';
import { readHcpcs } from './read-hcpcs';
import { readMsDrg } from './read-msdrg';
import { readOrderFile } from './read-order-file';
import { readPoaExempt } from './read-poa-exempt';

const values = <T>(records: PackedRecords<T>) =>
  Array.from({ length: records.size }, (_, at) => records.valueAt(at));
const given = (file: CodeFile | undefined): CodeFile => {
  if (!file) throw new Error('The test is skipped without the file.');
  return file;
};
const kinds = (changes: CodeChange[]) => {
  const counts: Partial<Record<CodeChangeKind, number>> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

const poa = officialFile('icd10cm-2026/POAexemptCodesFY26.txt.gz');
const order = officialFile('icd10cm-2026/icd10cm_order_2026.txt.gz');
const olderOrder = officialFile('icd10cm-older/icd10cm_order_2025.txt.gz');
const addenda = officialFile('icd10cm-2026/icd10cm_order_addenda_2026.txt.gz');
const pcsAddenda = await officialMember(
  'icd10pcs-2026/2026-icd-10-pcs-order-file.zip',
  'order_addenda_2026.txt',
);
const shortAddenda = await officialMember(
  'icd10cm-2026/2026-code-descriptions-tabular-order.zip',
  'icd10cm_codes_addenda_2026.txt',
);
const hcpcs = await officialMember(
  'hcpcs-2019/2019-Alpha-Numeric-HCPCS-File.zip',
  'HCPC2019_CONTR_ANWEB.txt',
);
const hcpcsChanges = await officialMember(
  'hcpcs-2019/2019-Alpha-Numeric-HCPCS-File.zip',
  'Changes_by_HCPCSCode.prn',
);
const drgs = officialFile('msdrg-v40/v40_appendix_A.txt.gz');
const ccs = officialFile('msdrg-v40/v40_appendix_F_J.txt.gz');

describe.skipIf(!poa || !order)('the official POA-exempt list of FY2026', () => {
  it('has 38,349 codes, all of them valid', async () => {
    const layer = await readPoaExempt(given(poa));
    expect(layer).toMatchObject({ edition: 'FY2026', counts: { exempt: 38_349 } });
    const records = openRecords<PoaExemptCodes>(layer.packed);
    expect(isPoaExempt(records, 'Z99.89')).toBe(true);
    expect(isPoaExempt(records, 'I10')).toBe(false);
    const valid = new Set(
      (await readOrderFile(given(order))).rows.filter((row) => row.isValid).map((row) => row.code),
    );
    expect(
      values(records)
        .flat()
        .filter((code) => !valid.has(code)),
    ).toEqual([]);
  });
});

describe.skipIf(!addenda || !order || !olderOrder)('the official addenda of ICD-10-CM FY2026', () => {
  it('have 487 added, 28 deleted and 45 revised', async () => {
    const layer = await readChanges(given(addenda));
    expect(layer).toMatchObject({
      system: 'icd10cm',
      edition: 'FY2026',
      counts: { added: 487, deleted: 28, revised: 45, headersAdded: 143, headersDeleted: 0 },
    });
    const listed = values(openRecords<CodeChange>(layer.packed));
    expect(kinds(listed)).toEqual({ added: 614, deleted: 12, revised: 45, 'became-header': 16 });
    // What lies between the two order files is the same, but that these are compared by their long titles.
    const between = changesBetween(
      (await readOrderFile(given(olderOrder))).rows,
      (await readOrderFile(given(order))).rows,
    );
    const long = listed.map(({ code, kind, title, isValid, oldTitle }) => ({
      code,
      kind,
      title,
      isValid,
      ...(oldTitle !== undefined && { oldTitle }),
    }));
    expect(between).toEqual(long);
  });
});

describe.skipIf(!pcsAddenda || !shortAddenda)('the official addenda inside archives', () => {
  it('have 156 added and 27 deleted codes of ICD-10-PCS', async () => {
    expect(await readChanges(given(pcsAddenda))).toMatchObject({
      system: 'icd10pcs',
      edition: 'FY2026',
      counts: { added: 156, deleted: 27, revised: 1, headersAdded: 4, headersDeleted: 0 },
    });
  });

  it('are refused where they are of the short list', async () => {
    await expect(readChanges(given(shortAddenda))).rejects.toThrow(
      'icd10cm_codes_addenda_2026.txt, line 1: ',
    );
  });
});

describe.skipIf(!hcpcs || !hcpcsChanges)('the official HCPCS file of 2019', () => {
  it('has 6,440 codes, 506 of them terminated, and 360 modifiers', async () => {
    const { edition, rows, details, modifiers } = await readHcpcs(given(hcpcs));
    expect(edition).toBe('2019');
    expect(rows).toHaveLength(6_440);
    expect(rows.filter((row) => row.isValid)).toHaveLength(5_934);
    expect(rows.filter((row) => row.validTo !== undefined)).toHaveLength(506);
    expect(details.counts).toEqual({ valid: 5_934, terminated: 506 });
    expect(modifiers.counts).toEqual({ valid: 351, terminated: 9 });
    const insert = rows.find((row) => row.code === 'A5512');
    expect(insert?.validFrom).toBe(20060101);
    expect(insert?.title).toMatch(
      /^For diabetics only, .* molded to foot after external .* higher\), prefabricated, each$/,
    );
    expect(openRecords<HcpcsDetails>(details.packed).get('A5512')).toEqual({
      addedOn: 20060101,
      changedOn: 20190101,
      coverage: 'D',
      betos: 'D1F',
    });
    expect(openRecords<HcpcsModifier>(modifiers.packed).get('LT')?.title).toMatch(/^Left side/);
  });

  it('comes with a list of changes, which is refused', async () => {
    await expect(readHcpcs(given(hcpcsChanges))).rejects.toMatchObject({ problem: 'unknown' });
  });
});

describe.skipIf(!drgs || !ccs)('the official MS-DRG appendices of v40', () => {
  it('list 767 DRGs, in 268 families', async () => {
    const { edition, rows, details } = await readMsDrg(given(drgs));
    expect(edition).toBe('v40');
    expect(rows).toHaveLength(767);
    const records = values(openRecords<MsDrg>(details.packed));
    expect(records.filter(({ type }) => type === 'surgical')).toHaveLength(393);
    expect(records.filter(({ type }) => type === 'medical')).toHaveLength(372);
    const families = records.filter(({ severity, family }) => family[0]?.severity === severity && severity);
    expect(families).toHaveLength(268);
    expect(families.filter(({ family }) => family.length === 1)).toEqual([]);
    expect(records.filter(({ base }) => /\bM?CC\b/.test(base))).toEqual([]);
  });

  it('list 14,814 CCs, 3,315 MCCs and 14 hospital-acquired conditions', async () => {
    const layer = await readCcLists(given(ccs));
    expect(layer).toMatchObject({
      edition: 'v40',
      counts: { cc: 14_814, mcc: 3_315, onlyIfAlive: 8, conditions: 14 },
    });
    const records = openRecords<CcCategory>(layer.packed);
    expect(ccStatus(records, 'J18.9')).toEqual({ status: 'MCC', onlyIfAlive: false, conditions: [] });
    expect(ccStatus(records, 'I46.9')).toMatchObject({ status: 'MCC', onlyIfAlive: true });
    expect(ccStatus(records, 'I10').status).toBeUndefined();
    expect(ccStatus(records, 'N39.0').conditions).toEqual([
      { number: '06', title: 'CATHETER-ASSOCIATED URINARY TRACT INFECTION (UTI)', inAddition: true },
    ]);
    expect(ccStatus(records, 'K95.01').conditions).toEqual([
      {
        number: '11',
        title: 'SURGICAL SITE INFECTION - BARIATRIC SURGERY',
        needsProcedure: true,
        needsPrincipal: ['E6601'],
      },
    ]);
    const diagnoses = values(records).flatMap((category) => category.diagnoses);
    expect(diagnoses).toHaveLength(14_814 + 3_315);
    expect(diagnoses.filter(({ conditions }) => conditions)).toHaveLength(3_992);
  });
});
