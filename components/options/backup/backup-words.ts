import type { BackupTable } from '@/lib/transfer/row-schemas';
import type { BackupState, BackupWork } from './backup-state';

export const TABLE_WORDS: Record<BackupTable, string> = {
  reviews: 'Answers',
  sessions: 'Quizzes, exams and scenarios',
  itemMarks: 'Marked questions and notes on them',
  quizPresets: 'Quiz presets',
  savedCodes: 'Saved codes',
  ceuCycles: 'CEU cycles',
  ceuActivities: 'CEU activities',
  banks: 'Your own question banks',
  items: 'Your own questions',
  terms: 'Your own terms',
  attachments: 'Certificates',
};

const BUSY: Record<BackupWork, string> = {
  making: 'Making the backup.',
  reading: 'Reading the file.',
  restoring: 'Restoring.',
  undoing: 'Undoing.',
};

/** What is said of the state, for the eye and for a screen reader. */
export function statusWords(state: BackupState): string {
  switch (state.is) {
    case 'busy':
      return BUSY[state.with];
    case 'made':
      return `Saved to your downloads (${sizeWords(state.bytes)}). Keep it where this computer is not.`;
    case 'undone':
      return 'Undone. Everything is as it was before.';
    case 'cancelled':
      return 'Cancelled. Nothing was changed.';
    default:
      return '';
  }
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
