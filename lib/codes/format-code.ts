import type { CodeSystem } from './code-system';

/** A code as the book prints it: ICD-10-CM codes have a dot after the category (`E119` gives `E11.9`). */
export function formatCode(system: CodeSystem, code: string): string {
  return system === 'icd10cm' && code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
}
