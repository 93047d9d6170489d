import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import type { CodeSystem } from '@/lib/codes/code-system';
import type { CodeChangeKind } from '@/lib/codes/records/code-change';
import { ChangeList } from './ChangeList';

vi.mock('@/components/lookup/browse/use-layer', () => ({ useCodeBook: () => undefined }));

it.each([
  ['icd10cm', 'added', 'Added · header'],
  ['icd10cm', 'became-header', 'Became a header'],
  ['hcpcs', 'added', 'Added'],
  ['hcpcs', 'deleted', 'Deleted'],
  ['hcpcs', 'terminated', 'Terminated'],
] as const)('a %s code that is %s and not valid reads “%s”', (system, kind, words) => {
  expect(shown(system, kind)).toContain(`|${words}|`);
});

function shown(system: CodeSystem, kind: CodeChangeKind): string {
  const changes = [{ code: 'A1000', kind, title: 'A title', isValid: false }];
  return renderToStaticMarkup(
    <ChangeList system={system} changes={changes} filter={{ typed: '' }} onOpen={() => {}} />,
  ).replace(/<[^>]*>/g, '|');
}
