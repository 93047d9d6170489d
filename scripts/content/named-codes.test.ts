import { describe, expect, it } from 'vitest';
import { testScenario } from '@/lib/scenario/testing/test-scenario';
import { namedCodes, starterReferences } from './named-codes';
import { cm, makeContent, makeItem, makeNote } from './testing/fixtures';

const cpt = { system: 'cpt', code: '99291', edition: '2026' } as const;
const content = makeContent({
  items: [makeItem({ codes: [cm('I10'), cpt] })],
  notes: [makeNote({ codes: [{ ...cm('I50'), category: true }, cm('I10')] })],
});

describe('namedCodes', () => {
  it('tells where each code of items and notes stands', () => {
    expect(namedCodes(content).map(({ id, path, reference }) => `${id} ${path} ${reference.code}`)).toEqual([
      'sample-item codes.0 I10',
      'sample-item codes.1 99291',
      'sample-note codes.0 I50',
      'sample-note codes.1 I10',
    ]);
  });
});

describe('starterReferences', () => {
  it('has each code once, with the extra ones, and no CPT', () => {
    const extra = [{ system: 'icd10cm', code: 'A41.9', edition: 'FY2026' } as const];
    expect(starterReferences(content, extra).map(({ code }) => code)).toEqual(['I10', 'I50', 'A41.9']);
    expect(Object.keys(starterReferences(content, extra)[1] ?? {})).toEqual(['system', 'code', 'edition']);
  });
});

describe('the codes of scenarios', () => {
  const content = makeContent({
    scenarios: [testScenario({ task: 'Leave I50 and I10 out.' })],
    scenarioCpts: [{ scenario: 'heart-failure-stay', expected: [], traps: [] }],
  });

  it('are those of the sheet, and loosely those of its prose', () => {
    const named = namedCodes(content);
    expect(
      named.filter(({ isLoose }) => isLoose).map(({ path, reference }) => `${path} ${reference.code}`),
    ).toEqual(['task I50']);
    expect(named.map(({ reference }) => reference.code)).toEqual([
      'I11.0',
      'I50.23',
      'N17.9',
      'E11.9',
      'Z79.4',
      'I10',
      'R06.02',
      'I50',
    ]);
    expect(starterReferences(content, []).map(({ code }) => code)).toContain('R06.02');
  });
});
