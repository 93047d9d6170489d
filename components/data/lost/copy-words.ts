import { countOf } from '@/components/std/format-day';
import type { Copy } from '@/lib/mirror/read-copy';

/** What a copy holds, in words: `1,234 answers, 12 CEU activities`. Empty when nothing in it can be read. */
export function copyWords({ tables }: Pick<Copy, 'tables'>): string {
  const count = (name: string) => tables.get(name)?.size ?? 0;
  const parts: [number, string, string?][] = [
    [count('reviews'), 'answer'],
    [count('ceuActivities'), 'CEU activity', 'CEU activities'],
    [count('savedCodes'), 'saved code'],
    [count('itemMarks'), 'marked question'],
    [count('quizPresets'), 'quiz preset'],
    [count('items'), 'question of your own', 'questions of your own'],
    [count('terms'), 'term of your own', 'terms of your own'],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) =>
      many !== undefined && number > 1 ? `${number} ${many}` : countOf(number, one),
    )
    .join(', ');
}

/** An instant as the reader writes it. @param at epoch ms */
export function formatInstant(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}
