import { findCodes } from '@/lib/codes/find-codes';
import { fiscalYearOf } from '@/lib/codes/fiscal-year';
import type { Scenario } from '@/lib/scenario/scenario';
import { countWords } from './check-notes';
import { checkScenarioRoles } from './check-scenario-roles';
import { checkScenarioSheet } from './check-scenario-sheet';
import type { Content } from './load-content';
import { reporter, type Problem, type Report } from './problem';
import { scenarioTexts } from './scenario-codes';

/** Words of all documents of a record together (docs/data-format.md). */
const INPATIENT_WORDS = [600, 1800] as const;
const OTHER_WORDS = [250, 900] as const;

/** The edition of ICD-10 that the official files at hand are of, and the year of HCPCS and CPT that goes with it. */
const EDITIONS = { icd10: 'FY2026', hcpcs: '2026' } as const;

/** The rules of medical-record scenarios beyond their schema. Codes and sections are looked up by `checkCodes` and `checkSections`. */
export function checkScenarios(
  { scenarios, scenarioCpts, notes }: Content,
  isUnverifiedAllowed: boolean,
): Problem[] {
  const problems: Problem[] = [];
  const noteIds = new Set(notes.map(({ note }) => note.id));
  const byId = new Map(scenarios.map(({ scenario }) => [scenario.id, scenario]));
  for (const { file, scenario } of scenarios) {
    const report = reporter(problems, file, scenario.id);
    if (file !== `scenarios/${scenario.id}.json`) report('id', 'The file is named after the id.');
    checkRecord(scenario, report);
    checkDates(scenario, report);
    checkScenarioSheet(scenario, scenario, report);
    checkScenarioRoles(scenario, scenario.expected, report);
    refuseOthersCodes(scenarioTexts(scenario), false, report);
    for (const [at, id] of scenario.notes.entries())
      if (!noteIds.has(id)) report(`notes.${at}`, `There is no note "${id}".`);
    if (!scenario.verification && !isUnverifiedAllowed)
      report('verification', 'Not yet solved blind by a second reader.');
  }
  for (const { file, cpt } of scenarioCpts) {
    const report = reporter(problems, file, cpt.scenario);
    const scenario = byId.get(cpt.scenario);
    if (file !== `scenarios-cpt/${cpt.scenario}.json`)
      report('scenario', 'The file is named after its scenario.');
    if (!scenario) {
      report('scenario', `There is no scenario "${cpt.scenario}".`);
      continue;
    }
    if (scenario.setting === 'inpatient') report('scenario', 'An inpatient sheet has no CPT lines.');
    checkScenarioSheet({ ...cpt, order: [], mayAlsoBePrincipal: [] }, scenario, report);
    for (const [list, entries] of [
      ['expected', cpt.expected],
      ['traps', cpt.traps],
    ] as const) {
      for (const [at, { system, code }] of entries.entries()) {
        if (system !== 'cpt') report(`${list}.${at}.system`, `${code}: only CPT stands in this file.`);
      }
    }
    for (const [at, { code, role, poa }] of cpt.expected.entries()) {
      if (role !== 'procedure') report(`expected.${at}.role`, `${code} is a "procedure".`);
      if (poa) report(`expected.${at}.poa`, 'A CPT line has no POA indicator.');
    }
    refuseOthersCodes(scenarioTexts(cpt), true, report);
  }
  return problems;
}

/** CPT numbers outside the CPT file, and dental D codes anywhere, also in prose. */
function refuseOthersCodes(
  texts: readonly [path: string, text: string][],
  allowsCpt: boolean,
  report: Report,
): void {
  for (const [path, text] of texts) {
    for (const { system, code } of findCodes(text)) {
      if (system === 'cpt' && !allowsCpt)
        report(path, `CPT number ${code}: CPT stands only in scenarios-cpt.`);
      if (system === 'hcpcs' && code.startsWith('D'))
        report(path, `${code}: D codes are the ADA's; take them out.`);
    }
  }
}

function checkRecord({ setting, documents }: Scenario, report: Report): void {
  const [min, max] = setting === 'inpatient' ? INPATIENT_WORDS : OTHER_WORDS;
  const count = documents.reduce((sum, { text }) => sum + countWords(text), 0);
  if (count < min || count > max)
    report('documents', `${count} words in all; a record of this setting has ${min} to ${max}.`);
  const ids = documents.map(({ id }) => id);
  for (const [at, { id, text }] of documents.entries()) {
    if (ids.indexOf(id) !== at) report(`documents.${at}.id`, `The id "${id}" is taken.`);
    if (/<[a-z!/][^>]*>/i.test(text)) report(`documents.${at}.text`, 'No HTML in documents: use Markdown.');
    if (/!\[|\]\(/.test(text)) report(`documents.${at}.text`, 'No images and no links in documents.');
    if (/^\s*\|/m.test(text)) report(`documents.${at}.text`, 'No tables in documents: use a list.');
  }
}

function checkDates(scenario: Scenario, report: Report): void {
  const { setting, admittedOn, dischargedOn, editions, documents } = scenario;
  if (dischargedOn < admittedOn) report('dischargedOn', 'The discharge is before the admission.');
  if (fiscalYearOf(dischargedOn) !== editions.icd10)
    report('editions.icd10', `${dischargedOn} falls into ${fiscalYearOf(dischargedOn)}.`);
  if (setting !== 'inpatient' && !dischargedOn.startsWith(editions.hcpcs))
    report('editions.hcpcs', `${dischargedOn} is not in ${editions.hcpcs}.`);
  for (const part of ['icd10', 'hcpcs'] as const) {
    if (editions[part] !== EDITIONS[part])
      report(`editions.${part}`, `Content is of ${EDITIONS[part]}, not ${editions[part]}.`);
  }
  for (const [at, { on }] of documents.entries()) {
    // A pathology report may be signed after the patient went home, but not in another year.
    if (on < `${Number(admittedOn.slice(0, 4)) - 1}${admittedOn.slice(4)}`)
      report(`documents.${at}.on`, `${on} is more than a year before the admission.`);
  }
}
