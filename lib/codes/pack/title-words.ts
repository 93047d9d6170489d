const WORD = /[\p{L}\p{N}]+/gu;
/** Plurals of the titles that no rule gives; none that begins another word (`men`, `bronchi`), which it would hide. */
const IRREGULAR = new Map([
  ['metastases', 'metastasis'],
  ['viruses', 'virus'],
  ['sinuses', 'sinus'],
  ['fetuses', 'fetus'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['children', 'child'],
  ['women', 'woman'],
]);

/**
 * The words of a title or query by which codes are found: lower case, without accents, possessives and plurals
 * (`Crohn's`, `fractures`, `diagnoses` give `crohn`, `fracture`, `diagnosis`). A folded word still begins with what a
 * person typed so far, so that unfinished words find it.
 */
export function titleWords(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’](s\b|(?=\p{L}))/gu, '');
  return (plain.match(WORD) ?? []).map(foldTitleWord);
}

/** One word, already in lower case, without its plural. */
export function foldTitleWord(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !word.endsWith('s') || /\d/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 5 ? `${word.slice(0, -3)}y` : word;
  if (/(os|ys|[hr]es)es$/.test(word)) return word.length > 6 ? `${word.slice(0, -2)}is` : word.slice(0, -1);
  if (/(ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2);
  if (/(ss|us|is)$/.test(word)) return word;
  return word.slice(0, -1);
}
