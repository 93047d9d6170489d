const DAY_MS = 86_400_000;
const MANY_ANSWERS = 500;
const OLD_DAYS = 30;

export type BackupFacts = {
  /** When the last backup was made, epoch ms; undefined when there is none. */
  lastAt: number | undefined;
  /** Answers since then, or all of them. */
  answersSince: number;
  certificates: number;
  now: number;
};

/** Whether to remind of a backup: the last one is older than 30 days, and there is something that would be missed. */
export function isBackupDue({ lastAt, answersSince, certificates, now }: BackupFacts): boolean {
  const isOld = lastAt === undefined || now - lastAt > OLD_DAYS * DAY_MS;
  return isOld && (certificates > 0 || answersSince > MANY_ANSWERS);
}
