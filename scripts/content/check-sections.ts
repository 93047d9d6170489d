import type { Reference } from '@/lib/bank/item';
import cmSections from './cm-guideline-sections.json';
import { normalizeSection } from './guideline-sections';
import type { Content } from './load-content';
import type { OfficialFiles } from './official-files';
import pcsNumbers from './pcs-guideline-numbers.json';
import { reporter, type Problem } from './problem';

/** The sources whose sections are checked, as authors have to write them (docs/data-format.md). */
const CHECKED = [
  'ICD-10-CM Official Guidelines FY2026',
  'ICD-10-PCS Official Guidelines FY2026',
  'ICD-10-CM Tabular List FY2026',
  'ICD-10-PCS Tables FY2026',
] as const;

const PCS_NUMBERS = new Set(pcsNumbers);

/**
 * Sections of the references of items, notes and scenarios: ICD-10-CM guidelines against the official text (or the committed list
 * of its section numbers), PCS guidelines against the written list, Tabular List and Tables against the order files.
 */
export function checkSections(
  { items, notes, scenarios, scenarioCpts }: Omit<Content, 'terms' | 'synonyms' | 'starter' | 'problems'>,
  official: OfficialFiles,
): Problem[] {
  const problems: Problem[] = [];
  for (const { file, item } of items) {
    const report = reporter(problems, file, item.id);
    for (const [at, reference] of item.references.entries()) {
      const message = sectionProblem(reference, official);
      if (message !== undefined) report(`references.${at}`, message);
    }
  }
  for (const { file, note } of notes) {
    const report = reporter(problems, file, note.id);
    for (const [at, reference] of note.sources.entries()) {
      const message = sectionProblem(reference, official);
      if (message !== undefined) report(`sources.${at}`, message);
    }
  }
  const onSheets = [
    ...scenarios.map(({ file, scenario }) => ({ file, ...scenario })),
    ...scenarioCpts.map(({ file, cpt }) => ({ file, id: cpt.scenario, expected: cpt.expected, order: [] })),
  ];
  for (const { file, id, expected, order } of onSheets) {
    const report = reporter(problems, file, id);
    const check = (path: string, list: readonly { reference: Reference }[]) => {
      for (const [at, { reference }] of list.entries()) {
        const message = sectionProblem(reference, official);
        if (message !== undefined) report(`${path}.${at}.reference`, message);
      }
    };
    check('expected', expected);
    check('order', order);
  }
  return problems;
}

/** Whether the committed list of guideline sections is the one of the official text, where that is at hand. */
export function checkCommittedSections(
  { cmSections: sections }: OfficialFiles,
  committed: string[] = cmSections,
): Problem[] {
  if (!sections || (committed.length === sections.size && committed.every((id) => sections.has(id))))
    return [];
  const message = 'Not the sections of the official text. Run npm run content:sections.';
  return [{ file: 'scripts/content/cm-guideline-sections.json', id: '-', path: '-', message }];
}

/** What is wrong with a reference, or undefined when nothing is or its source is not one of those checked. */
export function sectionProblem({ source, section }: Reference, official: OfficialFiles): string | undefined {
  switch (source) {
    case 'ICD-10-CM Official Guidelines FY2026': {
      const known = official.cmSections ?? new Set(cmSections);
      return known.has(normalizeSection(section)) ? undefined : `${source} have no section ${section}.`;
    }
    case 'ICD-10-PCS Official Guidelines FY2026':
      return PCS_NUMBERS.has(section) ? undefined : `${source} have no guideline ${section} in our list.`;
    case 'ICD-10-CM Tabular List FY2026': {
      const isKnown = /^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$/.test(section);
      const isThere = official.icd10cm?.has(section.replace('.', '')) ?? true;
      return isKnown && isThere ? undefined : `${source}: no category or code ${section}.`;
    }
    case 'ICD-10-PCS Tables FY2026': {
      const isThere = official.icd10pcs?.has(section) ?? true;
      return /^[0-9A-Z]{3}$/.test(section) && isThere ? undefined : `${source}: no table ${section}.`;
    }
    default: {
      const meant = /^ICD-10-(CM|PCS) .*(Guidelines|Tabular|Tables)/.test(source);
      return meant ? `Write the source as one of: ${CHECKED.join('; ')}.` : undefined;
    }
  }
}
