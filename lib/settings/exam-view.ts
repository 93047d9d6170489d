import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';

/** What of the exam's bar is hidden; remembered from exam to exam. */
export type ExamView = { isClockHidden: boolean; isCounterHidden: boolean };

const viewSchema = z.object({
  isClockHidden: z.catch(z.boolean(), false),
  isCounterHidden: z.catch(z.boolean(), false),
});

const stored = storage.defineItem<unknown>('local:examView');

export async function readExamView(): Promise<ExamView> {
  return parsed(await stored.getValue());
}

export async function storeExamView(view: ExamView): Promise<void> {
  await stored.setValue(view);
}

function parsed(value: unknown): ExamView {
  return viewSchema.parse(typeof value === 'object' && value !== null ? value : {});
}
