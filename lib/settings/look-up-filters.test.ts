import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  asCodeFilters,
  countFilters,
  readLookUpFilters,
  storeLookUpFilters,
  type LookUpFilters,
} from './look-up-filters';

beforeEach(() => fakeBrowser.reset());

describe('the filters of the look-up', () => {
  it('are remembered', async () => {
    expect(await readLookUpFilters()).toEqual({});
    const filters: LookUpFilters = { system: 'icd10cm', edition: 'FY2026', chapter: 9, isBillable: true };
    await storeLookUpFilters(filters);
    expect(await readLookUpFilters()).toEqual(filters);
  });

  it.each([
    [{ system: 'icd9', isBillable: true }, { isBillable: true }],
    [{ chapter: 'nine', edition: 'FY2026' }, { edition: 'FY2026' }],
    ['everything', {}],
    [{ isBillable: 'yes' }, {}],
  ])('lose only what does not parse: %j', async (stored, kept) => {
    await fakeBrowser.storage.local.set({ 'look-up-filters': stored });
    expect(await readLookUpFilters()).toEqual(kept);
  });

  it.each<[LookUpFilters, object, number]>([
    [{}, {}, 0],
    [{ system: undefined }, {}, 0],
    [{ system: 'hcpcs', edition: '2019' }, { systems: ['hcpcs'], editions: ['2019'] }, 2],
    [{ chapter: 9 }, { systems: ['icd10cm'], categories: ['I00', 'I99'] }, 1],
    [{ chapter: 99 }, {}, 1],
    [{ isBillable: true }, { isBillable: true }, 1],
  ])('%j search as %j', (filters, codeFilters, count) => {
    expect(asCodeFilters(filters)).toEqual(codeFilters);
    expect(countFilters(filters)).toBe(count);
  });
});
