import { browser } from 'wxt/browser';
import { pageState } from '@/components/std/page-state';
import type { BackupReply, BackupRequest, BackupSummary } from '@/lib/platform/backup/backup-messages';
import { startBackupWorker, type BackupWorker } from '@/lib/platform/backup/start-backup-worker';
import { saveFile } from '@/lib/platform/save-file';
import { lastBackup } from '@/lib/settings/last-backup';
import { readUserSettings, replaceUserSettings } from '@/lib/settings/user-settings';
import { afterReply, type BackupState, type BackupWork } from './backup-state';

// One for the whole page, not for the section: undo is there until the page is left, whichever section is in front.
const { get, show, use } = pageState<BackupState>({ is: 'idle' });
let worker: BackupWorker | undefined;
let summary: BackupSummary | undefined;
let settingsBefore: Record<string, unknown> | undefined;

function ask(request: BackupRequest, work: BackupWork): void {
  show({ is: 'busy', with: work, share: undefined });
  worker?.send(request);
}

function fail(work: BackupWork, cause: unknown): void {
  show({ is: 'failed', during: work, error: { is: 'storage', message: String(cause) } });
}

function runningWork(): BackupWork {
  const state = get();
  return state.is === 'busy' ? state.with : 'reading';
}

function restart(): void {
  worker?.end();
  settingsBefore = undefined;
  summary = undefined;
  worker = startBackupWorker(
    (reply) => {
      follow(reply).catch((cause: unknown) => fail(runningWork(), cause));
    },
    (message) => fail(runningWork(), message),
  );
}

/** Does the page's part of an answer (downloads and settings, which a worker does not reach), then shows it. */
async function follow(reply: BackupReply): Promise<void> {
  if (reply.type === 'read') summary = reply.summary;
  if (reply.type === 'made') {
    saveFile(
      `ccs-companion-backup-${new Date().toISOString().slice(0, 10)}.json`,
      'application/json',
      reply.file,
    );
    await lastBackup.setValue(Date.now());
  }
  if (reply.type === 'restored') {
    try {
      settingsBefore = await replaceUserSettings(reply.storage);
    } catch (cause) {
      // All or nothing: without its settings the database goes back too.
      worker?.send({ type: 'undo' });
      throw cause;
    }
  }
  if (reply.type === 'undone') {
    if (get().is !== 'busy') return;
    if (settingsBefore) await replaceUserSettings(settingsBefore);
  }
  show(afterReply(get(), reply, summary));
}

export const backupRun = {
  make(): void {
    restart();
    show({ is: 'busy', with: 'making', share: undefined });
    const app = browser.runtime.getManifest().version;
    readUserSettings().then(
      (storage) => ask({ type: 'make', app, createdAt: new Date().toISOString(), storage }, 'making'),
      (cause: unknown) => fail('making', cause),
    );
  },
  open(file: File): void {
    restart();
    ask({ type: 'open', file }, 'reading');
  },
  refuse(message: string): void {
    show({
      is: 'failed',
      during: 'reading',
      error: { is: 'file', problem: 'not-a-backup', place: '', message },
    });
  },
  restore: () => ask({ type: 'restore' }, 'restoring'),
  undo: () => ask({ type: 'undo' }, 'undoing'),
  /** Leaves the file that is open; nothing of it is stored. */
  cancel(): void {
    worker?.end();
    show({ is: 'cancelled' });
  },
};

/** What the run is at, kept up to date. */
export const useBackupState = use;
