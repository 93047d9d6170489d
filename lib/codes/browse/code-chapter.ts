import { cmChapterOf } from '@/lib/codes/cm-chapters';
import type { CodeSystem } from '@/lib/codes/code-system';
import type { Fact } from '@/lib/exam/fact';

/** The sections of ICD-10-PCS by the first character of their codes. */
const PCS_SECTIONS: Fact<Readonly<Record<string, string>>> = {
  source: 'ICD-10-PCS tables FY2025, axis 1',
  checkedOn: '2026-11-22',
  confidence: 'A',
  value: {
    '0': 'Medical and Surgical',
    '1': 'Obstetrics',
    '2': 'Placement',
    '3': 'Administration',
    '4': 'Measurement and Monitoring',
    '5': 'Extracorporeal or Systemic Assistance and Performance',
    '6': 'Extracorporeal or Systemic Therapies',
    '7': 'Osteopathic',
    '8': 'Other Procedures',
    '9': 'Chiropractic',
    B: 'Imaging',
    C: 'Nuclear Medicine',
    D: 'Radiation Therapy',
    F: 'Physical Rehabilitation and Diagnostic Audiology',
    G: 'Mental Health',
    H: 'Substance Abuse Treatment',
    X: 'New Technology',
  },
};

/** The part of the book that a code stands in. `order` puts the parts in the book's order. */
export type CodeChapter = { id: string; order: number; title: string };

/** The chapter (ICD-10-CM), section (ICD-10-PCS) or letter (others) of a code without its dot. */
export function codeChapter(system: CodeSystem, code: string): CodeChapter {
  const first = code.slice(0, 1);
  const chapter = system === 'icd10cm' ? cmChapterOf(code) : undefined;
  if (chapter) {
    const { number, title } = chapter;
    return { id: String(number), order: number, title: `Chapter ${number} · ${title}` };
  }
  const section = system === 'icd10pcs' ? PCS_SECTIONS.value[first] : undefined;
  const title = section === undefined ? `Codes ${first}` : `Section ${first} · ${section}`;
  // After the chapters, if a code of ICD-10-CM should be in none.
  return { id: first, order: 100 + first.charCodeAt(0), title };
}
