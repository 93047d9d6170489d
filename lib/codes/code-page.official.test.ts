import { beforeAll, describe, expect, it } from 'vitest';
import type { CodeBook } from './code-book';
import { codePage, type CodePageLayers } from './code-page';
import { readCcLists } from './files/read-cc-lists';
import { readOrderFile } from './files/read-order-file';
import { readPoaExempt } from './files/read-poa-exempt';
import { readTabular } from './files/read-tabular';
import type { CodeLayer } from './layer';
import { openRecords } from './pack/packed-records';
import type { Dated } from './page/was-reportable';
import { codesLayer } from './testing/code-page-layers';
import { officialFile } from './testing/official-files';
import { testBook } from './testing/test-book';

const files = {
  order: officialFile('icd10cm-2026/icd10cm_order_2026.txt.gz'),
  older: officialFile('icd10cm-older/icd10cm_order_2025.txt.gz'),
  tabular: officialFile('icd10cm-older/icd10cm_tabular_2021.xml.gz'),
  poa: officialFile('icd10cm-2026/POAexemptCodesFY26.txt.gz'),
  cc: officialFile('msdrg-v40/v40_appendix_F_J.txt.gz'),
};

function dated<T>({ edition, packed }: CodeLayer): Dated<T> {
  return { edition, records: openRecords<T>(packed) };
}

describe.skipIf(Object.values(files).includes(undefined))('code pages from the official files', () => {
  let book: CodeBook;
  let layers: CodePageLayers;
  beforeAll(async () => {
    const { order, older, tabular, poa, cc } = files;
    if (!order || !older || !tabular || !poa || !cc) return;
    book = testBook([
      codesLayer('icd10cm', 'FY2026', (await readOrderFile(order)).rows),
      codesLayer('icd10cm', 'FY2025', (await readOrderFile(older)).rows),
    ]);
    layers = {
      tabular: dated(await readTabular(tabular)),
      poaExempt: dated(await readPoaExempt(poa)),
      cc: dated(await readCcLists(cc)),
      changes: [],
    };
  });
  const pageOf = (code: string) => {
    const found = book.find(code, 'icd10cm').find(({ edition }) => edition === 'FY2026');
    if (!found) throw new Error(`No ${code} in FY2026.`);
    return codePage(book, found, layers);
  };

  it.each([
    ['I50.23', 'said', 'not exempt', 'said', 'MCC'],
    ['I50.20', 'said', 'not exempt', 'said', 'CC'],
    ['I10', 'said', 'not exempt', 'said', undefined],
    ['Z79.4', 'said', 'exempt', 'said', undefined],
    // New in FY2026.
    ['E11.A', 'said', 'not exempt', 'not-known', undefined],
  ])('%s: POA %s %s, CC %s %s', (code, poaKind, poaValue, ccKind, status) => {
    const { poa, cc } = pageOf(code);
    expect(poa).toMatchObject({ kind: poaKind, value: poaValue });
    expect(cc?.kind).toBe(ccKind);
    expect(cc?.kind === 'said' ? cc.value.status : undefined).toBe(status);
  });

  it('offers sixteen 7th characters for a fractured femur, and fewer where the list has fewer', () => {
    expect(
      pageOf('S72.001')
        .seventh?.choices.map(({ character }) => character)
        .join(''),
    ).toBe('ABCDEFGHJKMNPQRS');
    // No subsequent encounter after a death: the Tabular List defines it, the order file does not have it.
    expect(pageOf('S06.9X7').seventh?.choices.map(({ character }) => character)).toEqual(['A']);
  });

  it('finds a page for every code of a large subcategory, each with its notes and its own 7th character', () => {
    const list = book.lists.find(({ edition }) => edition === 'FY2026');
    if (!list) throw new Error('No list.');
    const { from, to } = list.codes.prefixRange('S720');
    const pages = Array.from({ length: to - from }, (_, at) =>
      pageOf(list.codes.codeAt(list.codes.views.numbers.codeOrder[from + at] ?? 0)),
    );
    expect(pages.length).toBeGreaterThan(500);
    const lacking = pages.filter(({ code, chapter, notes, seventh }) => {
      const isFinished = code.code.length === 'S72.001A'.length;
      const isOffered = seventh?.choices.some((choice) => choice.code.code === code.code) ?? false;
      return chapter?.number !== 19 || notes?.kind !== 'said' || isOffered !== isFinished;
    });
    expect(lacking.map(({ code }) => code.code)).toEqual([]);
  });
});
