import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** 0 to 1: vitest.config.ts says it. */
    shareOfRuns: number
  }
}

/** How often a random property is asked: `inFull` times in `npm run prove`, a quarter of that in `npm test`. */
export const runs = (inFull: number): { numRuns: number } => ({
  numRuns: Math.ceil(inFull * (inject('shareOfRuns') ?? 1)),
})
