import type { RuleLine } from '../rule-page.ts'
import { ABSORBING_LINE } from './sign-absorbing.ts'
import { ATTENTION_LINE } from './sign-attention.ts'
import { HOT_SPOTS_LINE } from './sign-hot-spots.ts'
import { SORENESS_LINE } from './sign-soreness.ts'
import { STRIDE_LINE } from './sign-stride.ts'
import { WARM_UP_LINE } from './sign-warm-up.ts'
import type { SignId } from './signs.ts'

/** Each sign as the document of rules tells it: behind its "Why", and in `npm run rules`. */
export const SIGN_LINES: Record<SignId, RuleLine> = {
  S1: STRIDE_LINE,
  S2: WARM_UP_LINE,
  S3: ATTENTION_LINE,
  S4: SORENESS_LINE,
  S5: HOT_SPOTS_LINE,
  S6: ABSORBING_LINE,
}
