import { expect, it } from 'vitest';
import type { LayerKind } from '@/lib/codes/layer';
import { MAGIC } from '@/lib/codes/pack/packed-layout';
import type { CodeLayerRow, CodeSetRow } from '@/lib/db/schema';
import { testCode } from '@/lib/db/testing/test-code';
import { installedEditions, nameOf } from './installed-editions';

function row(system: CodeLayerRow['system'], kind: LayerKind, edition: string): CodeLayerRow {
  const id = `${system}:${kind}:${edition}`;
  return {
    id,
    system,
    kind,
    edition,
    counts: {},
    file: 'a.txt',
    owner: 'user',
    installedAt: 0,
    bytes: 1,
    format: MAGIC,
  };
}

function starter(system: CodeSetRow['system'], edition: string, count: number): CodeSetRow {
  const codes = Array.from({ length: count }, (_, at) => ({ ...testCode(`A0${at}`), edition }));
  return { id: `${system}:${edition}`, system, edition, owner: 'built-in', codes };
}

it('puts the layers of one system and edition together, codes first', () => {
  const [only] = installedEditions(
    [row('icd10cm', 'changes', 'FY2026'), row('icd10cm', 'codes', 'FY2026')],
    [],
  );
  expect(only?.layers.map(({ kind }) => kind)).toEqual(['codes', 'changes']);
});

it('orders systems as usual and editions from the newest, by number', () => {
  const rows = [
    row('msdrg', 'codes', 'v9'),
    row('msdrg', 'codes', 'v43'),
    row('icd10cm', 'codes', 'FY2025'),
    row('icd10cm', 'codes', 'FY2026'),
    row('hcpcs', 'codes', '2019'),
  ];
  expect(installedEditions(rows, []).map(({ system, edition }) => `${system} ${edition}`)).toEqual([
    'icd10cm FY2026',
    'icd10cm FY2025',
    'hcpcs 2019',
    'msdrg v43',
    'msdrg v9',
  ]);
});

it('counts the starter codes of an edition, also where no layer of it is installed', () => {
  const found = installedEditions(
    [row('icd10cm', 'changes', 'FY2026')],
    [starter('icd10cm', 'FY2026', 3), starter('icd10pcs', 'FY2026', 2)],
  );
  expect(found.map(({ layers, starterCodes }) => [layers.length, starterCodes])).toEqual([
    [1, 3],
    [0, 2],
  ]);
});

it('leaves the starter set of a system out once codes of any edition are installed, if they can be read', () => {
  const sets = [starter('icd10cm', 'FY2026', 3)];
  const shown = (layer: CodeLayerRow) =>
    installedEditions([layer], sets).map(({ edition, starterCodes }) => `${edition} ${starterCodes}`);
  const codes = row('icd10cm', 'codes', 'FY2025');
  expect(shown(codes)).toEqual(['FY2025 0']);
  expect(shown({ ...codes, format: MAGIC - 1 })).toEqual(['FY2026 3', 'FY2025 0']);
});

it('names an edition, and says where it is an update within the year', () => {
  const codes = row('icd10cm', 'codes', 'FY2026');
  const name = (layers: CodeLayerRow[]) => installedEditions(layers, []).map(nameOf);
  expect(name([codes, row('icd10cm', 'notes', 'FY2026')])).toEqual(['ICD-10-CM FY2026']);
  expect(name([row('cpt', 'codes', '2026')])).toEqual(['CPT (your own list) 2026']);
  expect(name([{ ...codes, isMidYear: true }])).toEqual(['ICD-10-CM FY2026 (mid-year update)']);
});
