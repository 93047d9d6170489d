import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { CodeActions } from './CodeActions';

vi.mock('@/components/data/DatabaseProvider', () => ({ useDatabase: vi.fn<() => void>() }));
vi.mock('@/components/data/use-settings', () => ({ useSettings: vi.fn<() => void>() }));

it('has all its buttons before the database has answered, so that nothing is pushed about then', () => {
  const code = {
    system: 'icd10cm',
    edition: 'FY2026',
    code: 'I10',
    title: 'Essential (primary) hypertension',
    isBillable: true,
    validFrom: undefined,
    validTo: undefined,
    isStarter: false,
  } as const;
  const shown = renderToStaticMarkup(<CodeActions code={code} onQuiz={() => {}} />);
  const buttons = [...shown.matchAll(/<button[^>]*>([^<]*(?:<!-- -->[^<]*)*)<\/button>/g)];
  expect(buttons.map(([, words]) => words?.replaceAll('<!-- -->', ''))).toEqual([
    'Copy',
    'Add to my list',
    'Quiz me on I10',
  ]);
  expect(buttons.map(([button]) => button.includes('aria-disabled="true"'))).toEqual([false, true, true]);
  expect(shown).toContain('Looking for questions…');
});
