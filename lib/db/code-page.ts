import type { BookCode } from '@/lib/codes/code-book';
import type { CodeSystem } from '@/lib/codes/code-system';
import { codePage, type CodePage, type CodePageLayers } from '@/lib/codes/code-page';
import { drgVersionOf, editionYear } from '@/lib/codes/edition';
import type { LayerKind } from '@/lib/codes/layer';
import { normaliseCode } from '@/lib/codes/normalise-code';
import type { Dated } from '@/lib/codes/page/was-reportable';
import type { CcCategory } from '@/lib/codes/records/cc-lists';
import type { CodeChange } from '@/lib/codes/records/code-change';
import type { HcpcsDetails } from '@/lib/codes/records/hcpcs-details';
import type { MsDrg } from '@/lib/codes/records/ms-drg';
import type { PoaExemptCodes } from '@/lib/codes/records/poa-exempt';
import type { TabularRecord } from '@/lib/codes/records/tabular-notes';
import { codeBook } from './code-book';
import { layerRecords } from './code-layers';
import type { CompanionDatabase, ItemRow, NoteRow } from './schema';

/** A code page with what the study content says about the code. */
export type StudiedCodePage = {
  page: CodePage;
  /** Active questions and the notes that name the code; of a header also those that name a code below it. */
  items: ItemRow[];
  notes: NoteRow[];
};

/** Which code is meant: the one of this system and edition where they are given and still installed. */
export type WantedCode = { id: string; system?: CodeSystem | undefined; edition?: string | undefined };

/** Reads everything that a code page shows; undefined when no installed list has the code. */
export async function readCodePage(
  db: CompanionDatabase,
  { id, system, edition }: WantedCode,
): Promise<StudiedCodePage | undefined> {
  const book = await codeBook(db);
  const found = book.find(id, system);
  const code = found.find((each) => each.edition === edition) ?? found[0];
  if (!code) return undefined;
  const [layers, items, notes] = await Promise.all([
    layersFor(db, code),
    db.items.filter((item) => item.status === 'active').toArray(),
    db.notes.toArray(),
  ]);
  const names = ({ codes }: { codes: readonly { system: CodeSystem; code: string }[] }) =>
    codes.some((each) => each.system === code.system && isMeant(code, each.code));
  return { page: codePage(book, code, layers), items: items.filter(names), notes: notes.filter(names) };
}

function isMeant(code: BookCode, named: string): boolean {
  const wanted = normaliseCode(code.code);
  const plain = normaliseCode(named);
  return code.isBillable ? plain === wanted : plain.startsWith(wanted);
}

async function layersFor(db: CompanionDatabase, { system, edition }: BookCode): Promise<CodePageLayers> {
  const changes = await changeLayers(db, system);
  switch (system) {
    case 'icd10cm': {
      const [tabular, poaExempt, cc] = await Promise.all([
        nearest<TabularRecord>(db, 'icd10cm', 'notes', edition),
        nearest<PoaExemptCodes>(db, 'icd10cm', 'poa-exempt', edition),
        nearest<CcCategory>(db, 'msdrg', 'cc', drgVersionOf(editionYear(system, edition))),
      ]);
      return { tabular, poaExempt, cc, changes };
    }
    case 'hcpcs':
      return { hcpcs: await nearest<HcpcsDetails>(db, system, 'details', edition), changes };
    case 'msdrg':
      return { drgs: await nearest<MsDrg>(db, system, 'details', edition), changes };
    case 'icd10pcs':
    case 'cpt':
      return { changes };
  }
}

/** The layer of this very edition, or the newest one that is installed. */
async function nearest<T>(
  db: CompanionDatabase,
  system: CodeSystem,
  kind: Exclude<LayerKind, 'codes'>,
  edition: string,
): Promise<Dated<T> | undefined> {
  return (await layerRecords<T>(db, system, kind, edition)) ?? (await layerRecords<T>(db, system, kind));
}

async function changeLayers(db: CompanionDatabase, system: CodeSystem): Promise<Dated<CodeChange>[]> {
  const rows = await db.codeLayers.filter((row) => row.system === system && row.kind === 'changes').toArray();
  const layers = await Promise.all(
    rows.map((row) => layerRecords<CodeChange>(db, system, 'changes', row.edition)),
  );
  return layers.flatMap((layer) => layer ?? []);
}
