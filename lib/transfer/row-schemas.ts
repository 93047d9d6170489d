import * as z from 'zod';
import { isoDay } from '@/lib/std/schema';

// Loose: a field that this version does not know comes from a later one with the same schema number, and stays.

const id = z.string().min(1).max(300);
const instant = z.number().min(0);
const owned = z.literal('user');

const session = z.discriminatedUnion('kind', [
  z.looseObject({
    id,
    kind: z.literal('quiz'),
    status: z.enum(['running', 'finished']),
    startedAt: instant,
    position: z.int().min(0),
    entries: z.array(z.looseObject({ itemId: id, optionOrder: z.array(z.string()), isNew: z.boolean() })),
  }),
  z.looseObject({
    id,
    kind: z.literal('mock'),
    status: z.enum(['running', 'finished']),
    startedAt: instant,
    position: z.int().min(0),
    entries: z.array(z.looseObject({ kind: z.enum(['item', 'scenario']) })),
  }),
  z.looseObject({
    id,
    kind: z.literal('scenario'),
    status: z.enum(['running', 'finished']),
    startedAt: instant,
    scenarioId: id,
    sheet: z.looseObject({
      diagnoses: z.array(z.looseObject({ id: z.string(), code: z.string() })),
      procedures: z.array(z.looseObject({ id: z.string(), code: z.string() })),
    }),
  }),
]);

/** The tables of a backup file and what a row of each has to be. The order is that of the file. */
export const ROW_SCHEMAS = {
  reviews: z.looseObject({
    id,
    itemId: id,
    itemRevision: z.int().min(1),
    itemType: z.enum(['single', 'multiple']),
    at: instant,
    response: z.array(z.string()),
    isCorrect: z.boolean(),
    confidence: z.enum(['sure', 'not-sure']).optional(),
    elapsedMs: z.number().min(0),
    grade: z.enum(['again', 'hard', 'good', 'easy']),
    mode: z.string(),
    sessionId: z.string(),
  }),
  sessions: session,
  itemMarks: z.looseObject({
    itemId: id,
    isFlagged: z.literal(true).optional(),
    note: z.string().optional(),
    dispute: z.looseObject({ reason: z.string(), at: instant, isLeftOut: z.boolean() }).optional(),
  }),
  quizPresets: z.looseObject({ id, name: z.string(), recipe: z.looseObject({}), createdAt: instant }),
  savedCodes: z.looseObject({ id, system: z.string(), code: z.string(), savedAt: instant }),
  ceuCycles: z.looseObject({
    id,
    startsOn: isoDay,
    lastOn: isoDay.optional(),
    extendedTo: isoDay.optional(),
    ruleSetId: z.string().optional(),
    credentials: z.array(z.string()).optional(),
    fees: z.array(z.looseObject({ on: isoDay, amount: z.number().min(0), what: z.string() })).optional(),
  }),
  ceuActivities: z.looseObject({
    id,
    on: isoDay,
    title: z.string(),
    units: z.number().min(0),
    category: z.string(),
    minutes: z.number().min(0).optional(),
    provider: z.string().optional(),
    providerKind: z.string().optional(),
    kind: z.string().optional(),
    ownCategories: z.array(z.string()).optional(),
    notes: z.string().optional(),
    // Rows of the first version.
    isAhima: z.boolean().optional(),
    cycleId: z.string().optional(),
  }),
  banks: z.looseObject({ id, owner: owned, title: z.string() }),
  items: z.looseObject({
    id,
    owner: owned,
    bankId: id,
    status: z.enum(['active', 'retired']),
    revision: z.int().min(1),
    type: z.enum(['single', 'multiple']),
    topics: z.array(z.string()).min(1),
    stem: z.string(),
    options: z.array(z.looseObject({ id: z.string(), text: z.string() })),
    key: z.array(z.string()).min(1),
  }),
  terms: z.looseObject({
    id: z.string().regex(/^own-[a-z0-9-]{1,80}$/),
    owner: owned,
    name: z.string().min(1),
    aliases: z.array(z.string()),
    definition: z.string(),
    isCaseSensitive: z.literal(true).optional(),
  }),
  attachments: z.looseObject({
    id,
    activityId: id,
    name: z.string(),
    type: z.string(),
    /** Bytes. */
    size: z.int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    base64: z.string(),
  }),
} as const;

export type BackupTable = keyof typeof ROW_SCHEMAS;
export const BACKUP_TABLES = Object.keys(ROW_SCHEMAS) as BackupTable[];

/** The field that is the key of a table's rows. */
export function keyFieldOf(table: BackupTable): 'id' | 'itemId' {
  return table === 'itemMarks' ? 'itemId' : 'id';
}
