/** Abbreviations of the titles that have a vowel; those without one (MCC, MV, CNS) are known by that. */
const ABBREVIATIONS = new Set(
  'AICD AMA AMI CAR CVA ECMO GI HIV ICD LITT PTCA SIRS TAVR TEVAR TIA TPA URI'.split(' '),
);

/**
 * The title of an MS-DRG as a sentence. The official list prints all of it in capitals, which are hard to read and
 * hide its abbreviations; a title that has small letters stays as it is. For showing only: what is stored and searched
 * is the official text.
 */
export function drgTitle(official: string): string {
  if (/[a-z]/.test(official)) return official;
  const sentence = official.replace(/[A-Z][A-Z.&']*/g, (word) =>
    isAbbreviation(word) ? word : word.toLowerCase(),
  );
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function isAbbreviation(word: string): boolean {
  // O.R., C.D.E. and D&C; a single letter is one too (T-cell).
  if (/[A-Z][.&][A-Z]/.test(word)) return true;
  return ABBREVIATIONS.has(word) || !/[AEIOUY]/.test(word);
}
