import { atLeast } from '../assessments/threshold.ts'
import { eachSide, overlaps, type RegionSide, regionKey } from '../library/region-side.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { share as shareOf } from '../setting.ts'
import { placeKeyWords } from '../timing/place-words.ts'
import { no, type Sign, scoreAbove, unknown, yes } from './sign.ts'
import { missingRuns, runsNeeded, runsOfBlock, type SignGround } from './sign-ground.ts'
import { SIGN_SETTINGS, type SignThresholds } from './sign-settings.ts'

const DAYS = 14
/**
 * Sign S3: the same area pulls attention in runs (reference 7.3). A parent stands for its parts and both for left and
 * right; the sides of one region are two places. Its score is that of the weaker of its two thresholds.
 */
export function attentionSign(ground: SignGround): Sign {
  const { namedRuns, share, runs: leastRuns } = ground.thresholds.attention
  const answered = runsOfBlock(ground, DAYS).flatMap(({ day, one }) =>
    one.attention ? [{ day, named: one.attention }] : [],
  )
  const needed = runsNeeded(ground, DAYS, leastRuns)
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
    .sort((a, b) => b.runs - a.runs || a.key.localeCompare(b.key))
  const [most] = counted
  if (!most) return no([`no area named in ${answered.length} runs in ${DAYS} days`])
  const says = ({ key, runs }: { key: string; runs: number }) =>
    `${placeKeyWords(key)} named in ${runs} of ${answered.length} runs in ${DAYS} days`
  const met = counted.filter(({ runs }) => runs >= namedRuns && atLeast(runs / answered.length, shareOf(share)))
  if (met.length === 0) return no([says(most)])
  const score = Math.min(scoreAbove(most.runs, namedRuns), scoreAbove(most.runs / answered.length, shareOf(share)))
  const since = met.flatMap((one) => one.since ?? []).sort()[0] ?? null
  return yes(score, since, met.map(says))
}

const line = linesOf(SIGN_SETTINGS)

/** The same, for the document of rules. */
export const attentionLine = (thresholds: SignThresholds): RuleLine => {
  const { namedRuns, share, runs } = thresholds.attention
  return line(thresholds, ['attention.namedRuns', 'attention.share', 'attention.runs'], {
    id: 'sign S3',
    when: `one place on one side named in ${namedRuns} runs of ${DAYS} days, and in ${share} % of those answered`,
    means: `yes; not known with fewer than ${runs} runs answered`,
    confidence: 'low',
    source: 'reference 7.3',
  })
}
