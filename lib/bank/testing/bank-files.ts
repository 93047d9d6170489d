/** A question as it may stand in a user's file: only what must be there, and whatever the test wants. */
export function ownQuestion(id: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    stem: `Which indicator is right for ${id}?`,
    options: [
      { id: 'a', text: 'Y' },
      { id: 'b', text: 'N', rationale: 'It arose after admission.' },
      { id: 'c', text: 'U' },
    ],
    key: ['a'],
    ...changes,
  };
}

/** A bank file with these questions. */
export function bankFile(items: readonly unknown[], title = 'Ward cases'): string {
  return JSON.stringify({ format: 'ccs-companion-bank', version: 1, title, items }, null, 2);
}

/** A table with a header that needs no mapping by hand. */
export const TABLE = `Question,Option A,Option B,Option C,Option D,Correct,Explanation,Topic,Difficulty,Source
"A fall in the ward breaks a hip. POA?",Y,N,U,W,B,"It arose after admission, so N.",poa,easy,Guidelines Appendix I
"Which two are other diagnoses?",treated,ignored,monitored,"ruled out, never there","A, C",,Principal and other diagnoses,4,
`;
