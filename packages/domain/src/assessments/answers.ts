import type { TestId } from '../library/ids.ts'
import type { Side } from '../library/region-side.ts'
import { type Entry, factEntry, type Grounds, measuredOn } from './conditions.ts'
import { newestFirst, readingsOf } from './readings.ts'

/** Sitting for so many hours a day counts (findings.json, hip-extension-limited: ">=6 h/day"). */
const LONG_SITTING_HOURS = 6

/** Squeeze pain from which it counts (findings.json, adductor-tight: "pain >=3"). */
const SQUEEZE_PAIN = 3

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
  if (contributor === 'long-sitting') return [factEntry(grounds, 'hoursSeatedPerDay', 'gte', LONG_SITTING_HOURS)]
  const asked = QUESTIONS[contributor]
  if (!asked) return []
  const { test, question } = asked
  const place = measuredOn(test, side)
  for (const reading of readingsOf(grounds.readings, test, place).sort(newestFirst)) {
    const answer = reading[question] ?? null
    if (answer === null) continue
    const value = Number(answer)
    const met = question === 'pain' ? value >= SQUEEZE_PAIN : value === 1
    return [{ evidence: { kind: 'answer', question, test, side: place, day: reading.day, value, met } }]
  }
  return [{ missing: { kind: 'answer', question, test, side: place } }]
}
