import { describe, expect, it } from 'vitest';
import { CARD_COLORS, CARD_STYLE } from './term-card-style';

/** Relative luminance of a `#rrggbb` colour, as WCAG 2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('the style of the card', () => {
  it.each(Object.entries(CARD_COLORS))(
    'can be read in %s',
    (_, { surface, ink, inkSoft, accent, onAccent, good, warn, edge }) => {
      expect(contrast(ink, surface)).toBeGreaterThanOrEqual(7);
      for (const color of [inkSoft, good, warn]) expect(contrast(color, surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(edge, surface)).toBeGreaterThanOrEqual(3);
      expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent, surface)).toBeGreaterThanOrEqual(3);
    },
  );

  it('lets nothing of the page through to the host', () => {
    const [, host = ''] = /:host \{([^}]*)\}/.exec(CARD_STYLE) ?? [];
    const rules = host.split(';').map((rule) => rule.trim());
    const weak = rules.filter(
      (rule) => rule !== '' && !rule.startsWith('--') && !rule.endsWith('!important'),
    );
    expect(rules).toContain('all: initial !important');
    // The only two that `all` leaves out.
    expect(rules).toContain('direction: ltr !important');
    expect(rules).toContain('unicode-bidi: isolate !important');
    expect(weak).toEqual([]);
  });

  it('has no length that depends on the page', () => {
    expect(CARD_STYLE).not.toMatch(/\d(r?em|ex|ch|lh|rlh)\b/);
  });

  it('uses no token that it does not have', () => {
    const used = [...CARD_STYLE.matchAll(/var\(--(\w+)/g)].map(([, name]) => name);
    const known = new Set([...Object.keys(CARD_COLORS.light), 'room']);
    expect(Object.keys(CARD_COLORS.dark)).toEqual(Object.keys(CARD_COLORS.light));
    expect(used.filter((name) => !known.has(name ?? ''))).toEqual([]);
  });
});
