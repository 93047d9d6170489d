import { browser } from 'wxt/browser';
import { database } from '@/lib/db/database';
import { runningSession } from '@/lib/db/sessions';
import { submitOverdueMock } from '@/lib/db/submit-mock';
import { clockAtDeadline } from '@/lib/mock/exam-clock';
import { refreshBadge } from './badge';

const ALARM = 'mock-deadline';

/** Sets the alarm for the end of a mock exam: what the computer's clock shows then, epoch ms. */
export async function keepDeadlineAlarm(at: number | undefined): Promise<void> {
  // What is past is submitted by whoever looks; an alarm for it would go off over and over.
  if (at !== undefined && at > Date.now()) await browser.alarms.create(ALARM, { when: at });
}

/**
 * Submits the running mock exam when its time is up, also when its tab is closed; else sets the alarm for its end again,
 * which may have been lost. Called at every alarm and every start of the worker.
 */
export async function submitMockInTime(): Promise<void> {
  const db = await database();
  if (await submitOverdueMock(db, Date.now())) {
    await refreshBadge();
    return;
  }
  const running = await runningSession(db, 'mock');
  await keepDeadlineAlarm(running && clockAtDeadline(running));
}
