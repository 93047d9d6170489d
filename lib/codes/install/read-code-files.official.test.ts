import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { layerId } from '../layer';
import { codesetsFolder } from '@/scripts/codes/codesets-folder';
import { fileKind } from './file-kind';
import { knownArchive } from './known-editions';
import { openFiles } from './open-archive';
import { readCodeFiles } from './read-code-files';
import { fileOf } from './testing/make-archive';

const folder = codesetsFolder(undefined);
// oxlint-disable-next-line no-console
if (folder === undefined) console.info('Skipped: no official archives (set CODESETS_DIR).');

/** An official file as a person would give it; a `.gz` of the folder under its official name, or still packed. */
function given(path: string, { isUnpacked = true } = {}): File {
  const bytes = readFileSync(join(folder ?? '', path));
  if (!isUnpacked || !path.endsWith('.gz')) return fileOf(basename(path), Uint8Array.from(bytes));
  return fileOf(basename(path, '.gz'), Uint8Array.from(gunzipSync(bytes)));
}

async function readGiven(...files: File[]) {
  const { layers, ignored, sources } = await readCodeFiles(files);
  return {
    layers: Object.fromEntries(layers.map((layer) => [layerId(layer), layer.counts])),
    ignored,
    sources,
  };
}

describe.skipIf(folder === undefined)('the official archives', () => {
  it('ICD-10-CM FY2026: codes and changes', async () => {
    const { layers, ignored, sources } = await readGiven(
      given('icd10cm-2026/2026-code-descriptions-tabular-order.zip'),
    );
    expect(Object.keys(layers)).toHaveLength(2);
    expect(layers).toMatchObject({
      'icd10cm:codes:FY2026': { valid: 74_719, headers: 98_186 - 74_719 },
      'icd10cm:changes:FY2026': { added: 487, deleted: 28 },
    });
    expect(ignored.map(({ file }) => file.split(' › ')[1])).toEqual([
      'icd10OrderFiles.pdf',
      'icd10cm_codes_2026.txt',
      'icd10cm_codes_addenda_2026.txt',
      'icd10cmCodesFile.pdf',
    ]);
    expect(ignored.every(({ why }) => why.startsWith('Not needed'))).toBe(true);
    expect(knownArchive(sources[0]?.sha256 ?? '')?.name).toBe('2026-code-descriptions-tabular-order.zip');
  });

  it('ICD-10-PCS FY2026: codes and changes', async () => {
    const { layers, sources } = await readGiven(given('icd10pcs-2026/2026-icd-10-pcs-order-file.zip'));
    expect(Object.keys(layers)).toHaveLength(2);
    expect(layers).toMatchObject({
      'icd10pcs:codes:FY2026': { valid: 79_115, headers: 80_029 - 79_115 },
      'icd10pcs:changes:FY2026': { deleted: 27 },
    });
    expect(knownArchive(sources[0]?.sha256 ?? '')?.name).toBe('2026-icd-10-pcs-order-file.zip');
  });

  it('POA-exempt FY2026 and HCPCS 2019, together', async () => {
    const { layers, ignored } = await readGiven(
      given('icd10cm-2026/POAexemptCodesFY26.zip'),
      given('hcpcs-2019/2019-Alpha-Numeric-HCPCS-File.zip'),
    );
    expect(layers).toMatchObject({
      'icd10cm:poa-exempt:FY2026': { exempt: 38_349 },
      'hcpcs:codes:2019': { valid: 5_934, terminated: 506 },
      'hcpcs:details:2019': {},
      'hcpcs:modifiers:2019': {},
    });
    expect(Object.keys(layers)).toHaveLength(4);
    expect(ignored).toHaveLength(14);
    expect(ignored.every(({ why }) => why.startsWith('Not needed'))).toBe(true);
  });

  it('every other file, all at once', async () => {
    const expected: [string, string[]][] = [
      ['icd10cm-older/icd10cm_order_2025.txt.gz', ['icd10cm:codes:FY2025']],
      ['icd10cm-older/icd10cm_tabular_2021.xml.gz', ['icd10cm:notes:FY2021']],
      ['icd10cm-older/icd10cm_index_2017.xml.gz', ['icd10cm:index:FY2017']],
      ['icd10cm-older/icd10cm_eindex_2022.xml.gz', ['icd10cm:external-cause-index:FY2022']],
      ['icd10cm-older/icd10cm_neoplasm_2022.xml.gz', ['icd10cm:neoplasm-table:FY2022']],
      ['icd10cm-older/icd10cm_drug_2022.xml.gz', ['icd10cm:drug-table:FY2022']],
      ['icd10pcs-2025/icd10pcs_order_2025.txt.gz', ['icd10pcs:codes:FY2025']],
      ['icd10pcs-2025/icd10pcs_tables_2025.xml.gz', ['icd10pcs:tables:FY2025']],
      ['icd10pcs-2025/icd10pcs_definitions_2025.xml.gz', ['icd10pcs:definitions:FY2025']],
      ['icd10pcs-2025/icd10pcs_index_2025.xml.gz', ['icd10pcs:index:FY2025']],
      ['msdrg-v40/v40_appendix_A.txt.gz', ['msdrg:codes:v40', 'msdrg:details:v40']],
      ['msdrg-v40/v40_appendix_F_J.txt.gz', ['msdrg:cc:v40']],
    ];
    const all = await readGiven(...expected.map(([path]) => given(path)));
    expect(Object.keys(all.layers)).toEqual(expected.flatMap(([, layers]) => layers));
  });

  it.each([
    ['icd10cm-2026/icd10cm_order_2026.txt.gz', 'cm-order', 'FY2026'],
    ['icd10cm-2026/icd10cm_order_addenda_2026.txt.gz', 'cm-addenda', 'FY2026'],
    ['icd10cm-2026/POAexemptCodesFY26.txt.gz', 'poa-exempt', 'FY2026'],
    ['icd10cm-older/icd10cm_tabular_2021.xml.gz', 'cm-tabular', 'FY2021'],
    ['icd10cm-older/icd10cm_index_2017.xml.gz', 'cm-index', 'FY2017'],
    ['icd10cm-older/icd10cm_eindex_2022.xml.gz', 'cm-external-cause-index', 'FY2022'],
    ['icd10cm-older/icd10cm_neoplasm_2022.xml.gz', 'cm-neoplasm', 'FY2022'],
    ['icd10cm-older/icd10cm_drug_2022.xml.gz', 'cm-drug', 'FY2022'],
    ['icd10pcs-2026/icd10pcs_order_2026.txt.gz', 'pcs-order', 'FY2026'],
    ['icd10pcs-2025/icd10pcs_tables_2025.xml.gz', 'pcs-tables', 'FY2025'],
    ['icd10pcs-2025/icd10pcs_definitions_2025.xml.gz', 'pcs-definitions', 'FY2025'],
    ['icd10pcs-2025/icd10pcs_index_2025.xml.gz', 'pcs-index', 'FY2025'],
    ['msdrg-v40/v40_appendix_A.txt.gz', 'msdrg-list', 'v40'],
    ['msdrg-v40/v40_appendix_F_J.txt.gz', 'msdrg-cc', 'v40'],
  ])('%s is recognised under its name and under another one', async (path, kind, edition) => {
    const file = given(path);
    for (const name of [file.name, `download ${edition} of today.dat`]) {
      const [opened] = await openFiles(fileOf(name, new Uint8Array(await file.arrayBuffer())));
      expect(opened && (await fileKind(opened))).toMatchObject({ is: 'official', kind, edition });
    }
  });

  it('a file that is still packed by gzip', async () => {
    const { layers } = await readGiven(given('msdrg-v40/v40_appendix_A.txt.gz', { isUnpacked: false }));
    expect(layers['msdrg:codes:v40']).toMatchObject({ valid: 767 });
  });

  it('refuses them cut off at the end of a line, or with another year in the name', async () => {
    const text = await given('icd10cm-2026/icd10cm_order_2026.txt.gz').text();
    const cut = text.slice(0, text.lastIndexOf('\r\n', text.length - 3) + 2);
    await expect(readCodeFiles([fileOf('icd10cm_order_2026.txt', cut)])).rejects.toThrow(
      'icd10cm_order_2026.txt: It has 74,718 codes, the edition FY2026 has 74,719: it is cut off or of another year.',
    );
    await expect(readCodeFiles([fileOf('icd10cm_order_2025.txt', text)])).rejects.toThrow(
      'It has 74,719 codes, the edition FY2025 has 74,260: it is of another year.',
    );
  });
});
