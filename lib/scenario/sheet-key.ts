import type { Scenario, ScenarioCpt } from './scenario';

export type ExpectedCode = Scenario['expected'][number];
export type OrderRule = Scenario['order'][number];

/** What a filled-in sheet is held against. */
export type SheetKey = Pick<Scenario, 'expected' | 'traps' | 'order' | 'mayAlsoBePrincipal'> & {
  /** False: CPT lines are left out of scoring. */
  hasCpt: boolean;
};

type WithCpt = Pick<Scenario, 'expected' | 'traps' | 'order' | 'mayAlsoBePrincipal'> & {
  cpt?: Pick<ScenarioCpt, 'expected' | 'traps'> | undefined;
};

/** Whether CPT lines of a scenario count: it has some, and the bank `cpt` is on. */
export function hasCptLines({ cpt }: Pick<WithCpt, 'cpt'>, disabledBanks: readonly string[]): boolean {
  return cpt !== undefined && !disabledBanks.includes('cpt');
}

/** The key of a scenario, with its CPT lines or without them. */
export function sheetKey(
  { expected, traps, order, mayAlsoBePrincipal, cpt }: WithCpt,
  hasCpt: boolean,
): SheetKey {
  return {
    expected: [...expected, ...((hasCpt && cpt?.expected) || [])],
    traps: [...traps, ...((hasCpt && cpt?.traps) || [])],
    order,
    mayAlsoBePrincipal,
    hasCpt,
  };
}
