import { atLeast } from '../assessments/threshold.ts'
import { eachSide, overlaps, type RegionSide, regionKey } from '../library/region-side.ts'
import type { RuleLine } from '../rule-page.ts'
import { placeKeyWords } from '../timing/place-words.ts'
import { no, type Sign, scoreAbove, unknown, yes } from './sign.ts'
import { missingRuns, runsNeeded, runsOfBlock, type SignGround } from './sign-ground.ts'

const DAYS = 14
const LEAST_RUNS = 3

/** One place is named in so many runs, and in this share of those that were answered. */
const NAMED_RUNS = 3
const SHARE = 0.4

/**
 * Sign S3: the same area pulls attention in runs (reference 7.3). A parent stands for its parts and both for left and
 * right; the sides of one region are two places. Its score is that of the weaker of its two thresholds.
 */
export function attentionSign(ground: SignGround): Sign {
  const answered = runsOfBlock(ground, DAYS).flatMap(({ day, one }) =>
    one.attention ? [{ day, named: one.attention }] : [],
  )
  const needed = runsNeeded(ground, DAYS, LEAST_RUNS)
  if (answered.length < needed)
    return unknown([
      missingRuns('areas that pulled attention', { answered: answered.length, needed, days: DAYS }, ground),
    ])

  const places = new Map<string, RegionSide>()
  for (const { named } of answered) for (const place of named.flatMap(eachSide)) places.set(regionKey(place), place)
  const counted = [...places]
    .map(([key, place]) => {
      const runs = answered.filter(({ named }) => named.some((one) => overlaps(one, place)))
      return { key, runs: runs.length, since: runs[0]?.day ?? null }
    })
    .sort((a, b) => b.runs - a.runs || (a.key < b.key ? -1 : 1))
  const [most] = counted
  if (!most) return no([`no area named in ${answered.length} runs in ${DAYS} days`])
  const says = ({ key, runs }: { key: string; runs: number }) =>
    `${placeKeyWords(key)} named in ${runs} of ${answered.length} runs in ${DAYS} days`
  const met = counted.filter(({ runs }) => runs >= NAMED_RUNS && atLeast(runs / answered.length, SHARE))
  if (met.length === 0) return no([says(most)])
  const score = Math.min(scoreAbove(most.runs, NAMED_RUNS), scoreAbove(most.runs / answered.length, SHARE))
  const since = met.flatMap((one) => one.since ?? []).sort()[0] ?? null
  return yes(score, since, met.map(says))
}

/** The same, for the document of rules. */
export const ATTENTION_LINE: RuleLine = {
  id: 'sign S3',
  when: `one place on one side named in ${NAMED_RUNS} runs of ${DAYS} days, and in ${SHARE * 100} % of those answered`,
  means: `yes; not known with fewer than ${LEAST_RUNS} runs answered`,
  confidence: 'low',
  source: 'reference 7.3',
}
