import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeOmnibox } from './escape-omnibox';

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

describe('escapeOmnibox', () => {
  it.each([
    ['present on admission', 'present on admission'],
    ['E&M <level> "new" patient\'s', 'E&amp;M &lt;level&gt; &quot;new&quot; patient&apos;s'],
    ['&amp;', '&amp;amp;'],
    ['<url>x</url>', '&lt;url&gt;x&lt;/url&gt;'],
    ['', ''],
  ])('makes %j %j', (text, expected) => {
    expect(escapeOmnibox(text)).toBe(expected);
  });

  it('leaves nothing that XML would read, and the reader gets the text back', () => {
    const anyText = fc.string({
      unit: fc.oneof(fc.constantFrom('&', '<', '>', '"', "'", ';', 'amp'), fc.string({ unit: 'grapheme' })),
    });
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeOmnibox(text);
        expect(escaped).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)/);
        expect(escaped.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)).toBe(text);
      }),
    );
  });
});
