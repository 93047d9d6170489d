import { blueprint } from '@/lib/exam/blueprint';
import type { ExamSize } from '@/lib/exam/exam-form';
import type { MockExam } from '@/lib/mock/mock-exam';

/** The sizes in words. */
export const SIZE_WORDS: Record<ExamSize, string> = { full: 'Full', half: 'Half', quarter: 'Quarter' };

/** Which exam this is: `CCS, five domains · quarter`. */
export function examWords({ blueprintId, size }: Pick<MockExam, 'blueprintId' | 'size'>): string {
  return `${blueprint(blueprintId).title} · ${SIZE_WORDS[size].toLowerCase()}`;
}

/** Numbers of places as they are spoken of: `3`, `3 and 7`, `3, 7 and 12`. */
export function placeList(places: readonly number[]): string {
  const numbers = places.map((place) => String(place + 1));
  const last = numbers.at(-1) ?? '';
  return numbers.length < 2 ? last : `${numbers.slice(0, -1).join(', ')} and ${last}`;
}

/** A share from 0 to 1 in whole percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Points, with one decimal only where a scenario gave a part. */
export function pointsWords(points: number): string {
  return Number.isInteger(points) ? String(points) : points.toFixed(1);
}
