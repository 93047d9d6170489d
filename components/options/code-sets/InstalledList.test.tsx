// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { renderInDom } from '@/tests/unit/render-in-dom';
import { MAGIC } from '@/lib/codes/pack/packed-layout';
import type { CodeLayerRow } from '@/lib/db/schema';
import { InstalledList } from './InstalledList';

vi.mock('@/components/data/DatabaseProvider', () => ({ useDatabase: vi.fn<() => void>() }));

const row = (edition: string, format: number): CodeLayerRow => ({
  id: `icd10cm:codes:${edition}`,
  system: 'icd10cm',
  kind: 'codes',
  edition,
  counts: { valid: 2 },
  file: 'order.txt',
  owner: 'user',
  installedAt: 0,
  bytes: 1,
  format,
});

it('asks to install again what this version cannot read, and only that', async () => {
  const editions = [row('FY2026', MAGIC), row('FY2025', MAGIC - 1)].map((layer) => ({
    system: layer.system,
    edition: layer.edition,
    layers: [layer],
    starterCodes: 0,
  }));
  const place = await renderInDom(<InstalledList editions={editions} />);
  const textOf = (name: string) => place.querySelector(`ul[aria-label="${name}"]`)?.textContent;
  expect(textOf('ICD-10-CM FY2025')).toContain('Install again');
  expect(textOf('ICD-10-CM FY2026')).toContain('2 valid');
  expect(textOf('ICD-10-CM FY2026')).not.toContain('Install again');
});
