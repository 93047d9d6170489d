/** Letters that Unicode does not take apart into a letter and a mark. */
const PLAIN = new Map(Object.entries({ æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th' }));

/**
 * A title for finding it by what a person types: lower case, without accents, hyphens, apostrophes and other signs
 * (`Béal conjunctivitis` is `beal conjunctivitis`, `After-cataract` is `aftercataract`: the book sorts it so, too).
 */
export function foldTitle(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[æœøßłđðþ]/g, (letter) => PLAIN.get(letter) ?? letter)
    .replace(/[\s/]+/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
