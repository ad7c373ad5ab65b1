/** What a run may be; the words of the record document. Apart from the schema, so that a phone lists them without the validator. */
export const RUN_TYPES = ['easy', 'quality', 'long', 'race'] as const
export type RunType = (typeof RUN_TYPES)[number]

/** Did the warm-up clear the stiffness (reference 7.1)? Never stiff, gone within ten minutes, later, or not at all. */
export const WARM_UPS = ['none-stiff', 'cleared-10', 'cleared-later', 'not-cleared'] as const
export type WarmUp = (typeof WARM_UPS)[number]

export const RUN_SURFACES = ['road', 'trail', 'track', 'treadmill', 'grass', 'sand', 'mixed', 'other'] as const
export type RunSurface = (typeof RUN_SURFACES)[number]
