/** What an activity counts as. Coding and classification is part of the HIIM domains. */
export const CEU_CATEGORIES = {
  coding: 'Coding and classification',
  hiim: 'Other HIIM domain',
  other: 'Outside the HIIM domains',
} as const;

export type CeuCategory = keyof typeof CEU_CATEGORIES;

/** One learning activity of the CEU log. `units` are CEUs, `on` is the day it was completed. */
export type CeuActivity = {
  id: string;
  cycleId: string;
  on: string;
  title: string;
  units: number;
  category: CeuCategory;
  /** Offered by AHIMA or one of its component associations. */
  isAhima: boolean;
};
