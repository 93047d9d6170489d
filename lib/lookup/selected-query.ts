/** As long as a look-up reads: some paragraphs. In UTF-16 units. */
const LONGEST = 1_000;

/**
 * What is looked up of a selected text: one line, as a box holds it, its lines and blocks kept apart, cut between words.
 * Empty when nothing but space is selected.
 */
export function selectedQuery(text: string): string {
  const line = text
    // A selection can be a whole book.
    .slice(0, LONGEST * 4)
    .trim()
    .replace(/\s*[\n\r\u2028\u2029]+\s*/g, ' · ')
    .replace(/\s+/g, ' ');
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf(' ');
  // One word without end: not half of a character.
  return end > 0
    ? cut.slice(0, end).replace(/[\s·]+$/, '')
    : cut.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
}
