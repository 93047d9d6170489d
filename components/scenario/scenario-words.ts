import type { ScenarioRow } from '@/lib/db/schema';

/** Settings as they are called on screen. */
export const SETTING_WORDS: Record<ScenarioRow['setting'], string> = {
  inpatient: 'Inpatient',
  'outpatient-surgery': 'Outpatient surgery',
  ed: 'Emergency department',
  clinic: 'Clinic',
};

/** The patient in a few words: `female, 71`; an infant is under 1. */
export function patientWords({ sex, age }: ScenarioRow['patient']): string {
  return `${sex}, ${age === 0 ? 'under 1 year' : age}`;
}

/** How long a record is: words of its documents, to the nearest fifty. */
export function lengthWords(documents: ScenarioRow['documents']): string {
  const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return `${documents.length} documents, about ${Math.max(50, Math.round(words / 50) * 50)} words`;
}

/** Time spent: `under a minute`, `12 min`, `1 h 5 min`. */
export function spentWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'under a minute';
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
