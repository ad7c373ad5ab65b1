import { linesTable, type RulePage } from '../rule-page.ts'
import { cadenceLines } from './cadence.ts'
import { carryOverLines } from './carry-over.ts'
import { HELD_LINE } from './held.ts'
import { MODERATE_LINE } from './moderate-runner.ts'
import { OVERUSE_LINE } from './overuse.ts'
import { recommendationLines } from './recommendation.ts'
import { ABSORBING_LINE } from './sign-absorbing.ts'
import { ATTENTION_LINE } from './sign-attention.ts'
import { HOT_SPOTS_LINE } from './sign-hot-spots.ts'
import { SORENESS_LINE } from './sign-soreness.ts'
import { STRIDE_LINE } from './sign-stride.ts'
import { WARM_UP_LINE } from './sign-warm-up.ts'
import { SIGN_WORDS, type SignId } from './signs.ts'

const SIGN_LINES = [STRIDE_LINE, WARM_UP_LINE, ATTENTION_LINE, SORENESS_LINE, HOT_SPOTS_LINE, ABSORBING_LINE]
const named = (id: string): string => `${id}: ${SIGN_WORDS[id.replace('sign ', '') as SignId].toLowerCase()}`

/** The six signs that it may be time to book, what they recommend, and tightness that comes back. */
export const signsPage: RulePage = {
  title: 'Signs, booking and what comes back',
  intro: [
    'A sign is a yes, a no, or not known where answers are missing: never a no for want of answers. After a session the first four look only at what came after it.',
  ],
  tables: [
    linesTable(
      'The six signs',
      SIGN_LINES.map((line) => ({ ...line, id: named(line.id) })),
    ),
    linesTable('What they recommend, the first that fits', [...recommendationLines(), OVERUSE_LINE]),
    linesTable('How often', [MODERATE_LINE, ...cadenceLines()]),
    linesTable('What comes back, and what holds', [...carryOverLines(), HELD_LINE]),
  ],
}
