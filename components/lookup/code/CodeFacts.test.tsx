import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { NO_MDC_TITLE } from '@/lib/codes/browse/mdc-titles';
import { CHANGE_WORDS } from '@/lib/codes/browse/change-groups';
import type { BookCode } from '@/lib/codes/code-book';
import type { CodePage } from '@/lib/codes/code-page';
import type { CcStatus } from '@/lib/codes/records/cc-lists';
import type { CodeChangeKind } from '@/lib/codes/records/code-change';
import type { MsDrg } from '@/lib/codes/records/ms-drg';
import { CodeEditions } from './CodeEditions';
import { CodeFacts } from './CodeFacts';
import { CodeHead } from './CodeHead';
import { conditionWords } from './code-words';
import { DrgFacts } from './DrgFacts';

vi.mock('./EditionWarnings', () => ({ EditionWarnings: () => null }));

const CODE: BookCode = {
  system: 'icd10cm',
  edition: 'FY2026',
  code: 'I46.9',
  title: 'Cardiac arrest, cause unspecified',
  isBillable: true,
  validFrom: undefined,
  validTo: undefined,
  isStarter: false,
};
const PAGE: CodePage = {
  code: CODE,
  chapter: undefined,
  ancestors: [],
  siblings: [],
  children: [],
  history: { editions: [], changes: [] },
  notes: undefined,
  seventh: undefined,
  poa: undefined,
  cc: undefined,
  hcpcs: undefined,
  drg: undefined,
};
const text = (shown: React.ReactNode) => renderToStaticMarkup(shown).replace(/<[^>]*>/g, '|');
const onOpenCode = () => {};

describe('hospital-acquired conditions', () => {
  const UTI = { number: '06', title: 'CATHETER UTI' };

  it.each([
    [{}, ''],
    [{ needsProcedure: true }, '. Counts only with one of its procedures in Appendix I.'],
    [{ needsPrincipal: ['E6601', 'I10'] }, '. Counts only with principal diagnosis E66.01 or I10.'],
    [{ inAddition: true }, '. Counts only with one of the condition’s own diagnoses in Appendix I.'],
    [
      { needsProcedure: true, needsPrincipal: ['E6601'] },
      '. Counts only with principal diagnosis E66.01 and one of its procedures in Appendix I.',
    ],
  ] as const)('that need %j say so', (needs, words) => {
    const condition = { ...UTI, ...needs } as CcStatus['conditions'][number];
    expect(conditionWords(condition)).toBe(`Hospital-acquired condition 06: CATHETER UTI${words}`);
  });

  it('stand on the page with what they need', () => {
    const value: CcStatus = {
      status: undefined,
      onlyIfAlive: false,
      conditions: [{ ...UTI, inAddition: true }],
    };
    const page = { ...PAGE, cc: { kind: 'said', edition: 'v40', value } } satisfies CodePage;
    expect(text(<CodeFacts page={page} onOpenCode={onOpenCode} />)).toContain(
      'condition 06: CATHETER UTI. Counts only with one of the',
    );
  });
});

it('the badge of an MCC that counts only for a patient who lives says so', () => {
  const badge = (onlyIfAlive: boolean) => {
    const value: CcStatus = { status: 'MCC', onlyIfAlive, conditions: [] };
    const page = { ...PAGE, cc: { kind: 'said', edition: 'v40', value } } satisfies CodePage;
    return text(<CodeHead page={page} onOpenCode={onOpenCode} />);
  };
  expect(badge(true)).toContain('|MCC in MS-DRG v40, FY2023, if discharged alive|');
  expect(badge(false)).toContain('|MCC in MS-DRG v40, FY2023|');
});

it('an MS-DRG without MDC and type says so', () => {
  const value: MsDrg = { base: 'UNGROUPABLE', family: [] };
  const said = { kind: 'said', edition: 'v40', value } as const;
  const words = text(<DrgFacts said={said} code={CODE} onOpenCode={onOpenCode} />);
  expect(words).toContain(`MDC||${NO_MDC_TITLE}|`);
  expect(words).toContain('Type||none|');
});

it.each(Object.entries(CHANGE_WORDS))(
  'the editions say a change (%s) as the list of changes does',
  (kind, words) => {
    const change = {
      code: 'I469',
      kind: kind as CodeChangeKind,
      title: '',
      isValid: true,
      edition: 'FY2026',
    };
    const page = { ...PAGE, history: { editions: [], changes: [change] } };
    expect(text(<CodeEditions page={page} onOpenCode={onOpenCode} />)).toContain(
      `Changes of FY2026: ${words.toLowerCase()}|`,
    );
  },
);
