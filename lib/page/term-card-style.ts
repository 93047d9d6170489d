/** The tokens of the house, as the card uses them; the page's own style sheets do not reach it. */
export const CARD_COLORS = {
  light: {
    surface: '#ffffff',
    ink: '#1b1f24',
    inkSoft: '#565e69',
    line: '#e3e0d8',
    accent: '#0b6e69',
    onAccent: '#ffffff',
  },
  dark: {
    surface: '#1c2024',
    ink: '#eceae4',
    inkSoft: '#a9b0b7',
    line: '#2e343a',
    accent: '#5cc7bf',
    onAccent: '#14171a',
  },
};

function tokens(theme: keyof typeof CARD_COLORS): string {
  const { surface, ink, inkSoft, line, accent, onAccent } = CARD_COLORS[theme];
  return `--surface: ${surface}; --ink: ${ink}; --ink-soft: ${inkSoft}; --line: ${line}; --accent: ${accent}; --on-accent: ${onAccent};`;
}

/**
 * The style sheet of the card's shadow root. What is important in `:host` wins over whatever the page says about its
 * `div`s. The place comes from the custom properties `--card-left`, `--card-top` and `--card-height`.
 */
export const CARD_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  z-index: 2147483647 !important;
  inset: var(--card-top, 0) auto auto var(--card-left, 0) !important;
  display: block !important;
  width: max-content !important;
  max-width: min(320px, 100vw - 16px) !important;
  color-scheme: light dark !important;
  ${tokens('light')}
}
.card {
  box-sizing: border-box;
  display: flex;
  flex-direction: column;
  gap: 8px;
  min-width: min(240px, 100vw - 16px);
  max-height: var(--card-height, none);
  padding: 12px;
  overflow: auto;
  border: 1px solid var(--ink-soft);
  border-radius: 10px;
  background: var(--surface);
  color: var(--ink);
  font: 400 15px/1.55 system-ui, sans-serif;
  text-align: start;
  overflow-wrap: break-word;
}
.row { display: flex; align-items: center; justify-content: space-between; gap: 12px; }
.row:first-child { align-items: flex-start; }
p { margin: 0; }
.name { padding-block: 4px; font-weight: 600; }
.hint { color: var(--ink-soft); font-size: 12px; }
kbd { padding: 0 4px; border: 1px solid var(--line); border-radius: 6px; font: inherit; }
button {
  min-width: 32px;
  min-height: 32px;
  padding: 0 12px;
  border: 1px solid transparent;
  border-radius: 6px;
  background: none;
  color: var(--ink-soft);
  font: inherit;
  font-size: 13px;
  cursor: pointer;
}
.close { flex: none; padding: 0; font-size: 18px; line-height: 1; }
.close:hover { color: var(--ink); border-color: var(--line); }
.note { background: var(--accent); color: var(--on-accent); font-weight: 600; }
.note:hover { text-decoration: underline; }
:is(.card, button):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (prefers-color-scheme: dark) { :host { ${tokens('dark')} } }
@media (pointer: coarse) { button { min-width: 44px; min-height: 44px; } }
@media (prefers-reduced-motion: no-preference) {
  .card { animation: appear 120ms ease-out; }
  @keyframes appear { from { opacity: 0; } }
}
@media print { :host { display: none !important; } }
`;
