import type { CodeReference } from '@/lib/codes/code';
import { findCodes } from '@/lib/codes/find-codes';
import type { Scenario, ScenarioCpt } from '@/lib/scenario/scenario';

/** A code of a scenario with its place. `isLoose`: named in prose, where a category may be meant. */
export type ScenarioCode = { path: string; reference: CodeReference; isLoose?: true };

type Coded = Pick<ScenarioCpt, 'expected' | 'traps'>;

/** The codes of a sheet: expected ones, their alternates and the traps, in the edition of the scenario. */
function sheetCodes({ expected, traps }: Coded, editions: Scenario['editions']): ScenarioCode[] {
  const at = (path: string, system: CodeReference['system'], code: string): ScenarioCode => ({
    path,
    reference: { system, code, edition: editionOf(system, editions) },
  });
  return [
    ...expected.flatMap(({ system, code, alternates }, place) => [
      at(`expected.${place}.code`, system, code),
      ...alternates.map((alternate, other) =>
        at(`expected.${place}.alternates.${other}.code`, system, alternate.code),
      ),
    ]),
    ...traps.map(({ system, code }, place) => at(`traps.${place}.code`, system, code)),
  ];
}

/** The texts in which a scenario speaks of codes, with their places. The documents of the record name none. */
export function scenarioTexts(
  sheet: Coded & Partial<Pick<Scenario, 'task' | 'order'>>,
): [path: string, text: string][] {
  return [
    ...(sheet.task === undefined ? [] : [['task', sheet.task] as [string, string]]),
    ...sheet.expected.flatMap(({ rationale, alternates }, at): [string, string][] => [
      [`expected.${at}.rationale`, rationale],
      ...alternates.map(({ reason }, other): [string, string] => [
        `expected.${at}.alternates.${other}.reason`,
        reason,
      ]),
    ]),
    ...(sheet.order ?? []).map(({ reason }, at): [string, string] => [`order.${at}.reason`, reason]),
    ...sheet.traps.map(({ reason }, at): [string, string] => [`traps.${at}.reason`, reason]),
  ];
}

/** Every code that a scenario names, on its sheet and in its prose. */
export function scenarioCodes(
  sheet: Coded & Partial<Pick<Scenario, 'task' | 'order'>>,
  editions: Scenario['editions'],
): ScenarioCode[] {
  const onSheet = sheetCodes(sheet, editions);
  const inProse = scenarioTexts(sheet).flatMap(([path, text]) =>
    findCodes(text)
      .filter(
        ({ system, code }) =>
          !onSheet.some(({ reference }) => reference.system === system && reference.code === code),
      )
      .map(({ system, code }): ScenarioCode => {
        const edition = editionOf(system, editions);
        return { path, reference: { system, code, edition }, isLoose: true };
      }),
  );
  return [...onSheet, ...inProse];
}

function editionOf(system: CodeReference['system'], { icd10, hcpcs }: Scenario['editions']): string {
  return system === 'icd10cm' || system === 'icd10pcs' ? icd10 : hcpcs;
}
