import { linesTable, type RulePage } from '../rule-page.ts'
import { cadenceLines } from './cadence.ts'
import { carryOverLines } from './carry-over.ts'
import { COMES_BACK_LINE } from './comes-back.ts'
import { DAYS_TO_NORMAL_LINE } from './days-to-normal.ts'
import { HOLD_RATE_LINE } from './durability.ts'
import { HELD_LINE } from './held.ts'
import { LIMITER_LINE } from './limiter-profile.ts'
import { MODERATE_LINE } from './moderate-runner.ts'
import { OPENED_LINE } from './opened-resolved.ts'
import { OVERUSE_LINE } from './overuse.ts'
import { recommendationLines } from './recommendation.ts'
import { AVAILABILITY_LINE, KEY_RUNS_AROUND_LINE } from './run-days.ts'
import { SIGN_LINES } from './sign-lines.ts'
import { SIGN_IDS, SIGN_WORDS } from './signs.ts'
import { WHAT_CHANGED_LINE } from './what-changed.ts'

/** The six signs that it may be time to book, what they recommend, and tightness that comes back. */
export const signsPage: RulePage = {
  title: 'Signs, booking and what comes back',
  intro: [
    'A sign is a yes, a no, or not known where answers are missing: never a no for want of answers. After a session the first four look only at what came after it.',
  ],
  tables: [
    linesTable(
      'The six signs',
      SIGN_IDS.map((id) => ({ ...SIGN_LINES[id], id: `sign ${id}: ${SIGN_WORDS[id].toLowerCase()}` })),
    ),
    linesTable('What they recommend, the first that fits', [...recommendationLines(), OVERUSE_LINE]),
    linesTable('How often', [MODERATE_LINE, ...cadenceLines()]),
    linesTable('What may hold a runner back', [LIMITER_LINE]),
    linesTable('What comes back, and what holds', [
      ...carryOverLines(),
      COMES_BACK_LINE,
      OPENED_LINE,
      WHAT_CHANGED_LINE,
      HELD_LINE,
      HOLD_RATE_LINE,
      DAYS_TO_NORMAL_LINE,
      AVAILABILITY_LINE,
      KEY_RUNS_AROUND_LINE,
    ]),
  ],
}
