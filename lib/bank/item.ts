import * as z from 'zod';
import { TOPIC_IDS, type TopicId } from '@/lib/exam/topic';
import { codeReferenceSchema } from '@/lib/codes/code';
import { isoDay, slug } from '@/lib/std/schema';

/** Longest texts, in characters. */
export const ITEM_LIMITS = { stem: 1200, option: 240, rationale: 400, explanation: 900 } as const;

const text = (max: number) => z.string().trim().min(1).max(max);

const optionSchema = z.strictObject({
  id: z.string().regex(/^[a-f]$/),
  text: text(ITEM_LIMITS.option),
  rationale: text(ITEM_LIMITS.rationale),
});

export const referenceSchema = z.strictObject({ source: text(200), section: text(160) });

/** One question as it stands in a bank file; the rules beyond the shape are in `checkItem`. */
export const itemSchema = z
  .strictObject({
    id: slug,
    revision: z.int().min(1),
    type: z.enum(['single', 'multiple']),
    topics: z.array(z.enum(TOPIC_IDS)).min(1),
    difficulty: z.int().min(1).max(5),
    cognitive: z.enum(['recall', 'application', 'analysis']),
    stem: text(ITEM_LIMITS.stem),
    options: z.array(optionSchema).min(4).max(6),
    key: z.array(z.string()).min(1),
    fixedOrder: z.literal(true).optional(),
    explanation: text(ITEM_LIMITS.explanation),
    references: z.array(referenceSchema).min(1),
    codes: z.array(codeReferenceSchema),
    terms: z.array(slug),
    notes: z.array(slug),
    validFrom: isoDay,
    validTo: isoDay.optional(),
    verification: z.strictObject({ solvedBlind: z.literal(true), on: isoDay }).optional(),
  })
  .superRefine((item, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const ids = item.options.map((option) => option.id);
    if (new Set(ids).size !== ids.length) issue('options', 'Two options have the same id.');
    if (new Set(item.key).size !== item.key.length) issue('key', 'The key names an option twice.');
    for (const id of item.key)
      if (!ids.includes(id)) issue('key', `The key names "${id}", which is no option.`);
    if (item.type === 'single' && item.key.length !== 1)
      issue('key', 'A single-response item has exactly one key.');
    if (item.type === 'single' && ids.length !== 4)
      issue('options', 'A single-response item has exactly four options.');
    if (item.type === 'multiple' && (item.key.length < 2 || item.key.length >= ids.length)) {
      issue('key', 'A multiple-response item has at least two keys and at least one distractor.');
    }
  });

export type Reference = z.infer<typeof referenceSchema>;
export type ItemOption = z.infer<typeof optionSchema>;
type Parsed = z.infer<typeof itemSchema>;
/** A question with its options, key, explanation and everything it teaches. */
export type Item = Omit<Parsed, 'topics'> & { topics: [TopicId, ...TopicId[]] };
