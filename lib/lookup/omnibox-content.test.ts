import { describe, expect, it } from 'vitest';
import { chosenInOmnibox, omniboxContent } from './omnibox-content';

describe('the content of a suggestion in the address bar', () => {
  it.each([
    { kind: 'term', id: 'present-on-admission' },
    { kind: 'code', id: 'E11.9' },
    { kind: 'item', id: 'poa-clinically-undetermined' },
    { kind: 'note', id: 'poa-indicators' },
  ] as const)('comes back as the same $kind', (result) => {
    expect(chosenInOmnibox(omniboxContent(result))).toEqual(result);
  });

  it.each(['sepsis', 'term', 'and/or', 'code/', 'term/two words', ''])(
    'is not seen in typed text: "%s"',
    (text) => {
      expect(chosenInOmnibox(text)).toBeUndefined();
    },
  );
});
