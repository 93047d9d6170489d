export type Score = {
  isCorrect: boolean;
  /** Right choices made less wrong ones, as a share of the key (0 to 1). Shown, never used for grading. */
  partial: number;
};

/** Scores a response against the key. All or nothing for grading; order makes no difference. */
export function scoreResponse(key: readonly string[], response: readonly string[]): Score {
  const chosen = new Set(response);
  const hits = key.filter((id) => chosen.has(id)).length;
  const wrong = chosen.size - hits;
  return {
    isCorrect: hits === key.length && wrong === 0,
    partial: key.length === 0 ? 0 : Math.max(0, (hits - wrong) / key.length),
  };
}
