import { linesTable, type RulePage } from '../rule-page.ts'
import { adaptationLine } from './adaptation.ts'
import { cadenceLines } from './cadence.ts'
import { carryOverLines } from './carry-over.ts'
import { comesBackLine } from './comes-back.ts'
import { DAYS_TO_NORMAL_LINE } from './days-to-normal.ts'
import { HOLD_RATE_LINE } from './durability.ts'
import { heldLine } from './held.ts'
import { limiterLine } from './limiter-profile.ts'
import { moderateLine } from './moderate-runner.ts'
import { monthlyChangeLine, monthlyLine } from './monthly-outcome.ts'
import { needLines } from './need-settings.ts'
import { OPENED_LINE } from './opened-resolved.ts'
import { OVERUSE_LINE } from './overuse.ts'
import { promptLines } from './prompts-now.ts'
import { recommendationLines } from './recommendation.ts'
import { AVAILABILITY_LINE, KEY_RUNS_AROUND_LINE } from './run-days.ts'
import { signLines } from './sign-lines.ts'
import { SIGN_IDS, SIGN_WORDS } from './signs.ts'
import type { Thresholds } from './thresholds.ts'
import { whatChangedLine } from './what-changed.ts'

/** The six signs that it may be time to book, what they recommend, and tightness that comes back. */
export const signsPage = (thresholds: Thresholds): RulePage => ({
  title: 'Signs, booking and what comes back',
  intro: [
    'A sign is a yes, a no, or not known where answers are missing: never a no for want of answers. After a session the first four look only at what came after it.',
  ],
  tables: [
    linesTable(
      'The six signs',
      SIGN_IDS.map((id) => ({ ...signLines(thresholds)[id], id: `sign ${id}: ${SIGN_WORDS[id].toLowerCase()}` })),
    ),
    linesTable('What signs recommend, the first that fits', [...recommendationLines(thresholds), OVERUSE_LINE]),
    linesTable('What asks for a look or a plan before a sign does', [
      ...promptLines(thresholds),
      adaptationLine(thresholds),
    ]),
    linesTable(
      'Who needs a look, beside safety answers, who is at risk and what is to be assessed again',
      needLines(thresholds),
    ),
    linesTable('What an injury takes from running, asked once a month', [
      monthlyLine(thresholds),
      monthlyChangeLine(thresholds),
    ]),
    linesTable('How often when nothing needs to be done', [moderateLine(thresholds), ...cadenceLines(thresholds)]),
    linesTable('What may hold a runner back', [limiterLine(thresholds)]),
    linesTable('What comes back, and what holds', [
      ...carryOverLines(thresholds),
      comesBackLine(thresholds),
      OPENED_LINE,
      whatChangedLine(thresholds),
      heldLine(thresholds),
      HOLD_RATE_LINE,
      DAYS_TO_NORMAL_LINE,
      AVAILABILITY_LINE,
      KEY_RUNS_AROUND_LINE,
    ]),
  ],
})
