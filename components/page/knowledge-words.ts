import { countOf } from '@/components/std/format-day';
import type { Knowledge } from '@/lib/quiz/finding-knowledge';

/** How well a finding is known, in one line (`1 of 3 questions seen · 2 of 2 answers right · 1 due`). */
export function knowledgeWords(knowledge: Knowledge | undefined): string {
  if (!knowledge || knowledge.questions + knowledge.near === 0) return 'No question on it yet';
  const { questions, near, seen, due, answers, right } = knowledge;
  if (questions === 0) return `No question on it itself · ${near} on its category`;
  if (seen === 0) return `Not seen · ${countOf(questions, 'question')}`;
  const parts = [
    questions === 1 ? 'Seen · 1 question' : `${seen} of ${questions} questions seen`,
    `${right} of ${countOf(answers, 'answer')} right`,
    ...(due > 0 ? [`${due} due`] : []),
  ];
  return parts.join(' · ');
}
