import * as z from 'zod';
import type { Item } from '@/lib/bank/item';
import { blindDigest, type BlindKeys } from './make-blind-sheets';

/** Answers of a blind reader: question number (or item id) to the labels chosen. */
export const answersSchema = z.record(z.string(), z.array(z.coerce.string()));

export const blindKeysSchema: z.ZodType<BlindKeys> = z.strictObject({
  bank: z.string(),
  seed: z.number(),
  questions: z.record(
    z.string(),
    z.strictObject({
      item: z.string(),
      digest: z.string(),
      labels: z.record(z.string(), z.string()),
      key: z.array(z.string()),
    }),
  ),
});

export type Judgement = {
  question: string;
  item: string;
  /** `changed`: the item is not the one that was on the sheet, so that the answer says nothing about it. */
  outcome: 'agrees' | 'differs' | 'unanswered' | 'changed';
  answer: string[];
  key: string[];
};

/**
 * Holds the answers against the key map, question by question.
 * @param items the items as they are now, to tell those that were edited since
 * @throws RangeError that names an answer to no question, or a label that its question does not have
 */
export function judgeAnswers(
  keys: BlindKeys,
  answers: z.infer<typeof answersSchema>,
  items: readonly Item[],
): Judgement[] {
  const left = new Set(Object.keys(answers));
  const now = new Map(items.map((item) => [item.id, blindDigest(item)]));
  const judgements = Object.entries(keys.questions).map(
    ([question, { item, digest, labels, key }]): Judgement => {
      const given = answers[question] ?? answers[item];
      left.delete(question);
      left.delete(item);
      const answer = [...new Set(given)].toSorted();
      const unknown = answer.find((label) => labels[label] === undefined);
      if (unknown !== undefined) throw new RangeError(`${question} has no option ${unknown}.`);
      const isSame = answer.join(' ') === key.toSorted().join(' ');
      if (answer.length === 0) return { question, item, outcome: 'unanswered', answer, key };
      if (now.get(item) !== digest) return { question, item, outcome: 'changed', answer, key };
      return { question, item, outcome: isSame ? 'agrees' : 'differs', answer, key };
    },
  );
  if (left.size > 0) throw new RangeError(`No question on the sheets: ${[...left].join(', ')}.`);
  return judgements;
}

/**
 * The text of an item file with `verification` on the items named, or undefined when it holds none of them. The rest
 * of the file stays as it is written (two spaces, JSON).
 */
export function withVerification(text: string, ids: ReadonlySet<string>, on: string): string | undefined {
  const items = z.array(z.looseObject({ id: z.string() })).parse(JSON.parse(text));
  let isChanged = false;
  for (const item of items) {
    if (!ids.has(item.id)) continue;
    item.verification = { solvedBlind: true, on };
    isChanged = true;
  }
  return isChanged ? `${JSON.stringify(items, null, 2)}\n` : undefined;
}
