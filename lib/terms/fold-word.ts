/**
 * One key for the forms of a word that mean the same on a page: letter case, possessive, singular and plural
 * (`Diagnoses`, `diagnosis` and `diagnosis's` share a key). Keys are for comparing, not for showing.
 * An e is dropped only where a plural may have added it, so that `note` is not `not` and `plane` is not `plan`.
 */
export function foldWord(word: string): string {
  let key = word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/['’]/g, '');
  if (key.length < 4 || /\d/.test(key)) return key;
  if (key.endsWith('ies')) key = `${key.slice(0, -3)}y`;
  else if (/(..s|x|z|ch|sh)es$/.test(key)) key = key.slice(0, -2);
  else if (/[^sui]s$/.test(key)) key = key.slice(0, -1);
  return key.replace(/(?<=..)is$|(?<=..[sxza]|[cs]h)e$/, '');
}
