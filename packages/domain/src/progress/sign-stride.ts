import { numberWords } from '../assessments/number-words.ts'
import { atLeast } from '../assessments/threshold.ts'
import type { RuleLine } from '../rule-page.ts'
import { mean, median } from '../training/mean.ts'
import { no, type Sign, scoreAbove, scoreBelow, unknown, yes } from './sign.ts'
import { missingRuns, runsNeeded, runsOfBlock, type SignGround } from './sign-ground.ts'

const DAYS = 7
const BEFORE = 28
const LEAST_RUNS = 2

/** 1 short and restricted, 3 usual, 5 free: from here down a stride counts as shortened, in at least so many runs. */
const SHORT = 2
const SHORT_RUNS = 2
const WORST = 1

/** Or the mean lies this much under the own usual, with so many runs in both. */
const DROP = 1
const RUNS_NOW = 3
const RUNS_BEFORE = 6

/** Sign S1: the stride feels shortened (reference 7.3). */
export function strideSign(ground: SignGround): Sign {
  const felt = (days: number, ago = 0) =>
    runsOfBlock(ground, days, ago).flatMap(({ day, one }) =>
      typeof one.strideFeel === 'number' ? [{ day, feel: one.strideFeel }] : [],
    )
  const now = felt(DAYS)
  const needed = runsNeeded(ground, DAYS, LEAST_RUNS)
  if (now.length < needed)
    return unknown([missingRuns('stride feel', { answered: now.length, needed, days: DAYS }, ground)])

  const before = felt(BEFORE, DAYS)
  const short = now.filter(({ feel }) => feel <= SHORT)
  const counted = `stride short (${SHORT} or less) in ${short.length} of ${now.length} runs in ${DAYS} days`
  const found: { score: number; since: string; says: string }[] = []
  if (short.length >= SHORT_RUNS)
    found.push({ score: scoreAbove(short.length, SHORT_RUNS), since: short[0]?.day ?? '', says: counted })
  if (now.length >= RUNS_NOW && before.length >= RUNS_BEFORE) {
    const [average, usual] = [mean(now.map(({ feel }) => feel)), median(before.map(({ feel }) => feel))]
    const limit = usual - DROP
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

/** The same, for the document of rules. */
export const STRIDE_LINE: RuleLine = {
  id: 'sign S1',
  when: `stride feel ${SHORT} or less in ${SHORT_RUNS} runs of ${DAYS} days; or its mean ${DROP} under the usual of the ${BEFORE} days before, with ${RUNS_NOW} and ${RUNS_BEFORE} runs answered`,
  means: `yes; not known with fewer than ${LEAST_RUNS} runs answered`,
  confidence: 'low',
  source: 'reference 7.3',
}
