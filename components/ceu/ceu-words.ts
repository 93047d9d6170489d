import { countOf } from '@/components/std/format-day';
import type { RefusedFile } from '@/lib/db/certificates';

/** `1 activity`, `2 activities`. */
export function activityCount(count: number): string {
  return count === 1 ? '1 activity' : `${count} activities`;
}

/** `2 activities and 1 certificate`. */
export function recordCount(activities: number, certificates: number): string {
  return `${activityCount(activities)} and ${countOf(certificates, 'certificate')}`;
}

/** Why a file was not added as a certificate, and what to do. */
export const REFUSAL_WORDS: Record<RefusedFile['why'], string> = {
  empty: 'It is empty.',
  size: 'It has more than 10 MB. Save it with less detail, or in parts.',
  type: 'It is neither a PDF nor an image (PNG, JPEG, WebP or GIF).',
  same: 'This activity has it already.',
  unreadable: 'It could not be read. Choose it again.',
};

/** `812 kB`, `1.4 MB`. @param bytes size of a file */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
