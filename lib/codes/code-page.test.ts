import { describe, expect, it } from 'vitest';
import type { BookCode } from './code-book';
import { codePage, type CodePageLayers } from './code-page';
import type { CodeSystem } from './code-system';
import { openRecords } from './pack/packed-records';
import type { Dated } from './page/was-reportable';
import { codePageLayers } from './testing/code-page-layers';
import { testBook } from './testing/test-book';

const layers = codePageLayers();
const book = testBook(layers);
const codeOf = (code: string, edition = 'FY2026', system: CodeSystem = 'icd10cm'): BookCode => {
  const found = book.find(code, system).find((each) => each.edition === edition);
  if (!found) throw new Error(`No ${code} in ${edition}.`);
  return found;
};
function dated<T>(system: CodeSystem, kind: string): Dated<T> {
  const layer = layers.find((each) => each.system === system && each.kind === kind);
  if (!layer) throw new Error(`No layer ${kind}.`);
  return { edition: layer.edition, records: openRecords<T>(layer.packed) };
}
const all: CodePageLayers = {
  tabular: dated('icd10cm', 'notes'),
  poaExempt: dated('icd10cm', 'poa-exempt'),
  cc: dated('msdrg', 'cc'),
  hcpcs: dated('hcpcs', 'details'),
  drgs: dated('msdrg', 'details'),
  changes: [dated('icd10cm', 'changes')],
};
const pageOf = (code: string, edition?: string, system?: CodeSystem, from = all) =>
  codePage(book, codeOf(code, edition, system), from);
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

describe('where a code stands', () => {
  it('is below its chapter and headers, beside its siblings', () => {
    const page = pageOf('I50.23');
    expect(page.chapter).toMatchObject({ number: 9, from: 'I00' });
    expect(codes(page.ancestors)).toEqual(['I50', 'I50.2']);
    expect(codes(page.siblings)).toEqual(['I50.20', 'I50.23']);
    expect(page.children).toEqual([]);
  });

  it('a header leads to the codes below it', () => {
    expect(codes(pageOf('I50').children)).toEqual(['I50.2', 'I50.9']);
    expect(pageOf('X01').children).toHaveLength(120);
  });

  it.each([
    ['I50', 'FY2026', 'icd10cm', ['I50', 'I51']],
    ['0DT', 'FY2026', 'icd10pcs', ['0DT']],
    ['J1815', '2019', 'hcpcs', ['J1815', 'J1817']],
    ['291', 'v40', 'msdrg', []],
  ] as const)('%s, topmost of %s %s, stands beside %j', (code, edition, system, beside) => {
    expect(codes(pageOf(code, edition, system).siblings)).toEqual(beside);
  });

  it('keeps to the edition of the code', () => {
    expect(codes(pageOf('I50', 'FY2025').siblings)).not.toContain('I51');
    expect(pageOf('I50', 'FY2025').siblings.every(({ edition }) => edition === 'FY2025')).toBe(true);
  });
});

describe('instructional notes', () => {
  it('are inherited from chapter, category and subcategory, in the order of the book', () => {
    const { notes } = pageOf('I50.23');
    if (notes?.kind !== 'said') throw new Error('No notes.');
    expect(notes.edition).toBe('FY2021');
    expect(notes.value.map(({ level, name }) => `${level} ${name}`)).toEqual([
      'chapter 9',
      'code I50',
      'code I502',
    ]);
    expect(notes.value[1]?.notes?.map(({ kind }) => kind)).toEqual(['codeFirst', 'excludes2']);
  });

  it('are not known for a code that the Tabular List does not have, nor without one', () => {
    expect(pageOf('E11.A').notes).toEqual({ kind: 'not-known', edition: 'FY2021' });
    expect(pageOf('I50.23', 'FY2026', 'icd10cm', { changes: [] }).notes).toEqual({ kind: 'not-installed' });
  });

  it('are no matter of other systems', () => {
    expect(pageOf('0DTN4ZZ', 'FY2026', 'icd10pcs').notes).toBeUndefined();
  });
});

describe('POA and CC', () => {
  it.each([
    ['Z79.4', { kind: 'said', edition: 'FY2026', value: 'exempt' }],
    ['I50.9', { kind: 'said', edition: 'FY2026', value: 'not exempt' }],
    ['E11.A', { kind: 'said', edition: 'FY2026', value: 'not exempt' }],
  ])('%s on the list of its own year', (code, poa) => {
    expect(pageOf(code).poa).toEqual(poa);
  });

  it.each<[string, string | undefined, string]>([
    ['I50.23', 'MCC', 'on the list'],
    ['I50.20', 'CC', 'on the list'],
    ['I50.9', undefined, 'not on the list, but in the Tabular List of FY2021'],
    ['T07.XXXA', undefined, 'with a 7th character that the Tabular List defines'],
  ])('%s is %s in v40: %s', (code, status, _why) => {
    expect(pageOf(code).cc).toMatchObject({ kind: 'said', edition: 'v40', value: { status } });
  });

  it.each([
    ['E11.A', 'added after FY2023'],
    ['S72.001Z', 'with a 7th character that no older list has'],
    ['Z79.4', 'in no installed list of FY2023 or before'],
    ['I51.01', 'a new code below one that could be reported itself'],
  ])('%s is not known in v40: %s', (code) => {
    expect(pageOf(code).cc).toEqual({ kind: 'not-known', edition: 'v40' });
  });

  it('names the hospital-acquired condition', () => {
    expect(pageOf('S72.001B').cc).toMatchObject({
      value: { status: 'MCC', conditions: [{ number: '05', title: 'FALLS AND TRAUMA' }] },
    });
  });

  it('are not known without their layers, and nothing for headers, which are not reported', () => {
    const bare = pageOf('I50.9', 'FY2026', 'icd10cm', { changes: [] });
    expect([bare.poa, bare.cc]).toEqual([{ kind: 'not-installed' }, { kind: 'not-installed' }]);
    expect([pageOf('I50').poa, pageOf('I50').cc]).toEqual([undefined, undefined]);
  });

  it('a list of an update within the year does not decide: its new codes are newer than the lists of October', () => {
    const updated = testBook(
      layers.map((layer) =>
        layer.kind === 'codes' && layer.edition === 'FY2026' ? { ...layer, isMidYear: true } : layer,
      ),
    );
    const poaOf = (code: string) => codePage(updated, codeOf(code), all).poa;
    expect(poaOf('E11.A')).toEqual({ kind: 'not-known', edition: 'FY2026' });
    // In the list of FY2025, in the Tabular List of FY2021, and on the list of exempt codes itself.
    expect(poaOf('E11.9')).toEqual({ kind: 'said', edition: 'FY2026', value: 'not exempt' });
    expect(poaOf('T07.XXXA')).toEqual({ kind: 'said', edition: 'FY2026', value: 'not exempt' });
    expect(poaOf('Z79.4')).toEqual({ kind: 'said', edition: 'FY2026', value: 'exempt' });
    // The next year's lists know them.
    const later = { ...all, poaExempt: { ...dated<string[]>('icd10cm', 'poa-exempt'), edition: 'FY2027' } };
    expect(codePage(updated, codeOf('E11.A'), later).poa).toMatchObject({ value: 'not exempt' });
  });

  it('a list of the very year decides, even against an older one', () => {
    const later = { ...all, poaExempt: { ...dated<string[]>('icd10cm', 'poa-exempt'), edition: 'FY2026' } };
    // I51.0 could be reported in FY2025 and is a header since.
    expect(pageOf('I51.0', 'FY2025', 'icd10cm', later).poa).toEqual({ kind: 'not-known', edition: 'FY2026' });
  });
});

describe('the 7th character', () => {
  it('is chosen from the inherited definitions that give a valid code, and from what the list has beyond them', () => {
    const { seventh } = pageOf('S72.001');
    expect(seventh).toMatchObject({ stem: 'S72.001', from: 'S72', edition: 'FY2021', chosen: undefined });
    expect(seventh?.choices.map(({ character, code }) => [character, code.code])).toEqual([
      ['A', 'S72.001A'],
      ['B', 'S72.001B'],
      ['Z', 'S72.001Z'],
    ]);
    expect(seventh?.choices.at(-1)?.meaning).toBeUndefined();
  });

  it('stands behind placeholders where the code is short', () => {
    expect(pageOf('T07').seventh).toMatchObject({
      stem: 'T07.XXX',
      choices: [{ code: { code: 'T07.XXXA' } }, { code: { code: 'T07.XXXD' } }],
    });
  });

  it('of a finished code can be exchanged', () => {
    expect(pageOf('T07.XXXD').seventh).toMatchObject({ stem: 'T07.XXX', chosen: 'D' });
  });

  it.each(['S72', 'S72.0', 'I50.23', 'E11'])('is nothing to choose for %s', (code) => {
    expect(pageOf(code).seventh).toBeUndefined();
  });
});

describe('editions', () => {
  it('say which have the code and how its title was', () => {
    expect(pageOf('I50.23').history).toMatchObject({
      editions: [
        { edition: 'FY2026', state: 'billable' },
        { edition: 'FY2025', state: 'billable', title: 'Acute on chronic systolic heart failure' },
      ],
      changes: [{ edition: 'FY2026', kind: 'revised', oldTitle: 'Acute on chronic systolic heart failure' }],
    });
    expect(pageOf('I51.0').history.editions.map(({ state }) => state)).toEqual(['header', 'billable']);
    expect(pageOf('E11.A').history.editions.map(({ state }) => state)).toEqual(['billable', 'absent']);
  });

  it('a code that is no longer in force says so', () => {
    expect(pageOf('J9999', '2019', 'hcpcs').history.editions).toMatchObject([{ state: 'ended' }]);
  });
});

describe('details of the other systems', () => {
  it('gives coverage of HCPCS codes and the family of an MS-DRG, with the edition of the layer', () => {
    expect(pageOf('J1815', '2019', 'hcpcs').hcpcs).toMatchObject({
      edition: '2019',
      value: { coverage: 'D' },
    });
    expect(pageOf('J1817', '2019', 'hcpcs').hcpcs).toEqual({ kind: 'not-known', edition: '2019' });
    expect(pageOf('292', 'v40', 'msdrg').drg).toMatchObject({ edition: 'v40', value: { mdc: '05' } });
    expect(pageOf('292', 'v40', 'msdrg', { changes: [] }).drg).toEqual({ kind: 'not-installed' });
    expect(pageOf('I50').drg).toBeUndefined();
  });
});
