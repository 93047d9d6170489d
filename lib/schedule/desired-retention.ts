/** The share of items that should still be known when they come due, unless the user wants another. */
export const DESIRED_RETENTION = 0.9;
