import type { RuleLine } from '../rule-page.ts'
import { absorbingLine } from './sign-absorbing.ts'
import { attentionLine } from './sign-attention.ts'
import { hotSpotsLine } from './sign-hot-spots.ts'
import type { SignThresholds } from './sign-settings.ts'
import { sorenessLine } from './sign-soreness.ts'
import { strideLine } from './sign-stride.ts'
import { warmUpLine } from './sign-warm-up.ts'
import type { SignId } from './signs.ts'

/** Each sign as the document of rules tells it: behind its "Why", and in `npm run rules`. */
export const signLines = (thresholds: SignThresholds): Record<SignId, RuleLine> => ({
  S1: strideLine(thresholds),
  S2: warmUpLine(thresholds),
  S3: attentionLine(thresholds),
  S4: sorenessLine(thresholds),
  S5: hotSpotsLine(thresholds),
  S6: absorbingLine(thresholds),
})
