const SENTENCE_WORDS = 5;
const LIST_WORDS = 3;

/** Whether a query looks like a sentence, a list or a selected text, and not like a few words typed. */
export function isSelection(query: string): boolean {
  const words = query.trim().split(/\s+/).length;
  return words >= SENTENCE_WORDS || (words >= LIST_WORDS && /[,;·]/.test(query.trim()));
}
