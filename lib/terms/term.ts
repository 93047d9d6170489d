import * as z from 'zod';
import { TOPIC_IDS } from '@/lib/exam/topic';
import { slug } from '@/lib/std/schema';

const word = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Context words are single lower-case words.');
const label = z.string().trim().min(2).max(80);

/**
 * A glossary term. `context` words must stand near an ambiguous name before it is flagged on a page. `contextOnly`: no
 * coding around it may stand in for them, as coders write the abbreviation for something else too (RR, TPA, MVP).
 */
export const termSchema = z.strictObject({
  id: slug,
  name: label,
  aliases: z.array(label),
  abbreviations: z
    .array(
      z
        .strictObject({
          text: z.string().min(2).max(40),
          caseSensitive: z.boolean(),
          context: z.array(word),
          contextOnly: z.literal(true).optional(),
        })
        .refine(({ context, contextOnly }) => !contextOnly || context.length > 0, {
          path: ['contextOnly'],
          message: 'Only its context words may count, but there are none.',
        }),
    )
    .optional(),
  context: z.array(word).optional(),
  definition: z.string().trim().min(20).max(240),
  topic: z.enum(TOPIC_IDS),
  note: slug.optional(),
});

export type Term = z.infer<typeof termSchema>;
