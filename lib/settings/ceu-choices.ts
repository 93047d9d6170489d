import type { CeuChoices } from '@/lib/ceu/cycle-record';
import { readOwnRuleSets, watchOwnRuleSets } from './ceu-rule-sets';
import { readEditedFacts, watchEditedFacts } from './edited-facts';
import type { Settings } from './settings';

/** What of the choices is not in the settings: rule sets and values of the user's own. */
type OwnChoices = Pick<CeuChoices, 'own' | 'edits'>;

/** Everything the user chose that CEU rule sets depend on. */
export async function readCeuChoices(settings: Settings): Promise<CeuChoices> {
  return ceuChoices(settings, await readOwnChoices());
}

export function ceuChoices(settings: Settings, own: OwnChoices): CeuChoices {
  const { ruleSet, credential, hasQuarterCeus } = settings;
  return { ruleSet, credential, hasQuarterCeus, ...own };
}

export async function readOwnChoices(): Promise<OwnChoices> {
  const [own, edits] = await Promise.all([readOwnRuleSets(), readEditedFacts()]);
  return { own, edits };
}

/** Calls back with rule sets or values of the user's own when either changed. Returns the way to stop. */
export function watchOwnChoices(onChange: (changed: Partial<OwnChoices>) => void): () => void {
  const stops = [
    watchOwnRuleSets((own) => onChange({ own })),
    watchEditedFacts((edits) => onChange({ edits })),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
