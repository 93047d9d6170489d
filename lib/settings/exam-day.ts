import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { EDITION_CHOICE } from '@/lib/codes/edition';
import { isCalendarDay, type CalendarDay } from '@/lib/std/calendar-day';
import { oneAtATime } from './one-at-a-time';

/** An entry of the user's own in the list for exam day. */
export type OwnExamDayEntry = { id: string; title: string; dueOn?: CalendarDay | undefined };

/** What the user noted for exam day. */
export type ExamDay = {
  /** Ids of the entries that are done. */
  ticked: string[];
  own: OwnExamDayEntry[];
  /** The ICD-10 edition of the user's books (`FY2026`). */
  booksEdition?: string | undefined;
};

const day = z.custom<CalendarDay>((value) => typeof value === 'string' && isCalendarDay(value));

const examDaySchema = z.object({
  ticked: z.catch(z.array(z.string()), []),
  own: z.catch(
    z.array(z.object({ id: z.string(), title: z.string(), dueOn: z.catch(z.optional(day), undefined) })),
    [],
  ),
  booksEdition: z.catch(z.optional(z.string().check(z.regex(EDITION_CHOICE))), undefined),
});

const stored = storage.defineItem<unknown>('local:examDay');

/** What was noted for exam day; what does not parse is as never noted. */
export async function readExamDay(): Promise<ExamDay> {
  return parsed(await stored.getValue());
}

/** Stores a change, made of what is stored at that moment. */
export async function changeExamDay(change: (noted: ExamDay) => ExamDay): Promise<void> {
  await oneAtATime('examDay', async () => {
    await stored.setValue(change(parsed(await stored.getValue())));
  });
}

/** Calls back at every change, from whichever page. Returns the way to stop. */
export function watchExamDay(onChange: (noted: ExamDay) => void): () => void {
  return stored.watch((value) => onChange(parsed(value)));
}

function parsed(value: unknown): ExamDay {
  return examDaySchema.parse(typeof value === 'object' && value !== null ? value : {});
}
