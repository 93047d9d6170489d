/** A code as typed by a person, without dots, spaces and letter case (`e11.9`, `E119` and `E11.9` are the same). */
export function normaliseCode(text: string): string {
  return text.replace(/[\s.-]/g, '').toUpperCase();
}
