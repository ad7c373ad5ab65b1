import { valueWords } from '@strideloom/domain/assessments/number-words.ts'
import { testOf } from '@strideloom/domain/library/test-of.ts'
import { placeWords } from '@strideloom/domain/programs/place-words.ts'
import { retestChangeWords } from '@strideloom/domain/sessions/retest-change.ts'
import type { TestPlace, TestToTake } from '@strideloom/domain/sessions/tests-to-take.ts'
import { formatShortDay } from '@strideloom/ui/format/day.ts'

/** "Knee-to-wall, left"; "Palpation tone, left soleus" where the test may be done anywhere. */
export const measureName = ({ side, region, ...named }: TestPlace): string => {
  const { name } = testOf(named)
  const short = name.split(' (')[0] ?? name
  if (region !== null) return `${short}, ${placeWords(region, side)}`
  return side === 'left' || side === 'right' ? `${short}, ${side}` : short
}

type Measured = Pick<
  TestToTake,
  'test' | 'own' | 'side' | 'earlier' | 'otherSide' | 'before' | 'since' | 'change' | 'says' | 'unit'
>

/** "13 Nov, end" or "2 Nov": when the earlier value was taken. */
export const earlierWords = ({ day, taken }: NonNullable<TestToTake['earlier']>): string =>
  `${formatShortDay(day)}${taken === 'after' ? ', end' : ''}`

export type MeasureLine = { tone: 'good' | 'worse' | 'plain'; says: string }

const TONES = { better: 'good', worse: 'worse', 'no-real-change': 'plain', unknown: 'plain' } as const

const small = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

/**
 * Since the last time: "Did not hold: −2.2 cm, real from 1.9." where a session ended better than it is now, "+3 reps, inside
 * the error of 6." where a test was taken. Null where there is nothing to compare.
 */
export const sinceLastTime = (measured: Measured, tester: string | null): MeasureLine | null => {
  const { since, earlier, before, test, own, side } = measured
  if (since === null || earlier === null || before === null || since.change === null) return null
  const words = retestChangeWords(
    { test, own, side, before: earlier.value, after: before, tester },
    { therapist: earlier.tester },
  )
  if (earlier.taken !== 'after' || since.verdict === 'unknown')
    return { tone: since.verdict === 'worse' ? 'worse' : 'plain', says: `${words}.` }
  if (since.verdict === 'worse') return { tone: 'worse', says: `Did not hold: ${words.replace(', worse', '')}.` }
  return { tone: 'good', says: `${since.verdict === 'better' ? 'Held, and more' : 'Held'}: ${small(words)}.` }
}

/** Before and after in this session: "+2.4 cm, real from 1.9."; null until it was measured both times. */
export const onTheDay = ({ change, says }: Measured): MeasureLine | null =>
  change === null || says === null || change.reason === 'value-missing'
    ? null
    : { tone: TONES[change.verdict], says: `${says}.` }

/** What the other side measured the last time, for comparison: "Right 24 reps." */
export const otherSideWords = ({ side, otherSide, unit }: Measured): string | null =>
  otherSide === null || (side !== 'left' && side !== 'right')
    ? null
    : `${side === 'left' ? 'Right' : 'Left'} ${valueWords(otherSide.value, unit)}.`
