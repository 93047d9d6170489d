import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codesetsFolder, codesetsOption, readOfficialFiles } from './official-files';
import { orderRow } from './testing/order-row';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('codesetsFolder', () => {
  it('prefers the option to the variable and refuses a folder that is not there', () => {
    expect(codesetsFolder(folder, { CODESETS_DIR: '/nowhere' })).toBe(folder);
    expect(codesetsFolder(undefined, { CODESETS_DIR: folder })).toBe(folder);
    expect(() => codesetsFolder(join(folder, 'gone'), {})).toThrow(RangeError);
  });
});

describe('codesetsOption', () => {
  it('reads --codesets and refuses other options', () => {
    expect(codesetsOption(['--codesets', 'sets'])).toBe('sets');
    expect(codesetsOption([])).toBeUndefined();
    expect(() => codesetsOption(['--codeset', 'sets'])).toThrow(TypeError);
  });
});

describe('readOfficialFiles', () => {
  it('reads files by their official names and ignores other editions', () => {
    writeFileSync(
      join(folder, 'icd10cm-order-2026.txt'),
      orderRow('I10', 1, 'Essential (primary) hypertension'),
    );
    writeFileSync(join(folder, 'icd10pcs_order_2025.txt'), orderRow('0DTJ4ZZ', 1, 'Resection of Appendix'));
    writeFileSync(
      join(folder, 'icd10cm-guidelines-FY2026.txt'),
      'Section I. Conventions\nA. Conventions\nAppendix I\n',
    );
    const official = readOfficialFiles(folder);
    expect(official.icd10cm?.get('I10')?.billable).toBe(true);
    expect([...(official.cmSections ?? [])]).toEqual(['I', 'I.A', 'Appendix I']);
    expect(official.icd10pcs).toBeUndefined();
    expect(official.used).toEqual(['icd10cm-order-2026.txt', 'icd10cm-guidelines-FY2026.txt']);
    expect(official.missing).toEqual(['ICD-10-PCS order file FY2026']);
  });

  it('misses everything without a folder', () =>
    expect(readOfficialFiles(undefined).missing).toHaveLength(3));
});
