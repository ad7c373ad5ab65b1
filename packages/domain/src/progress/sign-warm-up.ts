import { atLeast } from '../assessments/threshold.ts'
import type { RuleLine } from '../rule-page.ts'
import { no, type Sign, scoreAbove, unknown, yes } from './sign.ts'
import { missingRuns, runsNeeded, runsOfBlock, type SignGround } from './sign-ground.ts'

const DAYS = 7
const BEFORE = 21
const LEAST_RUNS = 2

/** Stiffness cleared late or not at all in this share of the runs, and in at least so many. */
const SHARE = 0.5
const LEAST_STIFF = 2

/** "No longer": before, from so many answers on, it was at most this share. The letter says 33 %, not a third. */
const ANSWERS_BEFORE = 4
const SHARE_BEFORE = 0.33

/** With too little before to compare with, the first half is enough, and says less (reference 7.3). */
const SCORE_WITHOUT_BEFORE = 0.7

/** Sign S2: the warm-up no longer clears stiffness (reference 7.3). */
export function warmUpSign(ground: SignGround): Sign {
  const answers = (days: number, ago = 0) =>
    runsOfBlock(ground, days, ago).flatMap(({ day, one }) =>
      one.warmup ? [{ day, stiff: one.warmup === 'cleared-later' || one.warmup === 'not-cleared' }] : [],
    )
  const now = answers(DAYS)
  const needed = runsNeeded(ground, DAYS, LEAST_RUNS)
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
  if (!atLeast(share, SHARE) || stiff.length < LEAST_STIFF) return no(evidence)
  const since = stiff[0]?.day ?? null
  if (before.length < ANSWERS_BEFORE) return yes(SCORE_WITHOUT_BEFORE, since, evidence)
  return stiffBefore / before.length <= SHARE_BEFORE ? yes(scoreAbove(share, SHARE), since, evidence) : no(evidence)
}

/** The same, for the document of rules. */
export const WARM_UP_LINE: RuleLine = {
  id: 'sign S2',
  when: `stiffness cleared late or not at all in ${SHARE * 100} % of the runs of ${DAYS} days, and in ${LEAST_STIFF} at least; and in at most ${SHARE_BEFORE * 100} % of the ${BEFORE} days before, where ${ANSWERS_BEFORE} answers are known`,
  means: `yes; not known with fewer than ${LEAST_RUNS} runs answered`,
  confidence: 'low',
  source: 'reference 7.3',
}
