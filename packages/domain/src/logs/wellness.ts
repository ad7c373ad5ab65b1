/** The five daily questions of a check-in, in the order they are asked. Each 1–5, 5 is best (reference 7.1). */
export const WELLNESS = ['sleep', 'freshness', 'muscleFeel', 'calm', 'mood'] as const
export type Wellness = (typeof WELLNESS)[number]
