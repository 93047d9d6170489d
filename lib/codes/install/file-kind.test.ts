import { describe, expect, it } from 'vitest';
import { testFile } from '../testing/official-files';
import { fileKind, type FileKind } from './file-kind';
import { CM_ROWS, PCS_ROWS, orderFile } from './testing/make-archive';

const CM = orderFile(CM_ROWS);
const PCS = orderFile(PCS_ROWS);
const xml = (root: string, rest: string, year = 2026) =>
  `<?xml version="1.0" encoding="utf-8"?>\r\n<${root}>\r\n  <version>${year}</version>\r\n  ${rest}`;
const CM_INDEX = xml('ICD10CM.index', '<title>ICD-10-CM INDEX TO DISEASES and INJURIES</title>');
const EXTERNAL = xml('ICD10CM.index', '<title>ICD-10-CM External Cause of Injuries Index</title>');
const NEOPLASM = xml('ICD10CM.index', '<indexHeading><head col="1">Neoplasm</head></indexHeading>');
const DRUG = xml('ICD10CM.index', '<indexHeading><head col="1">Substance</head></indexHeading>');
const TABULAR = xml('ICD10CM.tabular', '<introduction>');
const ADDENDA = 'Add:         1 B8801   Infestation by Demodex mites';
const PCS_ADDENDA = `Add:         00H033J ${'Insertion of Infusion Device into Brain'.padEnd(60)} Insertion`;
const POA = 'Order26\tPOAexemptCode\tDescription\t\r\n01238\tB90.0\tSequelae of tuberculosis\t\r\n';
const HCPCS = `*Disclaimers\u00a0\t\r\n\r\n${'   A1001007Dressing for one wound'.padEnd(320)}\r\n`;
const DRGS = `:==:\r\n|     Appendix A List of MS-DRGs Version 40.0     |\r\n:==:\r\n`;
const CCS = ':==:\r\n|   Appendix F Unrelated Operating Room Procedures (MS-DRGs 981-989)   |\r\n:==:\r\n';

const kindOf = (name: string, content: string | Uint8Array) => fileKind(testFile(name, content));

describe('fileKind', () => {
  const names: [string, FileKind, string, string][] = [
    ['icd10cm_order_2026.txt', 'cm-order', 'FY2026', CM],
    ['icd10cm-order-2026.txt', 'cm-order', 'FY2026', CM],
    ['ICD10CM Order 2026 (1).TXT', 'cm-order', 'FY2026', CM],
    ['x.zip › folder/icd10cm_order_2026 - Copy.txt', 'cm-order', 'FY2026', CM],
    ['icd10cm_order_addenda_2026.txt', 'cm-addenda', 'FY2026', ADDENDA],
    ['order_addenda_2026.txt', 'pcs-addenda', 'FY2026', PCS_ADDENDA],
    ['icd10pcs_order_2026.txt', 'pcs-order', 'FY2026', PCS],
    ['icd10cm_tabular_2026.xml', 'cm-tabular', 'FY2026', TABULAR],
    ['icd10cm-tabular-2026.xml', 'cm-tabular', 'FY2026', TABULAR],
    ['icd10cm_index_2026.xml', 'cm-index', 'FY2026', CM_INDEX],
    ['icd10cm_eindex_2026.xml', 'cm-external-cause-index', 'FY2026', EXTERNAL],
    ['icd10cm_neoplasm_2026.xml', 'cm-neoplasm', 'FY2026', NEOPLASM],
    ['icd10cm_drug_2026.xml', 'cm-drug', 'FY2026', DRUG],
    ['icd10pcs_tables_2026.xml', 'pcs-tables', 'FY2026', xml('ICD10PCS.tabular', '')],
    ['icd10pcs_definitions_2026.xml', 'pcs-definitions', 'FY2026', xml('ICD10PCS.definitions', '')],
    ['icd10pcs_index_2026.xml', 'pcs-index', 'FY2026', xml('ICD10PCS.index', '')],
    ['POAexemptCodesFY26.txt', 'poa-exempt', 'FY2026', POA],
    ['HCPC2019_CONTR_ANWEB.txt', 'hcpcs', '2019', HCPCS],
    ['HCPC2026_JAN_ANWEB.txt', 'hcpcs', '2026', HCPCS],
    ['v40_appendix_A.txt', 'msdrg-list', 'v40', DRGS],
    ['v40_appendix_F_J.txt', 'msdrg-cc', 'v40', CCS],
    ['MSDRG_v40.1_appendix_F_J.txt', 'msdrg-cc', 'v40.1', CCS],
  ];

  it.each(names)('knows %s by its name', async (name, kind, edition, content) => {
    // Content that says nothing leaves it to the name, and to the reader.
    for (const text of [content, 'nothing known']) {
      expect(await kindOf(name, text)).toMatchObject({ is: 'official', kind, edition });
    }
  });

  it.each(names)('knows %s by its content when it is renamed', async (_name, kind, edition, content) => {
    const renamed = `my ${edition} list.dat`;
    expect(await kindOf(renamed, content)).toMatchObject({ is: 'official', kind, edition });
  });

  it('tells updates within the year by month or date, in the name of the file or its archive', async () => {
    const isMidYear = async (name: string) => {
      const match = await kindOf(name, CM);
      return match.is === 'official' && match.edition === 'FY2026' && match.isMidYear;
    };
    for (const name of [
      'icd10cm_order_2026-april-1.txt',
      'icd10cm-order-April-2026.txt',
      'icd10cm_order_2026_1-1-2026.txt',
      'icd10cm_order_2026_04-01-26.txt',
      'April 1 2026 update.zip › icd10cm_order_2026.txt',
    ]) {
      expect([name, await isMidYear(name)]).toEqual([name, true]);
    }
    for (const name of [
      'icd10cm_order_2026.txt',
      '2026-code-descriptions-tabular-order.zip › icd10cm_order_2026.txt',
      'icd10cm_order_2026_10-1-2025.txt',
      'Janice 2026.zip › icd10cm_order_2026.txt',
    ]) {
      expect([name, await isMidYear(name)]).toEqual([name, false]);
    }
  });

  it('takes the edition from the archive where the file has none', async () => {
    expect(await kindOf('2026 Code Descriptions.zip › codes.txt', CM)).toMatchObject({ edition: 'FY2026' });
    expect(await kindOf('MSDRG v43 text.zip › appendix_F_J.txt', CCS)).toMatchObject({ edition: 'v43' });
    // What the file says itself comes first.
    expect(await kindOf('2025.zip › list.xml', TABULAR)).toMatchObject({ edition: 'FY2026' });
  });

  it('lists known companions and unknown files as ignored, without looking into the former', async () => {
    for (const name of [
      'icd10OrderFiles.pdf',
      'POAexemptCodesFY26.xlsx',
      'ReadMePOAexemptFY26.txt',
      'icd10cm_codes_2026.txt',
      'icd10cm-codes-addenda-2026.txt',
      'icd10pcs_codes_2026.txt',
      'Changes_by_ActionCode.prn',
      'POAexemptAddCodesFY26.txt',
      'POAexemptDeleteCodesFY26.txt',
      'POAexemptReviseCodesFY26.txt',
      'proc_notes_2019.txt',
      'HCPC2019_README.txt',
      'a.zip › __MACOSX/._icd10cm_order_2026.txt',
      '.DS_Store',
    ]) {
      const unreadable = { ...testFile(name, ''), chunks: () => expect.fail('It was read.') };
      const match = await fileKind(unreadable);
      expect([name, match.is === 'ignored' && match.why.startsWith('Not needed: ')]).toEqual([name, true]);
    }
    for (const content of [
      '',
      'Some text.',
      '<html>',
      '<a/>',
      'A000    Cholera',
      '%PDF-1.7',
      new Uint8Array(9_000),
    ]) {
      expect(await kindOf('something', content)).toEqual({
        is: 'ignored',
        why: 'Not recognised as an official code-set file.',
      });
    }
  });

  it.each([
    [
      'icd10cm_order_2026.txt',
      PCS,
      'unknown',
      'Its name says ICD-10-CM order file, but its content is the ICD-10-PCS order file.',
    ],
    [
      'icd10pcs_order_2026.txt',
      POA,
      'unknown',
      'Its name says ICD-10-PCS order file, but its content is the list of POA-exempt codes.',
    ],
    [
      'icd10cm_index_2026.xml',
      EXTERNAL,
      'unknown',
      'Its name says ICD-10-CM Index to Diseases, but its content is the ICD-10-CM External Cause Index.',
    ],
    [
      'icd10cm_tabular_2026.xml',
      '<!DOCTYPE html><html>',
      'unknown',
      'Its name says ICD-10-CM Tabular List, but its content is a web page.',
    ],
    ['icd10cm_order_2026.txt', '%PDF-1.7', 'unknown', 'but its content is a PDF.'],
    ['icd10cm_tabular_2025.xml', TABULAR, 'unknown', 'Its name says FY2025, its content FY2026.'],
    ['POAexemptCodesFY25.txt', POA, 'unknown', 'Its name says FY2025, its content FY2026.'],
    ['v41_appendix_A.txt', DRGS, 'unknown', 'Its name says v41, its content v40.'],
    ['codes.txt', CM, 'unknown', 'This is the ICD-10-CM order file, but of which year?'],
    ['appendix_F_J.txt', CCS, 'unknown', 'Put it into its name again (“v40”)'],
    ['icd10cm_order_2026.txt', '', 'truncated', 'The file is empty. Download it again.'],
    ['a.zip › b.txt', 'PK\u0003\u0004', 'archive', 'Take it out of a.zip and add “b.txt” by itself.'],
  ])('refuses %s with other content: %#', async (name, content, problem, message) => {
    await expect(kindOf(name, content)).rejects.toMatchObject({
      problem,
      message: expect.stringContaining(`${name}: `) as string,
    });
    await expect(kindOf(name, content)).rejects.toThrow(message);
  });

  it('looks at 4 KB only, however the bytes arrive', async () => {
    const file = testFile('icd10cm_order_2026.txt', CM.repeat(100), 7);
    let bytes = 0;
    const chunks = async function* () {
      for await (const chunk of file.chunks()) {
        bytes += chunk.length;
        yield chunk;
      }
    };
    expect(await fileKind({ ...file, chunks })).toMatchObject({ kind: 'cm-order' });
    expect(bytes).toBeLessThan(4_200);
  });
});
