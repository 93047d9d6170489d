import Dexie, { type Table } from 'dexie';
import type { Item } from '@/lib/bank/item';
import type { CeuActivity } from '@/lib/ceu/activity';
import type { CeuCycle } from '@/lib/ceu/cycle';
import type { StarterCode } from '@/lib/codes/code';
import type { CodeSystem } from '@/lib/codes/code-system';
import type { CodeLayer } from '@/lib/codes/layer';
import type { MockExam } from '@/lib/mock/mock-exam';
import type { Note } from '@/lib/notes/note';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import type { QuizSession } from '@/lib/quiz/quiz-session';
import type { Scenario, ScenarioCpt } from '@/lib/scenario/scenario';
import type { ScenarioSession } from '@/lib/scenario/scenario-session';
import type { AnswerConfidence, Grade } from '@/lib/schedule/grade';
import type { ItemCard } from '@/lib/schedule/item-card';
import type { OwnTerm } from '@/lib/terms/own-term';
import type { Term } from '@/lib/terms/term';
import { itemHeadsMiddleware, rebuildItemHeadsIn, type ItemHeadRow } from './item-heads';
import type { KeptTally } from './read-tally';
import { upgradeToVersion3 } from './upgrade-to-3';
import { upgradeToVersion6 } from './upgrade-to-6';

/** Built-in content is replaced by revision; a user's own is never touched by an import. */
export type Owner = 'built-in' | 'user';

export type BankRow = { id: string; owner: Owner; title: string; notice?: string };
/** An item that left its bank after it was answered is kept as retired, so that its history stays readable. */
export type ItemRow = Item & { owner: Owner; bankId: string; status: 'active' | 'retired' };
export type NoteRow = Note & { owner: Owner };
/** A term of the user's own: none of what the glossary says besides. */
export type OwnTermRow = OwnTerm & { owner: 'user' } & {
  [Field in Exclude<keyof Term, keyof OwnTerm>]?: never;
};
export type BuiltInTermRow = Term & { owner: 'built-in' };
export type TermRow = BuiltInTermRow | OwnTermRow;
/** The starter codes of one system and edition; `id` is both (`icd10cm:FY2026`). Whole sets are layers. */
export type CodeSetRow = {
  id: string;
  system: CodeSystem;
  edition: string;
  owner: Owner;
  codes: StarterCode[];
};

/** One installed layer of a code set, without its data: the list of what is there is read often, the data seldom. */
export type CodeLayerRow = Omit<CodeLayer, 'packed'> & {
  /** `layerId`. */
  id: string;
  owner: Owner;
  /** Epoch ms. */
  installedAt: number;
  /** Of the packed data. */
  bytes: number;
  /** `packFormat` of the data: whether it can be read is known without reading it. */
  format: number;
};
export type CodeLayerDataRow = { id: string; packed: Uint8Array<ArrayBuffer> };
/** A code on the user's own list; `id` is system and code (`icd10cm:I10`). `savedAt` in epoch ms. */
export type SavedCodeRow = { id: string; system: CodeSystem; code: string; savedAt: number };
/** The synonym table, packed. */
export type SynonymRow = { id: string; owner: Owner; packed: Uint8Array<ArrayBuffer> };

/** One answer. The log is append-only and the one source of truth; cards can be rebuilt from it. */
export type ReviewRow = {
  id: string;
  itemId: string;
  itemRevision: number;
  itemType: Item['type'];
  at: number;
  response: string[];
  isCorrect: boolean;
  confidence?: AnswerConfidence;
  elapsedMs: number;
  grade: Grade;
  mode: 'quiz' | 'mock';
  sessionId: string;
};

/** Derived from the log: `lib/db/rebuild-cards.ts`. */
export type CardRow = ItemCard;

/** A medical-record scenario with its CPT lines, which are left out while the bank `cpt` is off. */
export type ScenarioRow = Scenario & {
  owner: Owner;
  cpt?: Pick<ScenarioCpt, 'expected' | 'traps'>;
  /** It left the content after it was begun: kept for its sessions, offered no more. */
  isRetired?: true;
};

/** What the user says of an item. A row without any of it is deleted. Instants in epoch ms. */
export type ItemMarkRow = {
  itemId: string;
  isFlagged?: true;
  /** A private note, Markdown. */
  note?: string;
  dispute?: { reason: string; at: number; isLeftOut: boolean };
};

/** A recipe that the user keeps under a name. `createdAt` in epoch ms. */
export type QuizPresetRow = { id: string; name: string; recipe: QuizRecipe; createdAt: number };

/** A certificate of a CEU activity. `sha256` in hexadecimal digits. */
export type AttachmentRow = {
  id: string;
  activityId: string;
  name: string;
  type: string;
  sha256: string;
  data: Blob;
};

export type SessionRow = QuizSession | MockExam | ScenarioSession;

/** Which database this is, and how many of its changes were numbered for the mirror. The one row has the key `head`. */
export type MirrorHeadRow = { key: 'head'; databaseId: string; sequence: number };

export type MetaRow =
  | { key: 'schemaVersion'; value: number }
  /** What the cards were made with: `retentionOfCards`. */
  | { key: 'desiredRetention'; value: number }
  | {
      key:
        | 'contentRevision'
        | 'codeSetsRevision'
        | 'ownBanksRevision'
        | 'ownTermsRevision'
        | 'itemHeadsRevision';
      value: string;
    }
  /** Derived from `reviews`: `readTally`. */
  | { key: 'progressTally'; value: KeptTally };

/** The version of the tables below. A released version is never edited: add the next one. */
export const SCHEMA_VERSION = 6;

/** The Dexie schema of the database `ccs-companion`. Indexes exist only for what is queried. */
export class CompanionDatabase extends Dexie {
  declare meta: Table<MetaRow, MetaRow['key']>;
  declare banks: Table<BankRow, string>;
  declare items: Table<ItemRow, string>;
  declare notes: Table<NoteRow, string>;
  declare terms: Table<TermRow, string>;
  declare codeSets: Table<CodeSetRow, string>;
  declare codeLayers: Table<CodeLayerRow, string>;
  declare codeLayerData: Table<CodeLayerDataRow, string>;
  declare synonyms: Table<SynonymRow, string>;
  declare savedCodes: Table<SavedCodeRow, string>;
  declare reviews: Table<ReviewRow, string>;
  declare cards: Table<CardRow, string>;
  declare sessions: Table<SessionRow, string>;
  declare scenarios: Table<ScenarioRow, string>;
  declare itemMarks: Table<ItemMarkRow, string>;
  declare itemHeads: Table<ItemHeadRow, string>;
  declare quizPresets: Table<QuizPresetRow, string>;
  declare attachments: Table<AttachmentRow, string>;
  declare ceuCycles: Table<CeuCycle, string>;
  declare ceuActivities: Table<CeuActivity, string>;
  declare mirrorHead: Table<MirrorHeadRow, MirrorHeadRow['key']>;

  constructor(name = 'ccs-companion') {
    // Strict: an answer shown as stored is on the disk, not only in the operating system's buffers. No cache of live
    // queries: what one of them read while another page was writing was kept there, and given to each later one, until the
    // next change; a count stayed wrong in one of sixteen runs on a busy machine.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      meta: 'key',
      banks: 'id',
      items: 'id, bankId',
      notes: 'id',
      terms: 'id',
      codeSets: 'id',
      reviews: 'id, itemId, [itemType+at]',
      cards: 'itemId, dueAt',
      sessions: 'id, status',
      ceuCycles: 'id, startsOn',
      ceuActivities: 'id, cycleId',
    });
    this.version(2).stores({ codeLayers: 'id', codeLayerData: 'id', synonyms: 'id', savedCodes: 'id' });
    this.version(3)
      .stores({
        scenarios: 'id',
        itemMarks: 'itemId',
        itemHeads: 'id',
        quizPresets: 'id',
        attachments: 'id, activityId',
        mirrorHead: 'key',
        reviews: 'id, itemId, at, [itemType+at]',
        sessions: 'id, status, [kind+status], *leftOpen',
      })
      .upgrade(upgradeToVersion3);
    // Heads also say what their items teach.
    this.version(4).stores({}).upgrade(rebuildItemHeadsIn);
    // Rows of `terms` can be the user's own. Backups of version 4 have none.
    this.version(5).stores({});
    this.version(6).stores({}).upgrade(upgradeToVersion6);
    this.use(itemHeadsMiddleware);
  }
}
