const SHORTEST_WORD = 4;
const STEM = 6;

/**
 * Whether words of a code's title stand in the text beside the code: two of them, or one that belongs to medicine.
 * Beginnings of words are compared (`diabetic`, `diabetes`).
 * @param weightOf of a word: 2 of one that belongs to medicine, else 1; 0 of one that says nothing (`ROLE.empty`)
 */
export function isTitleNear(title: string, text: string, weightOf: (word: string) => number): boolean {
  const lower = text.toLowerCase();
  let found = 0;
  for (const [word] of title.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (word.length < SHORTEST_WORD || !lower.includes(word.slice(0, STEM))) continue;
    found += weightOf(word);
    if (found >= 2) return true;
  }
  return false;
}
