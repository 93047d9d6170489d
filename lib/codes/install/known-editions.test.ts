import { describe, expect, it } from 'vitest';
import type { CodeLayer } from '../layer';
import { checkKnownCount, knownArchive } from './known-editions';

const layer = (valid: number, more: Partial<CodeLayer> = {}): CodeLayer => ({
  system: 'icd10cm',
  kind: 'codes',
  edition: 'FY2026',
  packed: new Uint8Array(),
  counts: { valid },
  file: 'icd10cm_order_2026.txt',
  ...more,
});

describe('checkKnownCount', () => {
  it('wants exactly the codes of the edition as it was first published', () => {
    expect(() => checkKnownCount(layer(74_719), false)).not.toThrow();
    expect(() => checkKnownCount(layer(74_718), false)).toThrow(
      'icd10cm_order_2026.txt: It has 74,718 codes, the edition FY2026 has 74,719: it is cut off or of another year.',
    );
    expect(() => checkKnownCount(layer(74_720), false)).toThrow('it is of another year');
    expect(() => checkKnownCount(layer(0, { counts: {} }), false)).toThrow('It has 0 codes');
  });

  it('takes the new codes of an update within the year, but none missing and not another year', () => {
    expect(() => checkKnownCount(layer(74_719 + 50), true)).not.toThrow();
    expect(() => checkKnownCount(layer(74_718), true)).toThrow('it is cut off');
    expect(() => checkKnownCount(layer(74_719, { edition: 'FY2025' }), true)).toThrow(
      'it is of another year',
    );
    expect(() => checkKnownCount(layer(79_115, { system: 'icd10pcs', edition: 'FY2025' }), true)).toThrow(
      'it is of another year',
    );
  });

  it('has nothing to say of editions and layers that are not known', () => {
    expect(() => checkKnownCount(layer(5, { edition: 'FY2031' }), false)).not.toThrow();
    expect(() => checkKnownCount(layer(5, { kind: 'notes' }), false)).not.toThrow();
  });

  it('checks each known count of a layer', () => {
    const hcpcs = (terminated: number) =>
      layer(0, { system: 'hcpcs', edition: '2019', counts: { valid: 5_934, terminated } });
    expect(() => checkKnownCount(hcpcs(506), false)).not.toThrow();
    expect(() => checkKnownCount(hcpcs(505), false)).toThrow('It has 505 codes, the edition 2019 has 506');
  });
});

describe('knownArchive', () => {
  it('knows an official archive by its SHA-256', () => {
    const sha256 = '64e37e6060bfd9eca74d9973be28fdf570b40f87a3a855bd078eb343dd0e594e';
    expect(knownArchive(sha256)?.name).toBe('2026-icd-10-pcs-order-file.zip');
    expect(knownArchive('0'.repeat(64))).toBeUndefined();
  });
});
