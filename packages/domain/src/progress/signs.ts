import type { Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { Sign } from './sign.ts'
import { absorbingSign } from './sign-absorbing.ts'
import { attentionSign } from './sign-attention.ts'
import { type SignGround, signGround } from './sign-ground.ts'
import { hotSpotsSign } from './sign-hot-spots.ts'
import { sorenessSign } from './sign-soreness.ts'
import { strideSign } from './sign-stride.ts'
import { warmUpSign } from './sign-warm-up.ts'
import type { Thresholds } from './thresholds.ts'

/** The six signs that it may be time to book (reference 7.3), not the promises of the same letters. */
const SIGNS = {
  S1: strideSign,
  S2: warmUpSign,
  S3: attentionSign,
  S4: sorenessSign,
  S5: hotSpotsSign,
  S6: absorbingSign,
} as const satisfies Record<string, (ground: SignGround) => Sign>

export type SignId = keyof typeof SIGNS
export const SIGN_IDS = Object.keys(SIGNS) as SignId[]
export type Signs = Record<SignId, Sign>

/** What they ask, for screens. */
export const SIGN_WORDS: Record<SignId, string> = {
  S1: 'Stride feels shortened',
  S2: 'Warm-up no longer clears stiffness',
  S3: 'Same area pulls attention in runs',
  S4: 'Soreness lingers',
  S5: 'Hot spots never settle',
  S6: 'Mileage is absorbed poorly',
}

/**
 * The six signs at a moment, each from blocks of days ending today in the runner's zone. After a hands-on session the
 * first four look only at what came after it.
 */
export function signsAt(record: RunnerRecord, at: Instant, thresholds: Thresholds): Signs {
  const ground = signGround(record, at, thresholds)
  return Object.fromEntries(SIGN_IDS.map((id) => [id, SIGNS[id](ground)])) as Signs
}
