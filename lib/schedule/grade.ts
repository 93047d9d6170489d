/** What the user said about the answer before seeing the verdict; undefined when neither was chosen. */
export type AnswerConfidence = 'sure' | 'not-sure';

export type Grade = 'again' | 'hard' | 'good' | 'easy';

export type GradedAnswer = {
  isCorrect: boolean;
  confidence?: AnswerConfidence | undefined;
  elapsedMs: number;
  /** The user's own median time for items of the same type, if there are enough answers to have one. */
  medianMs?: number | undefined;
};

/**
 * The grade mapping: wrong is Again; right but not sure is Hard; right, sure and quicker than one's own median for
 * the type is Easy; otherwise right is Good.
 */
export function gradeAnswer({ isCorrect, confidence, elapsedMs, medianMs }: GradedAnswer): Grade {
  if (!isCorrect) return 'again';
  if (confidence === 'not-sure') return 'hard';
  if (confidence === 'sure' && medianMs !== undefined && elapsedMs < medianMs) return 'easy';
  return 'good';
}
