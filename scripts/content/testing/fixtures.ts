import type { Item } from '@/lib/bank/item';
import type { StarterCode } from '@/lib/codes/code';
import type { Note } from '@/lib/notes/note';
import { calendarDay } from '@/lib/std/calendar-day';
import type { Scenario, ScenarioCpt } from '@/lib/scenario/scenario';
import type { Term } from '@/lib/terms/term';
import type { Content, LoadedItem, LoadedNote, LoadedTerm } from '../load-content';

/** A sound item, with whatever the test wants to be different. */
export function makeItem(changes: Partial<Item> = {}): Item {
  return {
    id: 'sample-item',
    revision: 1,
    type: 'single',
    topics: ['cm-general'],
    difficulty: 2,
    cognitive: 'application',
    stem: 'Which code is reported for essential hypertension without a stated complication?',
    options: [
      { id: 'a', text: 'I10', rationale: 'Essential hypertension.' },
      { id: 'b', text: 'I15.9', rationale: 'Secondary hypertension.' },
      { id: 'c', text: 'I16.9', rationale: 'A crisis.' },
      { id: 'd', text: 'R03.0', rationale: 'A reading without the diagnosis.' },
    ],
    key: ['a'],
    explanation: 'The Index leads to the code of the disease.',
    references: [{ source: 'ICD-10-CM Official Guidelines FY2026', section: 'I.C.9.a' }],
    codes: [cm('I10'), cm('I15.9'), cm('I16.9'), cm('R03.0')],
    terms: [],
    notes: [],
    validFrom: calendarDay('2025-10-01'),
    ...changes,
  };
}

/** A sound item without any code, for rules that are not about codes. */
export function makePlainItem(changes: Partial<Item> = {}): Item {
  const options = ['Alpha', 'Bravo', 'Gamma', 'Delta'].map((text, at) => ({
    id: 'abcd'.charAt(at),
    text,
    rationale: 'Said of it.',
  }));
  return makeItem({
    stem: 'Which of these words begins the alphabet of radio?',
    options,
    codes: [],
    ...changes,
  });
}

/** A sound note of 200 words, with whatever the test wants to be different. */
export function makeNote(changes: Partial<Note> = {}): Note {
  return {
    id: 'sample-note',
    title: 'Sample',
    terms: [],
    domain: 'coding-knowledge',
    sources: [{ source: 'ICD-10-CM Official Guidelines FY2026', section: 'I.A.15' }],
    edition: 'FY2026',
    codes: [],
    body: words(200),
    ...changes,
  };
}

export function makeTerm(changes: Partial<Term> = {}): Term {
  return {
    id: 'sample-term',
    name: 'sample term',
    aliases: [],
    definition: 'A term that stands in a test and nowhere else.',
    topic: 'cm-general',
    ...changes,
  };
}

export function makeContent({
  items = [],
  notes = [],
  terms = [],
  rows = [],
  scenarios = [],
  scenarioCpts = [],
}: {
  items?: Item[];
  notes?: Note[];
  terms?: Term[];
  rows?: StarterCode[];
  scenarios?: Scenario[];
  scenarioCpts?: ScenarioCpt[];
}): Content {
  return {
    items: items.map((item) => loaded(item)),
    notes: notes.map((note): LoadedNote => ({ file: `notes/${note.id}.md`, note })),
    terms: terms.map((term): LoadedTerm => ({ file: 'terms/sample.json', term })),
    synonyms: [],
    scenarios: scenarios.map((scenario) => ({ file: `scenarios/${scenario.id}.json`, scenario })),
    scenarioCpts: scenarioCpts.map((cpt) => ({ file: `scenarios-cpt/${cpt.scenario}.json`, cpt })),
    starter: { file: 'codes/starter.json', rows },
    problems: [],
  };
}

export function loaded(item: Item, bank = 'core'): LoadedItem {
  return { file: `banks/${bank}/sample.json`, bank, item };
}

export function words(count: number): string {
  return Array.from({ length: count }, (_, at) => `word${String.fromCodePoint(97 + (at % 26))}`).join(' ');
}

/** A billable FY2026 ICD-10-CM code as content names it. */
export function cm(code: string): Item['codes'][number] {
  return { system: 'icd10cm', code, edition: 'FY2026' };
}
