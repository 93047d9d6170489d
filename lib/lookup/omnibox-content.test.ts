import { describe, expect, it } from 'vitest';
import { chosenInOmnibox, omniboxContent } from './omnibox-content';

describe('the content of a suggestion in the address bar', () => {
  it.each([
    { kind: 'term', id: 'present-on-admission' },
    { kind: 'code', id: 'E11.9' },
    { kind: 'code', id: 'E11.9', system: 'icd10cm', edition: 'FY2026' },
    { kind: 'code', id: '001', system: 'msdrg', edition: 'v40' },
    { kind: 'code', id: '001', system: 'msdrg', edition: 'v40.1' },
    { kind: 'item', id: 'poa-clinically-undetermined' },
    { kind: 'note', id: 'poa-indicators' },
  ] as const)('comes back as the same $kind', (result) => {
    expect(chosenInOmnibox(omniboxContent(result))).toEqual(result);
  });

  it.each([
    'sepsis',
    'term',
    'and/or',
    'code/',
    'term/two words',
    'code/icd9/2012/250.00',
    'code/toString/2026/x',
    'term/a/b',
    '',
  ])('is not seen in typed text: "%s"', (text) => {
    expect(chosenInOmnibox(text)).toBeUndefined();
  });
});
