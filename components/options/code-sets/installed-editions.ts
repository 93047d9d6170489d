import { CODE_SYSTEMS, listName, type CodeSystem } from '@/lib/codes/code-system';
import { isReadable } from '@/lib/codes/pack/pack-format';
import type { CodeLayerRow, CodeSetRow } from '@/lib/db/schema';

/** What is there of one system in one edition. */
export type InstalledEdition = {
  system: CodeSystem;
  edition: string;
  /** Codes first, then by kind. */
  layers: CodeLayerRow[];
  /** How many codes of the starter set there are; 0 where it has none of this edition. */
  starterCodes: number;
};

const SYSTEMS = Object.keys(CODE_SYSTEMS);

/** `ICD-10-CM FY2026`, with what tells an update within the year from the edition as it began. */
export function nameOf({ system, edition, layers }: InstalledEdition): string {
  const name = `${listName(system)} ${edition}`;
  return layers.some(({ isMidYear }) => isMidYear) ? `${name} (mid-year update)` : name;
}

/**
 * Groups layers and starter sets by system and edition: systems in their usual order, the newest edition first. The
 * starter set of a system is left out where a list of its codes is installed, as it is by the look-up (`openCodeBook`).
 */
export function installedEditions(
  layers: readonly CodeLayerRow[],
  starterSets: readonly CodeSetRow[],
): InstalledEdition[] {
  const editions = new Map<string, InstalledEdition>();
  const editionOf = ({ system, edition }: { system: CodeSystem; edition: string }) => {
    const key = `${system}:${edition}`;
    const found = editions.get(key) ?? { system, edition, layers: [], starterCodes: 0 };
    editions.set(key, found);
    return found;
  };
  for (const layer of layers) editionOf(layer).layers.push(layer);
  const installed = new Set(
    layers.filter((layer) => layer.kind === 'codes' && isReadable(layer)).map(({ system }) => system),
  );
  for (const set of starterSets) {
    if (!installed.has(set.system)) editionOf(set).starterCodes += set.codes.length;
  }
  for (const { layers } of editions.values()) layers.sort(codesFirst);
  return [...editions.values()].toSorted(
    (a, b) =>
      SYSTEMS.indexOf(a.system) - SYSTEMS.indexOf(b.system) ||
      b.edition.localeCompare(a.edition, 'en', { numeric: true }),
  );
}

function codesFirst(a: CodeLayerRow, b: CodeLayerRow): number {
  return Number(b.kind === 'codes') - Number(a.kind === 'codes') || (a.kind < b.kind ? -1 : 1);
}
