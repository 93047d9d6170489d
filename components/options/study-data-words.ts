import { countOf } from '@/components/std/format-day';
import type { StudyDataCheck } from '@/lib/db/rebuild-cards';
import type { StudyDataState } from './use-study-data';

/** What the run is at, in a sentence or two; empty before it began and when it failed. */
export function studyDataWords(state: StudyDataState): string {
  switch (state.is) {
    case 'idle':
    case 'failed':
      return '';
    case 'busy':
      return state.with === 'check' ? 'Reading your answers…' : 'Working out your cards from your answers…';
    case 'cancelled':
      return state.was === 'check'
        ? 'Stopped. Nothing was changed.'
        : 'Stopped. Your cards are as they were; the change is made when today’s questions are next chosen.';
    case 'checked':
      return `${readWords(state.found)} ${
        isRight(state.found)
          ? 'All cards and counts are exactly what they lead to.'
          : `${differenceWords(state.found)}. Your answers themselves are complete: rebuild, and the rest follows from them.`
      }`;
    case 'rebuilt':
      return `${readWords(state.found)} ${
        isRight(state.found)
          ? 'All cards were right already.'
          : `Put right: ${differenceWords(state.found)}. Your answers were not changed.`
      }`;
  }
}

/** Whether every card is what the log says. */
export function isRight({ missing, wrong, extra }: StudyDataCheck): boolean {
  return missing.length + wrong.length + extra.length === 0;
}

function readWords({ answers, items }: StudyDataCheck): string {
  return answers === 0
    ? 'There are no answers yet.'
    : `${countOf(answers, 'answer')} to ${countOf(items, 'question')} read.`;
}

function differenceWords({ missing, wrong, extra }: StudyDataCheck): string {
  return [
    ...(wrong.length > 0 ? [`${countOf(wrong.length, 'card')} that said something else`] : []),
    ...(missing.length > 0 ? [`${countOf(missing.length, 'card')} missing`] : []),
    ...(extra.length > 0 ? [`${countOf(extra.length, 'card')} without an answer`] : []),
  ].join(', ');
}
