import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orderFile } from '@/lib/codes/install/testing/make-archive';
import { codesetsOption, readOfficialFiles } from './official-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('codesetsOption', () => {
  it('reads --codesets and refuses other options', () => {
    expect(codesetsOption(['--codesets', 'sets'])).toBe('sets');
    expect(codesetsOption([])).toBeUndefined();
    expect(() => codesetsOption(['--codeset', 'sets'])).toThrow(TypeError);
  });
});

describe('readOfficialFiles', () => {
  it('reads files by their official names and ignores other editions', async () => {
    writeFileSync(
      join(folder, 'icd10cm-order-2026.txt'),
      orderFile(['I10 1 Essential (primary) hypertension']),
    );
    writeFileSync(join(folder, 'icd10pcs_order_2025.txt'), orderFile(['0DTJ4ZZ 1 Resection of Appendix']));
    writeFileSync(
      join(folder, 'icd10cm-guidelines-FY2026.txt'),
      'Section I. Conventions\nA. Conventions\nAppendix I\n',
    );
    const official = await readOfficialFiles(folder);
    expect(official.icd10cm?.get('I10')?.billable).toBe(true);
    expect([...(official.cmSections ?? [])]).toEqual(['I', 'I.A', 'Appendix I']);
    expect(official.icd10pcs).toBeUndefined();
    expect(official.used).toEqual(['icd10cm-order-2026.txt', 'icd10cm-guidelines-FY2026.txt']);
    expect(official.missing).toEqual(['ICD-10-PCS order file FY2026']);
  });

  it('misses everything without a folder', async () =>
    expect((await readOfficialFiles(undefined)).missing).toHaveLength(3));
});
