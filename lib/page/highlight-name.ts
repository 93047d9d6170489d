/** The page can read this name, so it does not say what is flagged or by whom. The style sheet must use it too. */
export const HIGHLIGHT_NAME = 'page-notes-1';

/** More ranges than this are slow to paint, and nobody sees them at once. */
export const HIGHLIGHT_LIMIT = 2_000;
