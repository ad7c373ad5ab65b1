import { addDays } from '../calendar/day.ts'
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import type { Intent } from '../library/ids.ts'
import type { RecordOpenSlot, RunnerRecord } from '../record/schema.ts'
import { bestIntent } from '../timing/best-intent.ts'
import { judgeSession } from './judge-session.ts'
import type { PracticeRules } from './practice-rules.ts'

/** A slot is looked for within so many days (reference 7.3). */
export const WITHIN_DAYS = 10

/** Intents that answer a sign: what only gets somebody to or over a race is named where there is nothing else. */
export const WORKING: readonly Intent[] = ['maintenance', 'corrective']

export type FoundSlot = {
  start: Instant
  minutes: number
  intent: Intent
  /** A race rule is among what limits it to this. */
  limitedByRace: boolean
}

const isRaceRule = (rule: string): boolean => rule.startsWith('PRE-') || rule.startsWith('PST-')

/**
 * The earliest open slot within 10 days in which maintenance or corrective work is open; if there is none, the earliest in
 * which anything is, with its intent (README 12). Null where nothing is open, or no slot is known.
 */
export function earliestSlot(
  record: RunnerRecord,
  at: Instant,
  findingActive: boolean,
  rules: PracticeRules,
): FoundSlot | null {
  const { timeZone } = record.runner
  const last = addDays(dayOf(at, timeZone), WITHIN_DAYS)
  const slots = (record.openSlots ?? [])
    .filter(({ start }) => compareInstants(start, at) > 0 && dayOf(start, timeZone) <= last)
    .sort((a, b) => compareInstants(a.start, b.start) || b.minutes - a.minutes)
  let other: FoundSlot | null = null
  for (const slot of slots) {
    const found = judge(record, slot, at, findingActive, rules)
    if (found !== null && WORKING.includes(found.intent)) return found
    other ??= found
  }
  return other
}

function judge(
  record: RunnerRecord,
  { start, minutes }: RecordOpenSlot,
  at: Instant,
  findingActive: boolean,
  rules: PracticeRules,
): FoundSlot | null {
  const { verdict, facts, correctiveFrom } = judgeSession(record, { start, minutes }, at, rules)
  const intent = bestIntent(verdict, {
    findingActive,
    readiness: facts.readiness ?? null,
    correctiveFrom,
  })
  if (intent === null) return null
  return { start, minutes, intent, limitedByRace: verdict.firedRules.some(isRaceRule) }
}
