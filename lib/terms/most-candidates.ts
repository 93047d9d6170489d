/** How many candidates a page may ask about at once. */
export const MOST_CANDIDATES = 500;
