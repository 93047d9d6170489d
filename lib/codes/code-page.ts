import { cmChapterOf, type CmChapter } from './cm-chapters';
import type { BookCode, CodeBook } from './code-book';
import { normaliseCode } from './normalise-code';
import { codeHistory, type CodeHistory } from './page/code-history';
import { codeNeighbours, type CodeNeighbours } from './page/code-neighbours';
import { inheritedNotes } from './page/inherited-notes';
import type { Said } from './page/said';
import { complicationStatus, poaStatus } from './page/secondary-status';
import { seventhBuilder, type SeventhBuilder } from './page/seventh-builder';
import type { Dated } from './page/was-reportable';
import type { CcCategory, CcStatus } from './records/cc-lists';
import type { CodeChange } from './records/code-change';
import type { HcpcsDetails } from './records/hcpcs-details';
import type { MsDrg } from './records/ms-drg';
import type { NotesLevel } from './records/notes-for';
import type { PoaExemptCodes } from './records/poa-exempt';
import type { TabularRecord } from './records/tabular-notes';

/** The installed layers that a code page draws on, each of its own edition. */
export type CodePageLayers = {
  tabular?: Dated<TabularRecord> | undefined;
  poaExempt?: Dated<PoaExemptCodes> | undefined;
  cc?: Dated<CcCategory> | undefined;
  hcpcs?: Dated<HcpcsDetails> | undefined;
  drgs?: Dated<MsDrg> | undefined;
  changes: readonly Dated<CodeChange>[];
};

/** Everything that one code page shows of the code itself. Parts that do not concern the code are undefined. */
export type CodePage = CodeNeighbours & {
  code: BookCode;
  chapter: CmChapter | undefined;
  history: CodeHistory;
  notes: Said<NotesLevel[]> | undefined;
  seventh: SeventhBuilder | undefined;
  poa: Said<'exempt' | 'not exempt'> | undefined;
  cc: Said<CcStatus> | undefined;
  hcpcs: Said<HcpcsDetails> | undefined;
  drg: Said<MsDrg> | undefined;
};

/** Gathers the page of a code, which is one of the book. */
export function codePage(book: CodeBook, code: BookCode, layers: CodePageLayers): CodePage {
  const { tabular, poaExempt, cc, hcpcs, drgs, changes } = layers;
  return {
    code,
    chapter: code.system === 'icd10cm' ? cmChapterOf(code.code) : undefined,
    ...codeNeighbours(book, code),
    history: codeHistory(book, code, changes),
    notes: inheritedNotes(code, tabular),
    seventh: seventhBuilder(book, code, tabular),
    poa: poaStatus(book, code, poaExempt, tabular),
    cc: complicationStatus(book, code, cc, tabular),
    hcpcs: code.system === 'hcpcs' ? recordOf(hcpcs, code) : undefined,
    drg: code.system === 'msdrg' ? recordOf(drgs, code) : undefined,
  };
}

function recordOf<T>(layer: Dated<T> | undefined, { code }: BookCode): Said<T> {
  if (!layer) return { kind: 'not-installed' };
  const value = layer.records.get(normaliseCode(code));
  return value === undefined
    ? { kind: 'not-known', edition: layer.edition }
    : { kind: 'said', edition: layer.edition, value };
}
