import type { Day } from '../calendar/day.ts'

/** `unknown` where answers are missing: never "no" (reference 7.3). */
export type SignState = 'yes' | 'no' | 'unknown'

/** One of the six signs that it may be time to book. Evidence and what is missing are sentences for the therapist. */
export type Sign = {
  state: SignState
  /** How far past its threshold, 0.6–1 for a yes, 0 for a no, null where it is unknown. */
  score: number | null
  /** The first day of what speaks for it; null unless yes. */
  since: Day | null
  evidence: string[]
  missing: string[]
}

/** What a yes begins at, and what is left to rise. */
const YES = 0.6
const ROOM = 0.4

const within = (share: number): number => YES + ROOM * Math.min(1, Math.max(0, share))

/** 0.6 at the threshold, 1 at double of it. */
export const scoreAbove = (value: number, threshold: number): number => within((value - threshold) / threshold)

/** For a threshold that goes down: 0.6 at it, 1 at the worst value of the scale (README 12). */
export const scoreBelow = (value: number, threshold: number, worst: number): number =>
  threshold > worst ? within((threshold - value) / (threshold - worst)) : within(1)

export const yes = (score: number, since: Day | null, evidence: string[], missing: string[] = []): Sign => ({
  state: 'yes',
  score,
  since,
  evidence,
  missing,
})
export const no = (evidence: string[], missing: string[] = []): Sign => ({
  state: 'no',
  score: 0,
  since: null,
  evidence,
  missing,
})
export const unknown = (missing: string[], evidence: string[] = []): Sign => ({
  state: 'unknown',
  score: null,
  since: null,
  evidence,
  missing,
})
