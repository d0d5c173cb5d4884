/** Steps of the first set-up, in order; all but the last are parts of the settings. */
export const STEPS = ['office', 'units', 'officers', 'letters', 'finish'] as const;
export type Step = (typeof STEPS)[number];
