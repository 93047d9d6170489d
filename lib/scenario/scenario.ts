import * as z from 'zod';
import { referenceSchema } from '@/lib/bank/item';
import { TOPIC_IDS } from '@/lib/exam/topic';
import { isoDay, slug } from '@/lib/std/schema';

/** Longest texts, in characters. */
const SCENARIO_LIMITS = { document: 9000, quote: 240, rationale: 600 } as const;

const text = (max: number) => z.string().trim().min(1).max(max);

const code = z.string().regex(/^[A-Z0-9][A-Z0-9.]{1,7}$/);

/** One document of the record, in Markdown without HTML. */
const documentSchema = z.strictObject({
  id: slug,
  kind: z.enum([
    'face-sheet',
    'history-and-physical',
    'consultation',
    'progress-note',
    'orders',
    'medication-record',
    'nursing-note',
    'operative-report',
    'anesthesia-record',
    'pathology-report',
    'laboratory',
    'imaging',
    'ed-record',
    'clinic-note',
    'discharge-summary',
  ]),
  title: text(80),
  on: isoDay,
  /** Name and role as signed; left out for a document without an author (face sheet, laboratory). */
  author: text(80).optional(),
  text: text(SCENARIO_LIMITS.document),
});

/** Words of the record that support a code: they stand in the document's text to the letter. */
const supportSchema = z.strictObject({ document: slug, quote: text(SCENARIO_LIMITS.quote) });

/** Another code that is accepted in the place of the expected one, and why. */
const alternateSchema = z.strictObject({
  code,
  /** `full`: as right as the expected one. `partial`: half the points. */
  credit: z.enum(['full', 'partial']),
  reason: text(SCENARIO_LIMITS.rationale),
});

export const POA_INDICATORS = ['Y', 'N', 'U', 'W', 'exempt'] as const;

/** A code that belongs on the sheet. */
const expectedCodeSchema = z.strictObject({
  system: z.enum(['icd10cm', 'icd10pcs', 'hcpcs', 'cpt']),
  code,
  /**
   * The slot: `principal` (inpatient) or `first-listed` (all others) for exactly one diagnosis; `principal-procedure` for
   * at most one inpatient procedure; `secondary` and `procedure` for the others.
   */
  role: z.enum(['principal', 'first-listed', 'secondary', 'principal-procedure', 'procedure']),
  /** Inpatient diagnoses only, all of them. More than one where the record leaves it open. */
  poa: z.array(z.enum(POA_INDICATORS)).min(1).optional(),
  /** Modifiers of a HCPCS or CPT line, in any order. */
  modifiers: z.array(z.string().regex(/^[A-Z0-9]{2}$/)).optional(),
  /** Units of a HCPCS or CPT line, when more than 1. */
  units: z.int().min(2).max(999).optional(),
  /** How much it counts against the others: 1 (a detail) to 5 (decides the case). */
  weight: z.int().min(1).max(5),
  /** Right but not required: no points, and not counted as extra. */
  isOptional: z.literal(true).optional(),
  rationale: text(SCENARIO_LIMITS.rationale),
  reference: referenceSchema,
  support: z.array(supportSchema).min(1),
  alternates: z.array(alternateSchema),
});

/** An order that a guideline or instructional note asks for: `first` stands above `second` on the sheet. */
const orderSchema = z.strictObject({
  first: code,
  second: code,
  reason: text(SCENARIO_LIMITS.rationale),
  reference: referenceSchema,
});

/** A tempting code that is wrong, and why. */
const trapSchema = z.strictObject({
  system: z.enum(['icd10cm', 'icd10pcs', 'hcpcs', 'cpt']),
  code,
  reason: text(SCENARIO_LIMITS.rationale),
});

/** One medical-record scenario as it stands in its file (docs/data-format.md); `npm run check:content` has more rules. */
export const scenarioSchema = z.strictObject({
  id: slug,
  revision: z.int().min(1),
  title: text(100),
  setting: z.enum(['inpatient', 'outpatient-surgery', 'ed', 'clinic']),
  difficulty: z.int().min(1).max(5),
  topics: z.array(z.enum(TOPIC_IDS)).min(1),
  /** Age in years on admission or at the service; 0 for an infant. */
  patient: z.strictObject({ sex: z.enum(['female', 'male']), age: z.int().min(0).max(110) }),
  admittedOn: isoDay,
  /** Day of discharge (inpatient) or of service (all others): it decides the edition at work. */
  dischargedOn: isoDay,
  disposition: text(120),
  /** Editions of the codes: the ICD-10 edition in force on the day of discharge or service (`FY2026`), HCPCS and CPT year. */
  editions: z.strictObject({ icd10: z.string().regex(/^FY20\d\d$/), hcpcs: z.string().regex(/^20\d\d$/) }),
  /** What the coder is to do, and what is left out on purpose ("do not code external causes"). */
  task: text(600),
  documents: z.array(documentSchema).min(1),
  expected: z.array(expectedCodeSchema).min(1),
  /** Codes, among the expected ones, that may just as well be principal or first-listed (two conditions equally meeting the definition). */
  mayAlsoBePrincipal: z.array(code),
  order: z.array(orderSchema),
  traps: z.array(trapSchema),
  notes: z.array(slug),
  verification: z.strictObject({ solvedBlind: z.literal(true), on: isoDay }).optional(),
});

/** CPT lines of an outpatient scenario, kept apart so that a build or a user can leave CPT out. */
export const scenarioCptSchema = z.strictObject({
  scenario: slug,
  expected: z.array(expectedCodeSchema).min(1),
  traps: z.array(trapSchema),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioCpt = z.infer<typeof scenarioCptSchema>;
export type PoaIndicator = (typeof POA_INDICATORS)[number];
