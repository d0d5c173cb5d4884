/** A drawing that fills its box. */
export const FILL_BOX = { width: '100%', height: '100%' } as const;
/** The ground behind what the pointer is over. */
export const CURSOR = { fill: 'var(--tg-hover)' } as const;
/** What a bar would be if it were whole. */
export const TRACK = { fill: 'var(--tg-sunken)', radius: 2 } as const;
