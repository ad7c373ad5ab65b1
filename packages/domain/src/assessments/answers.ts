import type { TestId } from '../library/ids.ts'
import type { Side } from '../library/region-side.ts'
import { type Entry, factEntry, type Grounds, measuredOn } from './conditions.ts'
import { cutOff } from './cut-off-settings.ts'
import { newestFirst, readingsOf } from './readings.ts'

type Question = { test: TestId; question: 'pain' | 'cramp' | 'neural' }

/**
 * What the data could not execute because its record has no field for it, and ours has: an answer given beside the
 * value of a test (findings.json, `needs`). By id of the contributor.
 */
const QUESTIONS: Readonly<Record<string, Question>> = {
  'adductor-capacity': { test: 'adductor-squeeze', question: 'pain' },
  'glute-share-or-cramp': { test: 'single-leg-bridge-test', question: 'cramp' },
  'neural-sensitivity': { test: 'slr-passive', question: 'neural' },
}

/** True when a contributor has such a question, which is one of a side. */
export const isAsked = (contributor: string): boolean => contributor in QUESTIONS

/**
 * The newest answer to the question of a contributor, as evidence; what is missing when it was never asked; nothing
 * when it has none.
 */
export function answersTo(contributor: string, side: Side, grounds: Grounds): Entry[] {
  if (contributor === 'long-sitting')
    return [factEntry(grounds, 'hoursSeatedPerDay', 'gte', cutOff(grounds.thresholds, 'sitting/hours'))]
  const asked = QUESTIONS[contributor]
  if (!asked) return []
  const { test, question } = asked
  const place = measuredOn(test, side)
  for (const reading of readingsOf(grounds.readings, test, place).sort(newestFirst)) {
    const answer = reading[question] ?? null
    if (answer === null) continue
    const value = Number(answer)
    const least = question === 'pain' ? cutOff(grounds.thresholds, 'adductor-squeeze/pain') : 1
    return [
      {
        evidence: { kind: 'answer', question, test, side: place, day: reading.day, value, least, met: value >= least },
      },
    ]
  }
  return [{ missing: { kind: 'answer', question, test, side: place } }]
}
