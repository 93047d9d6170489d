import { openDatabase } from '@/lib/db/open-database';
import { checkStudyData, rebuildStudyData } from '@/lib/db/rebuild-cards';
import type { CompanionDatabase } from '@/lib/db/schema';
import { planTask } from './plan-task';

// Bundled and run as a worker of the page: the product's own code over the database that the page filled.

export type StudyTask = 'plan' | 'check' | 'rebuild';

const TASKS: Record<StudyTask, (db: CompanionDatabase) => Promise<unknown>> = {
  plan: planTask,
  check: (db) => checkStudyData(db),
  rebuild: (db) => rebuildStudyData(db, 0.9),
};

self.addEventListener('message', ({ data }: MessageEvent<StudyTask>) => {
  openDatabase('bench-quiz')
    .then((db) => TASKS[data](db))
    .then(() => 'done', String)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker takes none, only a window does.
    .then((said) => self.postMessage(said), console.error);
});
