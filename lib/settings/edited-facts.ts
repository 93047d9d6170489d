import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import type { EditedFact, EditedFacts } from '@/lib/exam/edited-fact';
import { isCalendarDay } from '@/lib/std/calendar-day';
import { oneAtATime } from './one-at-a-time';

const editSchema = z.object({
  value: z.number().check(z.minimum(0), z.maximum(1_000_000)),
  note: z.catch(z.optional(z.string()), undefined),
  editedOn: z.string().check(z.refine((text) => isCalendarDay(text))),
});

const stored = storage.defineItem<unknown>('local:editedFacts');

/** The user's own values of published numbers, by the id of the fact. */
export async function readEditedFacts(): Promise<EditedFacts> {
  return parsed(await stored.getValue());
}

/** Puts a value of the user's own in the place of a published one; without one, the published value applies again. */
export async function editFact(id: string, edit: EditedFact | undefined): Promise<void> {
  await oneAtATime('editedFacts', async () => {
    const { [id]: _, ...others } = await readEditedFacts();
    await stored.setValue(edit ? { ...others, [id]: edit } : others);
  });
}

/** Calls back with the user's own values at every change. Returns the way to stop. */
export function watchEditedFacts(onChange: (facts: EditedFacts) => void): () => void {
  return stored.watch((value) => onChange(parsed(value)));
}

function parsed(value: unknown): EditedFacts {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, edit]): [string, EditedFact][] => {
      const { data } = editSchema.safeParse(edit);
      if (!data) return [];
      const { note, ...rest } = data;
      return [[id, { ...rest, ...(note === undefined ? {} : { note }) }]];
    }),
  );
}
