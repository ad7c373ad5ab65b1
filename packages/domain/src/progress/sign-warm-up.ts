import { atLeast } from '../assessments/threshold.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { share as shareOf } from '../setting.ts'
import { no, type Sign, scoreAbove, unknown, yes } from './sign.ts'
import { missingRuns, runsNeeded, runsOfBlock, type SignGround } from './sign-ground.ts'
import { SIGN_SETTINGS, type SignThresholds } from './sign-settings.ts'

const DAYS = 7
const BEFORE = 21
/** With too little before to compare with, the first half is enough, and says less (reference 7.3). */
const SCORE_WITHOUT_BEFORE = 0.7

/** Sign S2: the warm-up no longer clears stiffness (reference 7.3). */
export function warmUpSign(ground: SignGround): Sign {
  const { share: shareFrom, stiffRuns, runsBefore, shareBefore, runs } = ground.thresholds.warmUp
  const answers = (days: number, ago = 0) =>
    runsOfBlock(ground, days, ago).flatMap(({ day, one }) =>
      one.warmup ? [{ day, stiff: one.warmup === 'cleared-later' || one.warmup === 'not-cleared' }] : [],
    )
  const now = answers(DAYS)
  const needed = runsNeeded(ground, DAYS, runs)
  if (now.length < needed)
    return unknown([missingRuns('the warm-up', { answered: now.length, needed, days: DAYS }, ground)])

  const stiff = now.filter((one) => one.stiff)
  const share = stiff.length / now.length
  const before = answers(BEFORE, DAYS)
  const stiffBefore = before.filter((one) => one.stiff).length
  const evidence = [
    `warm-up cleared stiffness late or not at all in ${stiff.length} of ${now.length} runs in ${DAYS} days`,
    ...(before.length > 0 ? [`before that in ${stiffBefore} of ${before.length} runs in ${BEFORE} days`] : []),
  ]
  if (!atLeast(share, shareOf(shareFrom)) || stiff.length < stiffRuns) return no(evidence)
  const since = stiff[0]?.day ?? null
  if (before.length < runsBefore) return yes(SCORE_WITHOUT_BEFORE, since, evidence)
  return stiffBefore / before.length <= shareOf(shareBefore)
    ? yes(scoreAbove(share, shareOf(shareFrom)), since, evidence)
    : no(evidence)
}

const line = linesOf(SIGN_SETTINGS)

/** The same, for the document of rules. */
export const warmUpLine = (thresholds: SignThresholds): RuleLine => {
  const { share, stiffRuns, runsBefore, shareBefore, runs } = thresholds.warmUp
  return line(
    thresholds,
    ['warmUp.share', 'warmUp.stiffRuns', 'warmUp.shareBefore', 'warmUp.runsBefore', 'warmUp.runs'],
    {
      id: 'sign S2',
      when: `stiffness cleared late or not at all in ${share} % of the runs of ${DAYS} days, and in ${stiffRuns} at least; and in at most ${shareBefore} % of the ${BEFORE} days before, where ${runsBefore} answers are known`,
      means: `yes; not known with fewer than ${runs} runs answered`,
      confidence: 'low',
      source: 'reference 7.3',
    },
  )
}
