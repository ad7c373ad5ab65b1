import { numberWords } from '../assessments/number-words.ts'
import { atLeast } from '../assessments/threshold.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { mean, median } from '../training/mean.ts'
import { no, type Sign, scoreAbove, scoreBelow, unknown, yes } from './sign.ts'
import { missingRuns, runsNeeded, runsOfBlock, type SignGround } from './sign-ground.ts'
import { SIGN_SETTINGS, type SignThresholds } from './sign-settings.ts'

const DAYS = 7
const BEFORE = 28
/** 1 short and restricted, 3 usual, 5 free. */
const WORST = 1

/** Sign S1: the stride feels shortened (reference 7.3). */
export function strideSign(ground: SignGround): Sign {
  const { short: shortFrom, shortRuns, drop, runsNow, runsBefore, runs } = ground.thresholds.stride
  const felt = (days: number, ago = 0) =>
    runsOfBlock(ground, days, ago).flatMap(({ day, one }) =>
      typeof one.strideFeel === 'number' ? [{ day, feel: one.strideFeel }] : [],
    )
  const now = felt(DAYS)
  const needed = runsNeeded(ground, DAYS, runs)
  if (now.length < needed)
    return unknown([missingRuns('stride feel', { answered: now.length, needed, days: DAYS }, ground)])

  const before = felt(BEFORE, DAYS)
  const short = now.filter(({ feel }) => feel <= shortFrom)
  const counted = `stride short (${shortFrom} or less) in ${short.length} of ${now.length} runs in ${DAYS} days`
  const found: { score: number; since: string; says: string }[] = []
  if (short.length >= shortRuns)
    found.push({ score: scoreAbove(short.length, shortRuns), since: short[0]?.day ?? '', says: counted })
  if (now.length >= runsNow && before.length >= runsBefore) {
    const [average, usual] = [mean(now.map(({ feel }) => feel)), median(before.map(({ feel }) => feel))]
    const limit = usual - drop
    if (atLeast(limit, average))
      found.push({
        score: scoreBelow(average, limit, WORST),
        since: now[0]?.day ?? '',
        says: `stride feel ${numberWords(average)} on average in ${DAYS} days, usually ${numberWords(usual)}`,
      })
  }
  if (found.length === 0) return no([counted])
  const since = found.map((one) => one.since).sort()[0] ?? null
  return yes(
    Math.max(...found.map(({ score }) => score)),
    since,
    found.map(({ says }) => says),
  )
}

const line = linesOf(SIGN_SETTINGS)

/** The same, for the document of rules. */
export const strideLine = (thresholds: SignThresholds): RuleLine => {
  const { short, shortRuns, drop, runsNow, runsBefore, runs } = thresholds.stride
  return line(
    thresholds,
    ['stride.short', 'stride.shortRuns', 'stride.drop', 'stride.runsNow', 'stride.runsBefore', 'stride.runs'],
    {
      id: 'sign S1',
      when: `stride feel ${short} or less in ${shortRuns} runs of ${DAYS} days; or its mean ${drop} under the usual of the ${BEFORE} days before, with ${runsNow} and ${runsBefore} runs answered`,
      means: `yes; not known with fewer than ${runs} runs answered`,
      confidence: 'low',
      source: 'reference 7.3',
    },
  )
}
