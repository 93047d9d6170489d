import * as fc from 'fast-check';
import type { BackupContent, BackupRow } from '../backup';

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const id = fc.uuid();
const at = fc.integer({ min: 0, max: 4_102_444_800_000 });
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const some = (row: fc.Arbitrary<BackupRow>, key = 'id') =>
  fc.uniqueArray(row.map(withoutUndefined), { maxLength: 6, selector: (each) => each[key] });

function withoutUndefined(row: BackupRow): BackupRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

const review = fc.record({
  id,
  itemId: fc.constantFrom('one', 'two', 'three'),
  itemRevision: fc.integer({ min: 1, max: 9 }),
  itemType: fc.constantFrom('single', 'multiple'),
  at,
  response: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  isCorrect: fc.boolean(),
  confidence: optional(fc.constantFrom('sure', 'not-sure')),
  elapsedMs: fc.double({ min: 0, max: 1e7, noNaN: true }).map((each) => each || 0),
  grade: fc.constantFrom('again', 'hard', 'good', 'easy'),
  mode: fc.constantFrom('quiz', 'mock'),
  sessionId: id,
});

const status = fc.constantFrom('running', 'finished');
const session = fc.oneof(
  fc.record<BackupRow>({
    id,
    kind: fc.constant('quiz'),
    status,
    startedAt: at,
    position: fc.nat(9),
    entries: fc.array(fc.record({ itemId: id, optionOrder: fc.constant(['b', 'a']), isNew: fc.boolean() }), {
      maxLength: 3,
    }),
  }),
  fc.record<BackupRow>({
    id,
    kind: fc.constant('mock'),
    status,
    startedAt: at,
    position: fc.nat(9),
    entries: fc.array(fc.record({ kind: fc.constant('item'), itemId: id, strikes: fc.array(text) }), {
      maxLength: 2,
    }),
  }),
  fc.record<BackupRow>({
    id,
    kind: fc.constant('scenario'),
    status,
    startedAt: at,
    scenarioId: id,
    sheet: fc.record({
      diagnoses: fc.array(fc.record({ id, code: text }), { maxLength: 2 }),
      procedures: fc.constant([]),
    }),
  }),
);

const item = fc.record({
  id,
  owner: fc.constant('user'),
  bankId: fc.constant('mine'),
  status: fc.constantFrom('active', 'retired'),
  revision: fc.integer({ min: 1, max: 5 }),
  type: fc.constant('single'),
  topics: fc.constant(['cm-general']),
  difficulty: fc.integer({ min: 1, max: 5 }),
  stem: text,
  options: fc.array(fc.record({ id: fc.constantFrom('a', 'b'), text, rationale: text }), {
    minLength: 1,
    maxLength: 4,
  }),
  key: fc.constant(['a']),
  validFrom: day,
});

/** A certificate whose size and hash are still to be worked out: `sealed`. */
const certificate = fc.record({
  id,
  activityId: id,
  name: text,
  type: fc.constantFrom('application/pdf', 'image/png'),
  bytes: fc.uint8Array({ maxLength: 400 }),
});

export type Certificate = { id: string; activityId: string; name: string; type: string; bytes: Uint8Array };

/** Everything of a user's own but the certificates: any rows of every table, and settings. */
export const anyContent: fc.Arbitrary<BackupContent> = fc.record({
  tables: fc.record({
    reviews: some(review),
    sessions: some(session),
    itemMarks: some(
      fc.record({
        itemId: id,
        isFlagged: optional(fc.constant(true)),
        note: optional(text),
        dispute: optional(fc.record({ reason: text, at, isLeftOut: fc.boolean() })),
      }),
      'itemId',
    ),
    quizPresets: some(
      fc.record({
        id,
        name: text,
        recipe: fc.record({ length: fc.nat(200), topics: fc.array(text) }),
        createdAt: at,
      }),
    ),
    savedCodes: some(
      fc.record({ id, system: fc.constantFrom('icd10cm', 'icd10pcs', 'hcpcs'), code: text, savedAt: at }),
    ),
    ceuCycles: some(
      fc.record({
        id,
        startsOn: day,
        lastOn: optional(day),
        extendedTo: optional(day),
        ruleSetId: optional(fc.constantFrom('guide', 'ahima', 'own-state')),
        credentials: optional(fc.array(fc.constantFrom('ccs', 'rhit', 'rhia'), { maxLength: 3 })),
        fees: optional(fc.array(fc.record({ on: day, amount: fc.nat(500), what: text }), { maxLength: 2 })),
      }),
    ),
    ceuActivities: some(
      fc.record({
        id,
        on: day,
        title: text,
        units: fc.double({ min: 0, max: 60, noNaN: true }).map((each) => each || 0),
        category: fc.constantFrom('coding', 'hiim', 'other'),
        minutes: optional(fc.nat(3000)),
        provider: optional(text),
        providerKind: optional(fc.constantFrom('ahima', 'component', 'employer')),
        kind: optional(fc.constantFrom('webinar', 'formal-study', 'item-writing')),
        ownCategories: optional(fc.array(text, { maxLength: 2 })),
        notes: optional(text),
        // Rows of the first version.
        isAhima: optional(fc.boolean()),
        cycleId: optional(id),
      }),
    ),
    banks: some(fc.record({ id, owner: fc.constant('user'), title: text })),
    items: some(item),
    terms: some(
      fc.record({
        id: id.map((each) => `own-${each}`),
        owner: fc.constant('user'),
        name: text.filter((each) => each !== ''),
        aliases: fc.array(text, { maxLength: 3 }),
        definition: text,
        isCaseSensitive: optional(fc.constant(true)),
      }),
    ),
    attachments: fc.constant([]),
  }),
  storage: fc.record(
    {
      settings: fc.record({ examOn: day, badge: fc.constant('days') }),
      sites: fc.record({ sites: fc.array(text) }),
      ceuRuleSets: fc.array(fc.record({ id: fc.constant('own-state'), title: text, total: fc.nat(90) })),
      editedFacts: fc.dictionary(id, fc.record({ value: fc.nat(900), editedOn: day })),
    },
    { requiredKeys: [] },
  ),
});

export const anyCertificates: fc.Arbitrary<Certificate[]> = fc.uniqueArray(certificate, {
  maxLength: 3,
  selector: (each) => each.id,
});
