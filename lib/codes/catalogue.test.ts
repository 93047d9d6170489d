import { describe, expect, it } from 'vitest';
import { CATALOGUE, CATALOGUE_YEARS } from './catalogue';
import { knownArchive } from './install/known-editions';
import { LIMITS } from './install/limits';

const entry = (id: string) => CATALOGUE.find((each) => each.id === id);

describe('the catalogue', () => {
  it('has only https addresses of the two publishers, each once', () => {
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
    expect(new Set(CATALOGUE.map(({ url }) => url)).size).toBe(CATALOGUE.length);
    for (const { url, page, host, publisher } of CATALOGUE) {
      expect(new URL(url).protocol).toBe('https:');
      expect(new URL(page).protocol).toBe('https:');
      expect(new URL(url).host).toBe(host);
      expect(host).toBe(publisher === 'CMS' ? 'www.cms.gov' : 'ftp.cdc.gov');
      expect(url).not.toMatch(/[{}]/);
    }
  });

  it('has every system in each of the years, with the edition that the year has', () => {
    expect(CATALOGUE_YEARS).toEqual([2027, 2026, 2025]);
    const editions = (year: number) =>
      new Set(
        CATALOGUE.filter((each) => each.fiscalYear === year).map((each) => `${each.system} ${each.edition}`),
      );
    expect(editions(2026)).toEqual(new Set(['icd10cm FY2026', 'icd10pcs FY2026', 'hcpcs 2025', 'msdrg v43']));
    expect(editions(2027)).toEqual(new Set(['icd10cm FY2027', 'icd10pcs FY2027', 'hcpcs 2026', 'msdrg v44']));
    expect(editions(2025)).toEqual(new Set(['icd10cm FY2025', 'icd10pcs FY2025', 'msdrg v42']));
  });

  it('names each file so that it can be fetched by hand', () => {
    expect(entry('cms-icd10cm-order-2026')).toMatchObject({
      url: 'https://www.cms.gov/files/zip/2026-code-descriptions-tabular-order.zip',
      fileName: '2026-code-descriptions-tabular-order.zip',
      linkText: '2026 Code Descriptions in Tabular Order (ZIP)',
      page: 'https://www.cms.gov/medicare/coding-billing/icd-10-codes',
    });
    expect(entry('cdc-icd10cm-order-2026')?.fileName).toBe('icd10cm-Code Descriptions-2026.zip');
    expect(entry('cms-icd10pcs-tables-2025')?.fileName).toBe(
      '2025-icd-10-pcs-code-tables-and-index-updated-07-09-2024.zip',
    );
    for (const { fileName } of CATALOGUE) expect(fileName).toMatch(/^[\w .-]+\.zip$/);
  });

  it('has the SHA-256 of the archives that were at hand, and a limit that the installer takes', () => {
    const hashed = CATALOGUE.filter((each) => each.sha256 !== undefined);
    expect(hashed.map(({ id }) => id)).toEqual(['cms-icd10cm-order-2026', 'cms-icd10pcs-order-2026']);
    for (const { sha256 = '' } of hashed) expect(knownArchive(sha256)).toBeDefined();
    for (const { maxBytes } of CATALOGUE) expect(maxBytes).toBeLessThanOrEqual(LIMITS.input);
  });

  it('says of every address that it was not checked, as none was fetched', () => {
    expect(CATALOGUE.filter(({ checkedOn }) => checkedOn !== 'not checked')).toEqual([]);
  });
});
