/**
 * The tokens of the house, as the card uses them; the page’s own style sheets do not reach it. The style is sent with the
 * glossary, so that the content script does not hold it.
 */
export const CARD_COLORS = {
  light: {
    surface: '#ffffff',
    ink: '#1b1f24',
    inkSoft: '#565e69',
    line: '#e3e0d8',
    edge: '#8b8f94',
    accent: '#0b6e69',
    onAccent: '#ffffff',
    good: '#1f7a3d',
    warn: '#8a5200',
  },
  dark: {
    surface: '#1c2024',
    ink: '#eceae4',
    inkSoft: '#a9b0b7',
    line: '#2e343a',
    edge: '#737b83',
    accent: '#5cc7bf',
    onAccent: '#0b1f1e',
    good: '#6ccb8b',
    warn: '#e8b45a',
  },
};

function tokens(theme: keyof typeof CARD_COLORS): string {
  return Object.entries(CARD_COLORS[theme])
    .map(([name, color]) => `--${name}: ${color};`)
    .join(' ');
}

/**
 * The style sheet of the card's shadow root. What is important in `:host` wins over whatever the page says about its
 * `div`s, in a style attribute too. The host is a point in the corner; the card stands where its own style says, which
 * the page cannot reach. Sizes are pixels, since the page sets what a `rem` is; text that is enlarged by the browser's
 * zoom is enlarged all the same.
 */
export const CARD_STYLE = `
:host {
  all: initial !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  position: fixed !important;
  z-index: 2147483647 !important;
  inset: 0 auto auto 0 !important;
  display: block !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  color-scheme: light dark !important;
}
.card {
  ${tokens('light')}
  position: fixed;
  box-sizing: border-box;
  display: flex;
  flex-direction: column;
  gap: 8px;
  width: max-content;
  min-width: min(264px, var(--room));
  max-width: min(336px, var(--room));
  padding: 12px;
  overflow: auto;
  border: 1px solid var(--edge);
  border-radius: 10px;
  background: var(--surface);
  color: var(--ink);
  font: 400 15px/1.55 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
p { margin: 0; }
.about { display: flex; flex-direction: column; gap: 4px; min-height: 24px; overflow: auto; }
.about > :first-child { padding-inline-end: 28px; }
.name { font-weight: 600; line-height: 1.4; }
.code { font: 600 24px/1.3 ui-monospace, Consolas, monospace; }
.source, .soft { color: var(--inkSoft); }
.source { font-size: 12px; }
.state { display: flex; gap: 8px; font-size: 13px; font-weight: 600; }
.good { color: var(--good); }
.warn { color: var(--warn); }
.actions, .quiet { display: flex; flex: none; flex-wrap: wrap; gap: 8px; }
.quiet { gap: 0 4px; margin: -2px -8px -8px; }
button {
  min-width: 32px;
  min-height: 32px;
  padding: 4px 12px;
  border: 1px solid transparent;
  border-radius: 6px;
  background: none;
  color: var(--ink);
  font: inherit;
  font-size: 13px;
  line-height: 18px;
  cursor: pointer;
  user-select: none;
}
.first { border-color: var(--accent); background: var(--accent); color: var(--onAccent); font-weight: 600; }
.other { border-color: var(--edge); }
.close { position: absolute; inset: 6px 6px auto auto; padding: 0; background: var(--surface); color: var(--inkSoft); font-size: 18px; line-height: 1; }
.quiet button { padding-inline: 8px; color: var(--inkSoft); }
:is(.first, .other, .quiet button):hover { text-decoration: underline; }
:is(.close, .quiet button):hover { color: var(--ink); }
:is(.card, button):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.quiet button:focus-visible, .close:focus-visible { outline-offset: -2px; }
@media (prefers-color-scheme: dark) { .card { ${tokens('dark')} } }
@media (pointer: coarse) {
  button { min-width: 44px; min-height: 44px; }
  .about > :first-child { padding: 6px 40px 6px 0; }
  .close { inset: 4px 4px auto auto; }
}
@media (forced-colors: active) { .card, .first, .other { border-color: CanvasText; } }
@media (prefers-reduced-motion: no-preference) {
  .card { animation: appear 120ms ease-out; }
  @keyframes appear { from { opacity: 0; } }
}
@media print { :host { display: none !important; } }
`;
