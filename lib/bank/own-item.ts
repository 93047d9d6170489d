import * as z from 'zod';
import { codeReferenceSchema } from '@/lib/codes/code';
import { TOPIC_IDS, type TopicId } from '@/lib/exam/topic';
import { isoDay } from '@/lib/std/schema';
import type { Item } from './item';

/** Longest texts of a user's own questions, in characters. */
const OWN_LIMITS = { stem: 4000, option: 1000, rationale: 2000, explanation: 6000 } as const;

/** Options of an own question have these ids, in the order of the file. */
export const OPTION_IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'Empty.')
    .max(max, `Longer than ${max.toLocaleString('en-US')} characters.`);

const day = isoDay as z.ZodType<string>;

/**
 * A user's own question: our item with less asked for. What is missing is filled in by `ownItem`; what only our own
 * content has (`verification`) may be there and is left out.
 */
export const ownItemSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/, 'An id has letters, digits, - _ and . only, at most 80.'),
    revision: z.int().min(1).default(1),
    type: z.enum(['single', 'multiple']).optional(),
    topics: z.array(z.enum(TOPIC_IDS, 'Not one of our topics.')).default([]),
    difficulty: z.int().min(1).max(5).default(3),
    cognitive: z.enum(['recall', 'application', 'analysis']).default('application'),
    stem: text(OWN_LIMITS.stem),
    options: z
      .array(
        z.strictObject({
          id: z.enum(OPTION_IDS, 'An option has one of the ids a to f.'),
          text: text(OWN_LIMITS.option),
          rationale: z.string().trim().max(OWN_LIMITS.rationale).default(''),
        }),
      )
      .min(2, 'A question has at least two options.')
      .max(6, 'A question has at most six options.'),
    key: z.array(z.string()).min(1, 'The key is missing: which option is right?'),
    fixedOrder: z.literal(true).optional(),
    explanation: z.string().trim().max(OWN_LIMITS.explanation).default(''),
    references: z
      .array(z.strictObject({ source: text(200), section: z.string().trim().max(160).default('') }))
      .default([]),
    codes: z.array(codeReferenceSchema).default([]),
    terms: z.array(z.string()).default([]),
    notes: z.array(z.string()).default([]),
    validFrom: day.default('2000-01-01'),
    validTo: day.optional(),
    verification: z.unknown().optional(),
  })
  .superRefine(({ options, key, type }, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const ids = options.map(({ id }) => id as string);
    if (new Set(ids).size < ids.length) issue('options', 'Two options have the same id.');
    if (new Set(key).size < key.length) issue('key', 'The key names an option twice.');
    for (const id of key) if (!ids.includes(id)) issue('key', `The key names “${id}”, which is no option.`);
    if (type === 'single' && key.length > 1) issue('key', 'A single-response question has exactly one key.');
    if (type === 'multiple' && key.length < 2)
      issue('key', 'A multiple-response question has at least two keys.');
    if (ids.length > 1 && key.length >= ids.length)
      issue('key', 'Every option is right: there must be a wrong one.');
  });

export type OwnItem = z.output<typeof ownItemSchema>;

/** An own question as an item of the product. `topic` is that of questions that name none. */
export function ownItem(
  { verification: _verification, type, topics, ...own }: OwnItem,
  topic: TopicId,
): Item {
  const [first = topic, ...others] = topics;
  const { fixedOrder, validTo, ...rest } = own;
  return {
    ...rest,
    type: type ?? (own.key.length > 1 ? 'multiple' : 'single'),
    topics: [first, ...others],
    ...(fixedOrder && { fixedOrder }),
    ...(validTo !== undefined && { validTo }),
  };
}
